import type { Prisma } from "@ms/database";
import { accept, backupsOfLineWeek, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { judgeBookings } from "../line-week/judge-bookings.ts";
import { type LineWeek, lineWeekOf } from "../line-week/line-week.loader.ts";
import type { LineWeekName } from "../line-week/mending.commands.ts";
import { loadRotationNetwork } from "../rotation/rotation.loader.ts";
import { lineRecord } from "../shared/records.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { isUuid } from "../shared/visible-uuid.ts";
import { askDoctors, isAnswerTime, patience, reasonFor, refused } from "./ask-doctors.ts";
import { loadOffersOf } from "./week-offer.loader.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;
type Within = Pick<Acting, "viewer" | "today"> & { readonly transaction: Prisma.TransactionClient };
type Asking = LineWeekName & { readonly answerHours: number };

/** More than anybody chooses by hand, or is asked together. */
const mostAtOnce = 100;

/** A line whose weeks the viewer may give to doctors. */
export async function findLineToFill(id: string, { transaction, viewer }: Omit<Within, "today">) {
  const line = await transaction.line.findUnique({ where: { id }, include: { centre: true, terms: true } });
  return line !== null && reachesCentre(viewer, "bookWeeks", line.centre) ? line : undefined;
}

/** Offers a line-week to some doctors, each of whom could be booked there; to all of them or to none. */
export async function offerWeek(
  { doctors: named, ...asking }: Asking & { readonly doctors: readonly string[] },
  { database, viewer, today }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const doctors = [...new Set(named)].sort();
  return database.$transaction(async (transaction) => {
    const line = await findLineToFill(asking.line, { transaction, viewer });
    if (line === undefined) return { ok: false, refusal: notFound("line") };
    if (!isAnswerTime(asking.answerHours)) return refused("ANSWER_TIME", place(asking));
    if (doctors.length === 0) return refused("NOBODY_TO_ASK", place(asking));
    if (doctors.length > mostAtOnce) return refused("TOO_MANY_DOCTORS", place(asking));
    await holdDoctors(doctors, transaction);
    const judged = await judgeBookings({ line, week: asking.week, doctors }, { transaction, viewer, today });
    if (doctors.some((doctor) => !judged.has(doctor))) return { ok: false, refusal: notFound("doctor") };
    const asked = await loadOffersOf([asking], transaction);
    const reasons = doctors.flatMap((doctor) => {
      const about = { ...place(asking), doctor };
      const stateIs = (state: string) => asked.some((each) => each.doctor === doctor && each.state === state);
      return [
        ...judged.get(doctor)!.map((reason) => ({ ...reason, ...about })),
        ...(stateIs("ASKED") ? [reasonFor("ALREADY_ASKED", about)] : []),
        ...(stateIs("DECLINED") ? [reasonFor("ALREADY_DECLINED", about)] : []),
      ];
    });
    if (reasons.length > 0) return ruleRefused(reasons);
    await askDoctors({ ...asking, doctors }, { transaction, viewer });
    return accept(await lineWeekOf(transaction, asking));
  });
}

/** Offers a line-week to every doctor who said yes to it, could be booked there and is not asked yet. */
export async function offerWeekToAvailable(
  asking: Asking,
  { database, viewer, today }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  return database.$transaction(async (transaction) => {
    const line = await findLineToFill(asking.line, { transaction, viewer });
    if (line === undefined) return { ok: false, refusal: notFound("line") };
    if (!isAnswerTime(asking.answerHours)) return refused("ANSWER_TIME", place(asking));
    const { week } = asking;
    const network = await loadRotationNetwork({ from: week, count: 1 }, transaction);
    const asked = await loadOffersOf([asking], transaction);
    const isLeftAlone = new Set(
      asked.filter(({ state }) => state === "ASKED" || state === "DECLINED").map(({ doctor }) => doctor),
    );
    const available = backupsOfLineWeek({ network, line: lineRecord(line), week, today })
      .filter(({ tier, answer, doctor }) => tier === "ready" && answer === "YES" && !isLeftAlone.has(doctor))
      .map(({ doctor }) => doctor)
      .slice(0, mostAtOnce);
    await holdDoctors(available, transaction);
    const judged = await judgeBookings({ line, week, doctors: available }, { transaction, viewer, today });
    const doctors = available.filter((doctor) => judged.get(doctor)?.length === 0);
    if (doctors.length === 0) return refused("NOBODY_TO_ASK", place(asking));
    await askDoctors({ ...asking, doctors }, { transaction, viewer });
    return accept(await lineWeekOf(transaction, asking));
  }, patience);
}

/** Takes back an offer that nobody has answered; a call of backups goes no further then. */
export async function withdrawWeekOffer(
  id: string,
  { database, viewer }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  return database.$transaction(async (transaction) => {
    const offer = isUuid(id)
      ? await transaction.weekOffer.findUnique({
          where: { id },
          include: { line: { include: { centre: true } } },
        })
      : null;
    if (offer === null || !reachesCentre(viewer, "bookWeeks", offer.line.centre))
      return { ok: false, refusal: notFound("weekOffer") };
    const { lineId, doctorId } = offer;
    const name = { line: lineId, week: offer.week as LineWeekName["week"] };
    const { count } = await transaction.weekOffer.updateMany({
      where: { id, state: "ASKED" },
      data: { state: "WITHDRAWN", answeredAt: new Date() },
    });
    if (count === 0) return refused("OFFER_ANSWERED", name);
    if (offer.kind === "BACKUP")
      await transaction.backupCall.deleteMany({ where: { lineId, week: offer.week } });
    await recordChange(transaction, viewer, {
      action: "week.withdrawOffer",
      subject: `${name.line} ${name.week}`,
      right: "bookWeeks",
      about: [{ doctor: doctorId, before: { state: "ASKED" }, after: { state: "WITHDRAWN" } }],
    });
    return accept(await lineWeekOf(transaction, name));
  });
}

const place = ({ line, week }: LineWeekName): LineWeekName => ({ line, week });

const holdDoctors = (doctors: readonly string[], transaction: Prisma.TransactionClient) =>
  transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${[...doctors].sort()}) ORDER BY id FOR UPDATE`;
