import { type Assignment, dateOf, type Prisma } from "@ms/database";
import {
  accept,
  type CancellationReason,
  type IsoWeek,
  mondayOf,
  type Outcome,
  type PlainDate,
  sundayOf,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import { doctorsInReach } from "../shared/doctor-concerned.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { type LineWeek, lineWeekOf } from "./line-week.loader.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;

/** A line in a week, and why it is given up. */
interface Cancellation {
  readonly line: string;
  readonly week: IsoWeek;
  readonly reason: CancellationReason;
}

const standingAt = ({ line, week }: Pick<Cancellation, "line" | "week">) => ({
  lineId: line,
  week,
  state: { not: "CANCELLED" as const },
});

/** Frees a line-week; the assignment stays as cancelled. */
export async function cancelWeek(
  {
    doctor,
    ...request
  }: Cancellation & {
    /** Who is thought to have the week; whoever has it when absent. */
    readonly doctor?: string | null | undefined;
  },
  { database, viewer, today }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  return database.$transaction(async (transaction) => {
    const line = await transaction.line.findUnique({
      where: { id: request.line },
      include: { centre: true },
    });
    if (line === null || !reachesCentre(viewer, "bookWeeks", line.centre))
      return { ok: false, refusal: notFound("line") };
    if (sundayOf(request.week) < today) return refused("WEEK_PAST", request);
    const held = await transaction.assignment.findFirst({ where: standingAt(request) });
    if (held === null) return refused("WEEK_NOT_COVERED", request);
    if (doctor != null && held.doctorId !== doctor) return refused("WEEK_CHANGED", request);
    return freeSeat(held, { ...request, transaction, viewer, today, right: "bookWeeks" });
  });
}

/**
 * Frees a line-week that the viewer, a doctor, has: a withdrawal as the planners know it. Why stays with
 * the doctor, since it may tell of somebody's health.
 */
export async function withdrawWeek(
  place: Pick<Cancellation, "line" | "week">,
  { database, viewer, today }: Acting,
): Promise<Outcome<LineWeek, Refusal>> {
  const request = { ...place, reason: "DOCTOR_WITHDREW" as const };
  return database.$transaction(async (transaction) => {
    const held = await transaction.assignment.findFirst({
      where: { ...standingAt(place), ...doctorsInReach(viewer, "withdrawWeeks") },
    });
    if (held === null) return { ok: false, refusal: notFound("ownWeek") };
    if (sundayOf(place.week) < today) return refused("WEEK_PAST", request);
    return freeSeat(held, { ...request, transaction, viewer, today, right: "withdrawWeeks" });
  });
}

/** Cancels the assignment that was read, unless somebody has changed it meanwhile. Its doctor is held first, as in a swap. */
async function freeSeat(
  held: Pick<Assignment, "id" | "doctorId" | "state">,
  {
    transaction,
    viewer,
    today,
    right,
    reason,
    ...place
  }: Cancellation &
    Omit<Acting, "database"> & {
      transaction: Prisma.TransactionClient;
      right: "bookWeeks" | "withdrawWeeks";
    },
): Promise<Outcome<LineWeek, Refusal>> {
  const { line, week } = place;
  const { doctorId } = held;
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctorId} FOR UPDATE`;
  const freed = await transaction.assignment.updateMany({
    where: { id: held.id, ...standingAt(place), doctorId },
    data: {
      ...{ state: "CANCELLED", cancelledOn: dateOf(today) },
      ...(reason === "DOCTOR_WITHDREW" && { withdrawnAt: new Date() }),
    },
  });
  if (freed.count === 0) return refused("WEEK_CHANGED", place);
  if (held.state === "CONFIRMED") {
    const kind = right === "withdrawWeeks" ? "WEEK_WITHDRAWN" : "WEEK_ENDED";
    await queueLetters(transaction, [{ kind, ...place, doctor: doctorId }]);
  }
  if (reason === "DOCTOR_WITHDREW") await withdrawOffer({ doctorId, week }, { transaction, today });
  await recordChange(transaction, viewer, {
    action: "week.cancel",
    subject: `${line} ${week}`,
    right,
    detail: { reason, monday: mondayOf(week) },
    about: [{ doctor: doctorId, before: { state: held.state }, after: { state: "CANCELLED" } }],
  });
  return accept(await lineWeekOf(transaction, place));
}

/** A doctor who cannot come is not to be proposed again for that week. */
async function withdrawOffer(
  { doctorId, week }: { doctorId: string; week: string },
  { transaction, today }: { transaction: Prisma.TransactionClient; today: PlainDate },
): Promise<void> {
  const answered = { answer: "NO" as const, confirmedOn: dateOf(today) };
  await transaction.availability.upsert({
    where: { doctorId_week: { doctorId, week } },
    update: answered,
    create: { doctorId, week, ...answered },
  });
}

const sentences = {
  WEEK_PAST: { fr: "Cette semaine est passée.", en: "This week is over." },
  WEEK_CHANGED: {
    fr: "Quelqu’un a changé cette semaine entre-temps : regardez qui vient, puis recommencez.",
    en: "Somebody has changed this week meanwhile: look who comes, then try again.",
  },
  WEEK_NOT_COVERED: {
    fr: "Personne n’est placé cette semaine-là.",
    en: "Nobody is placed in that week.",
  },
};

const refused = (code: keyof typeof sentences, { line, week }: Pick<Cancellation, "line" | "week">) =>
  ruleRefused([{ code, message: sentences[code], line, week }]);
