import type { Prisma } from "@ms/database";
import {
  accept,
  type BookingRefusal,
  checkWeekSwap,
  type IsoWeek,
  type Outcome,
  type PlainDate,
  type PlannedLineWeek,
  type Text,
} from "@ms/domain";
import { assignmentRecord, lineRecord, plannedDoctorRecord } from "../shared/records.ts";
import { type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";

/** Two weeks, each with the doctor who is to leave it. */
export interface SwapOfWeeks {
  readonly given: PlannedLineWeek;
  readonly wanted: PlannedLineWeek;
}

const sentences = {
  WEEK_CHANGED: {
    fr: "Une des deux semaines a changé entre-temps : l’échange ne tient plus.",
    en: "One of the two weeks has changed meanwhile: the swap does not hold any more.",
  },
  OTHER_DOCTOR_CANNOT: {
    fr: "L’autre médecin ne peut pas venir cette semaine-là.",
    en: "The other doctor cannot come in that week.",
  },
} satisfies Record<string, Text>;

/** What may be said of a week to whoever asks: the rest is told to the doctor whom it is about alone. */
const aboutWeek: readonly BookingRefusal["code"][] = [
  "WEEK_PAST",
  "LINE_CLOSED",
  "WEEK_CLOSED",
  "WEEK_ALREADY_COVERED",
];

/**
 * Whether two doctors may exchange their weeks, by every rule of booking: the assignments that would end.
 * Both doctors are held, in the order of their identifiers, then both assignments, until the transaction ends.
 */
export async function judgeSwap(
  { given, wanted }: SwapOfWeeks,
  {
    transaction,
    today,
    asks,
  }: {
    transaction: Prisma.TransactionClient;
    today: PlainDate;
    /** Who is told: whoever gives, or whoever is asked. */
    asks: "giver" | "taker";
  },
): Promise<Outcome<string[], Refusal>> {
  const doctors = [given.doctor, wanted.doctor].sort();
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${doctors}) ORDER BY id FOR UPDATE`;
  const held = await transaction.$queryRaw<{ id: string; lineId: string; week: IsoWeek; doctorId: string }[]>`
    SELECT id, "lineId", week, "doctorId" FROM "Assignment"
    WHERE state <> 'CANCELLED' AND "doctorId" = ANY(${doctors})
      AND (("lineId", week) = (${given.line}, ${given.week}) OR ("lineId", week) = (${wanted.line}, ${wanted.week}))
    ORDER BY id FOR UPDATE`;
  const isHeld = ({ line, week, doctor }: PlannedLineWeek) =>
    held.some((each) => each.lineId === line && each.week === week && each.doctorId === doctor);
  if (!isHeld(given) || !isHeld(wanted))
    return ruleRefused([{ code: "WEEK_CHANGED", message: sentences.WEEK_CHANGED }]);

  const weeks = [given.week, wanted.week];
  const rows = await transaction.doctor.findMany({
    where: { id: { in: doctors } },
    include: {
      statuses: true,
      documents: true,
      preferences: true,
      availability: { where: { week: { in: weeks } } },
      assignments: { include: { line: true } },
    },
  });
  const lines = await transaction.line.findMany({
    where: { id: { in: [given.line, wanted.line] } },
    include: { terms: true },
  });
  const sideOf = (left: PlannedLineWeek, come: PlannedLineWeek) => {
    const row = rows.find(({ id }) => id === left.doctor)!;
    return {
      line: lineRecord(lines.find(({ id }) => id === left.line)!),
      week: left.week,
      doctor: plannedDoctorRecord(row),
      answer: row.availability.find(({ week }) => week === come.week)?.answer,
    };
  };
  const verdict = checkWeekSwap({
    given: sideOf(given, wanted),
    wanted: sideOf(wanted, given),
    assignments: rows.flatMap(({ assignments }) => assignments.map(assignmentRecord)),
    today,
  });
  const reasons = [
    ...told(verdict.giver, { place: wanted, isOwn: asks === "giver" }),
    ...told(verdict.taker, { place: given, isOwn: asks === "taker" }),
  ];
  return reasons.length > 0 ? ruleRefused(reasons) : accept(held.map(({ id }) => id));
}

/** What a doctor is told: all that is about the doctor; of the other, no more than that it cannot be. */
function told(
  refusals: readonly BookingRefusal[],
  { place: { line, week }, isOwn }: { place: PlannedLineWeek; isOwn: boolean },
): Reason[] {
  const open = refusals.filter(({ code }) => isOwn || aboutWeek.includes(code));
  const hidden = { code: "OTHER_DOCTOR_CANNOT", message: sentences.OTHER_DOCTOR_CANNOT };
  const all = open.length < refusals.length ? [...open, hidden] : open;
  return all.map((reason) => ({ ...reason, line, week }));
}
