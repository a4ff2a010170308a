import { dateOf, type Prisma } from "@ms/database";
import {
  accept,
  type AvailabilityAnswer,
  bookingRefusals,
  type IsoWeek,
  type Outcome,
  sundayOf,
  type Text,
  weekOf,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { type AvailabilityWeek, loadAvailability } from "./availability.loader.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;

interface Answer {
  readonly week: IsoWeek;
  readonly answer: AvailabilityAnswer;
}

/** More than a year of weeks: what a screen sends at once. */
const mostAnswers = 60;

const sentences = {
  TOO_MANY_ANSWERS: {
    fr: `Répondez pour ${mostAnswers} semaines au plus à la fois.`,
    en: `Answer for ${mostAnswers} weeks at most at a time.`,
  },
  WEEK_TWICE: {
    fr: "Cette semaine reçoit deux réponses à la fois : gardez-en une.",
    en: "This week is given two answers at once: keep one.",
  },
} satisfies Record<string, Text>;

/** Keeps what the viewer, a doctor, says of weeks to come, all or nothing. */
export async function answerAvailability(
  answers: readonly Answer[],
  { database, viewer, today }: Acting,
): Promise<Outcome<AvailabilityWeek[], Refusal>> {
  const { doctorId } = viewer;
  if (doctorId === undefined) return { ok: false, refusal: notFound("doctor") };
  const reasons = reasonsAgainst(answers, today);
  if (reasons.length > 0) return ruleRefused(reasons);
  const weeks = answers.map(({ week }) => week);
  return database.$transaction(async (transaction) => {
    await holdDoctor(transaction, doctorId);
    const where = { doctorId, week: { in: weeks } };
    const rows = await transaction.availability.findMany({ where });
    const before = new Map(rows.map(({ week, answer }) => [week, answer]));
    const changed = answers.filter(({ week, answer }) => before.get(week) !== answer);
    await transaction.availability.deleteMany({ where });
    const confirmedOn = dateOf(today);
    await transaction.availability.createMany({
      data: answers.map(({ week, answer }) => ({ doctorId, week, answer, confirmedOn })),
    });
    if (changed.length > 0)
      await recordChange(transaction, viewer, {
        action: "availability.answer",
        subject: "weeks to come",
        right: "availability",
        about: [
          {
            doctor: doctorId,
            before: Object.fromEntries(changed.map(({ week }) => [week, before.get(week) ?? null])),
            after: Object.fromEntries(changed.map(({ week, answer }) => [week, answer])),
          },
        ],
      });
    return accept(await loadAvailability({ doctor: doctorId, weeks }, transaction));
  });
}

/** Says of all the weeks to come that what was answered still holds. */
export async function confirmAvailability({
  database,
  viewer,
  today,
}: Acting): Promise<Outcome<AvailabilityWeek[], Refusal>> {
  const { doctorId } = viewer;
  if (doctorId === undefined) return { ok: false, refusal: notFound("doctor") };
  const toCome = { doctorId, week: { gte: weekOf(today) } };
  const confirmedOn = dateOf(today);
  return database.$transaction(async (transaction) => {
    await holdDoctor(transaction, doctorId);
    const { count } = await transaction.availability.updateMany({
      where: { ...toCome, confirmedOn: { not: confirmedOn } },
      data: { confirmedOn },
    });
    if (count > 0)
      await recordChange(transaction, viewer, {
        action: "availability.confirm",
        subject: "weeks to come",
        right: "availability",
        about: [{ doctor: doctorId, after: { confirmedOn: today, weeks: count } }],
      });
    const rows = await transaction.availability.findMany({ where: toCome, orderBy: { week: "asc" } });
    const weeks = rows.map(({ week }) => week as IsoWeek);
    return accept(await loadAvailability({ doctor: doctorId, weeks }, transaction));
  });
}

function reasonsAgainst(answers: readonly Answer[], today: Acting["today"]): Reason[] {
  if (answers.length > mostAnswers)
    return [{ code: "TOO_MANY_ANSWERS", message: sentences.TOO_MANY_ANSWERS }];
  const seen = new Set<IsoWeek>();
  return answers.flatMap(({ week }): Reason[] => {
    if (sundayOf(week) < today) return [{ code: "WEEK_PAST", message: bookingRefusals.WEEK_PAST, week }];
    if (seen.has(week)) return [{ code: "WEEK_TWICE", message: sentences.WEEK_TWICE, week }];
    seen.add(week);
    return [];
  });
}

const holdDoctor = (transaction: Prisma.TransactionClient, id: string) =>
  transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${id} FOR UPDATE`;
