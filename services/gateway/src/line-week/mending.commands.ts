import { dateOf, type Prisma } from "@ms/database";
import {
  accept,
  bookingRefusals,
  candidatesForLineWeek,
  explainLineWeek,
  isLineOpenInWeek,
  type IsoWeek,
  type LineWeekCandidate,
  type MendedLineWeek,
  mendingHorizon,
  mendLineWeek,
  type Outcome,
  type PlainDate,
  type PlannedLineWeek,
  type RotationNetwork,
  sundayOf,
  type Text,
  type Vacancy,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import { placeKey } from "../rotation/plan-records.ts";
import { loadRotationNetwork } from "../rotation/rotation.loader.ts";
import { lineRecord } from "../shared/records.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { takenSeat } from "./taken-seat.ts";

type Acting = Pick<Context, "viewer" | "today">;

export interface LineWeekName {
  readonly line: string;
  readonly week: IsoWeek;
}

const sentences = {
  MENDING_CHANGED: {
    fr: "Les changements ne sont plus ceux qui ont été montrés : demandez-les de nouveau.",
    en: "The changes are no longer those that were shown: ask for them again.",
  },
  NOBODY_CAN_COME: {
    fr: "Personne ne peut venir, même en déplaçant d’autres médecins.",
    en: "Nobody can come, even if other doctors were moved.",
  },
  MOVES_ELSEWHERE: {
    fr: "Couvrir cette semaine touche un autre centre : un planificateur en décide.",
    en: "Covering this week touches another centre: a planner decides on it.",
  },
} satisfies Record<string, Text>;

/** An open line-week that the viewer may fill, with the network around it. */
async function openLineWeek(
  { line: id, week }: LineWeekName,
  { viewer, today, database }: Acting & { database: Prisma.TransactionClient },
) {
  const row = await database.line.findUnique({ where: { id }, include: { centre: true, terms: true } });
  if (row === null || !reachesCentre(viewer, "bookWeeks", row.centre))
    return { ok: false as const, refusal: notFound("line") };
  const standing = { lineId: id, week, state: { not: "CANCELLED" as const } };
  const isClosed = (await database.closedWeek.count({ where: { lineId: id, week } })) > 0;
  const isCovered = (await database.assignment.count({ where: standing })) > 0;
  const code =
    sundayOf(week) < today
      ? "WEEK_PAST"
      : !isLineOpenInWeek(lineRecord(row), week)
        ? "LINE_CLOSED"
        : isClosed
          ? "WEEK_CLOSED"
          : isCovered
            ? "WEEK_ALREADY_COVERED"
            : undefined;
  if (code !== undefined) return ruleRefused([{ code, message: bookingRefusals[code], line: id, week }]);
  const known = await loadRotationNetwork(mendingHorizon({ week, today }), database);
  const declined = await database.weekOffer.findMany({ where: { lineId: id, week, state: "DECLINED" } });
  const network = withoutAnswers(known, { week, doctors: declined.map(({ doctorId }) => doctorId) });
  return accept({ network, centre: row.centreId, week, today });
}

/** Whoever was asked for the line-week and said no is not proposed for it again, whatever else the doctor offers. */
const withoutAnswers = (
  network: RotationNetwork,
  { week, doctors }: { week: IsoWeek; doctors: readonly string[] },
): RotationNetwork => ({
  ...network,
  availability: network.availability.filter((each) => each.week !== week || !doctors.includes(each.doctor)),
});

/**
 * The doctors who could take an open line-week, best first; none who would leave a centre out of the
 * viewer's reach, which would tell where that doctor stands.
 */
export async function findCandidates(
  { most, ...name }: LineWeekName & { most: number },
  context: Acting & Pick<Context, "database">,
): Promise<Outcome<readonly LineWeekCandidate[], Refusal>> {
  const open = await openLineWeek(name, context);
  if (!open.ok) return open;
  const reached = await linesInReach(context);
  const candidates = candidatesForLineWeek(open.value, { most: Number.POSITIVE_INFINITY });
  const shown = candidates.filter(({ displaced }) => displaced.every(({ line }) => reached.has(line)));
  return accept(shown.slice(0, most));
}

/** Why nobody is on an open line-week. */
export async function findVacancy(
  name: LineWeekName,
  context: Acting & Pick<Context, "database">,
): Promise<Outcome<Vacancy, Refusal>> {
  const open = await openLineWeek(name, context);
  if (!open.ok) return open;
  const doctors = await context.database.doctor.count({ where: { erasedAt: null } });
  const besides = Math.max(0, doctors - open.value.network.doctors.length);
  return accept({ ...name, ...explainLineWeek(open.value, { besides }) });
}

/** How an open line-week could be covered again, and at what price; refused where it touches a centre out of reach. */
export async function findRepair(
  name: LineWeekName,
  context: Acting & { database: Prisma.TransactionClient },
): Promise<Outcome<MendedLineWeek, Refusal>> {
  const open = await openLineWeek(name, context);
  if (!open.ok) return open;
  const mended = mendLineWeek(open.value);
  if (!mended.ok) return ruleRefused([{ ...mended.refusal, ...name }]);
  const reached = await linesInReach(context);
  const touched = [...mended.value.added, ...mended.value.dropped];
  return touched.every(({ line }) => reached.has(line)) ? mended : refused("MOVES_ELSEWHERE", name);
}

/** Makes the changes of {@link findRepair}, all or none, if they still are those of the price shown. */
export async function mendWeek(
  { effort, ...name }: LineWeekName & { effort: number },
  context: Acting & Pick<Context, "database">,
): Promise<Outcome<MendedLineWeek, Refusal>> {
  try {
    return await context.database.$transaction(async (transaction) => {
      const acting = { ...context, database: transaction };
      const seen = await findRepair(name, acting);
      if (!seen.ok) return seen;
      const doctors = [...new Set(seen.value.moves.map(({ doctor }) => doctor))].sort();
      await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${doctors}) ORDER BY id FOR UPDATE`;
      // Another change may have come before the doctors were held.
      const mended = await findRepair(name, acting);
      if (!mended.ok) return mended;
      const isSame = keyOf(mended.value) === keyOf(seen.value) && mended.value.effort === effort;
      if (mended.value.moves.length === 0) return refused("NOBODY_CAN_COME", name);
      if (!isSame) return refused("MENDING_CHANGED", name);
      await move(mended.value, acting);
      await recordChange(transaction, context.viewer, {
        action: "week.mend",
        subject: `${name.line} ${name.week}`,
        detail: { moves: mended.value.moves.length, effort },
      });
      return mended;
    });
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([{ ...reason, ...name }]);
  }
}

const refused = (code: keyof typeof sentences, name: LineWeekName) =>
  ruleRefused([{ code, message: sentences[code], ...name }]);

const keyOf = ({ added, dropped }: MendedLineWeek): string => [...added, ...dropped].map(placeKey).join(", ");

async function linesInReach({
  viewer,
  database,
}: Pick<Acting, "viewer"> & { database: Prisma.TransactionClient }): Promise<ReadonlySet<string>> {
  const rows = await database.line.findMany({ include: { centre: true } });
  return new Set(rows.filter(({ centre }) => reachesCentre(viewer, "bookWeeks", centre)).map(({ id }) => id));
}

async function move(
  { added, dropped }: MendedLineWeek,
  { database, today }: Acting & { database: Prisma.TransactionClient },
): Promise<void> {
  const ended = await endAssignments(database, { places: dropped, today });
  await database.assignment.createMany({
    data: added.map((each) => ({ ...placeColumns(each), state: "CONFIRMED" as const })),
  });
  await queueLetters(database, [
    ...ended.map((each) => ({ kind: "WEEK_ENDED" as const, ...each })),
    ...added.map((each) => ({ kind: "WEEK_CONFIRMED" as const, ...each })),
  ]);
}

/** The columns that hold a doctor's place on a line in a week. */
const placeColumns = ({ line, week, doctor }: PlannedLineWeek) => ({
  lineId: line,
  week,
  doctorId: doctor,
});

/** Takes places from their doctors; which of them were confirmed, and so known to them. */
async function endAssignments(
  transaction: Prisma.TransactionClient,
  { places, today }: { places: readonly PlannedLineWeek[]; today: PlainDate },
): Promise<PlannedLineWeek[]> {
  const data = { state: "CANCELLED" as const, cancelledOn: dateOf(today) };
  const known: PlannedLineWeek[] = [];
  for (const place of places) {
    const columns = placeColumns(place);
    const { count } = await transaction.assignment.updateMany({
      where: { ...columns, state: "CONFIRMED" },
      data,
    });
    if (count > 0) known.push(place);
    else await transaction.assignment.updateMany({ where: { ...columns, state: "PROPOSED" }, data });
  }
  return known;
}
