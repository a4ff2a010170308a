import { dateOf, type Feedback, type ReturnWish } from "@ms/database";
import { accept, type IsoWeek, type Outcome, sundayOf } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { doctorsInReach } from "../shared/doctor-concerned.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { actorOf } from "../shared/viewer.ts";

const weekNotOver = {
  code: "WEEK_NOT_OVER",
  message: {
    fr: "Cette semaine n’est pas finie : donnez votre avis à partir de lundi.",
    en: "This week is not over: say what you think of it from Monday on.",
  },
};

/** Keeps whether the viewer, a doctor, wishes to come back after a week; said again, the last word holds. */
export async function giveFeedback(
  {
    line,
    week,
    wantsToReturn,
  }: { readonly line: string; readonly week: IsoWeek; readonly wantsToReturn: ReturnWish },
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<Feedback, Refusal>> {
  return database.$transaction(async (transaction) => {
    const served = await transaction.assignment.findFirst({
      where: { lineId: line, week, state: "CONFIRMED", ...doctorsInReach(viewer, "giveFeedback") },
      include: { line: true },
    });
    if (served === null) return { ok: false, refusal: notFound("ownWeek") };
    if (sundayOf(week) >= today) return ruleRefused([{ ...weekNotOver, line, week }]);
    const { doctorId } = served;
    await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctorId} FOR UPDATE`;
    const where = { doctorId_week: { doctorId, week } };
    const before = await transaction.feedback.findUnique({ where });
    if (before?.wantsToReturn === wantsToReturn) return accept(before);
    const said = {
      centreId: served.line.centreId,
      wantsToReturn,
      answeredOn: dateOf(today),
      reportedBy: actorOf(viewer),
      reportedAt: new Date(),
    };
    const kept = await transaction.feedback.upsert({
      where,
      update: said,
      create: { doctorId, week, ...said },
    });
    await recordChange(transaction, viewer, {
      action: "feedback.give",
      subject: `${line} ${week}`,
      right: "giveFeedback",
      about: [
        {
          doctor: doctorId,
          before: { wantsToReturn: before?.wantsToReturn ?? null },
          after: { wantsToReturn },
        },
      ],
    });
    return accept(kept);
  });
}
