import { plainDate, Prisma, type PrismaClient } from "@ms/database";
import { isLetterTrue, type IsoWeek, type PlainDate } from "@ms/domain";
import { loadCalendarWeeks } from "../calendar/calendar-week.loader.ts";
import { accountOfDoctor, languageOfAccount } from "../identity/doctor-account.ts";
import { type Envelope, groupOf } from "./envelope.ts";

const patience = { maxWait: 30_000, timeout: 30_000 };

/** A try lasts 40 seconds at most: past this, whoever has claimed it is dead. */
const secondsClaimed = 60;

/** What waits long enough: a letter that was never tried, as long as deeds may be undone. */
const dueAt = (secondsHeld: number) =>
  Prisma.sql`COALESCE("retryAt", "askedAt" + make_interval(secs => ${secondsHeld}))`;

/** Milliseconds until the next letter is due; undefined when none waits. */
export async function millisecondsToNext(
  database: PrismaClient,
  { secondsHeld }: { secondsHeld: number },
): Promise<number | undefined> {
  const [next] = await database.$queryRaw<{ milliseconds: number | null }[]>`
    SELECT (extract(epoch FROM min(${dueAt(secondsHeld)}) - clock_timestamp()) * 1000)::float8 AS milliseconds
    FROM "Letter" WHERE state = 'WAITING'`;
  return next?.milliseconds ?? undefined;
}

/**
 * Takes what is due for one doctor, as far as it is still true; the rest is dropped. The doctor is held
 * meanwhile: of several gateways one gets it, and no week changes hands under it. Undefined when nobody is
 * free to be written to.
 */
export function claimEnvelope(
  database: PrismaClient,
  { secondsHeld, today }: { secondsHeld: number; today: PlainDate },
): Promise<Envelope | undefined> {
  return database.$transaction(async (transaction) => {
    const isDue = Prisma.sql`state = 'WAITING' AND ${dueAt(secondsHeld)} <= now()`;
    const [reader] = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Doctor" WHERE id IN (SELECT "doctorId" FROM "Letter" WHERE ${isDue})
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
    if (reader === undefined) return undefined;
    const due = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Letter" WHERE "doctorId" = ${reader.id} AND ${isDue}`;
    const rows = await loadRows(transaction, due);
    const [first] = rows;
    if (first === undefined) return undefined;
    const isOfSame = ({ messageId, kind }: LetterRow) =>
      messageId === first.messageId && groupOf(kind) === groupOf(first.kind);
    return fill(rows.filter(isOfSame), { transaction, today });
  }, patience);
}

const loadRows = (transaction: Prisma.TransactionClient, due: readonly { id: string }[]) =>
  transaction.letter.findMany({
    where: { id: { in: due.map(({ id }) => id) } },
    include: { line: { include: { centre: true } } },
    orderBy: [{ week: "asc" }, { lineId: "asc" }],
  });
type LetterRow = Awaited<ReturnType<typeof loadRows>>[number];

const namesOf = (rows: readonly { lineId: string; week: string }[]) => ({
  lineId: { in: rows.map(({ lineId }) => lineId) },
  week: { in: rows.map(({ week }) => week) },
});

const keyOf = ({ lineId, week }: { lineId: string; week: string }): string => `${lineId} ${week}`;

/** Puts what is true of some letters to one doctor into an envelope, and says that it is under way. */
async function fill(
  rows: readonly LetterRow[],
  { transaction, today }: { transaction: Prisma.TransactionClient; today: PlainDate },
): Promise<Envelope> {
  const { doctorId, tries, id, messageId: known } = rows[0]!;
  const messageId = known ?? id;
  const named = namesOf(rows);
  const standing = await transaction.assignment.findMany({
    where: { ...named, state: { not: "CANCELLED" } },
  });
  const offers = await transaction.weekOffer.findMany({ where: { ...named, doctorId, state: "ASKED" } });
  const asked = await transaction.swapOffer.findMany({
    where: { toDoctorId: doctorId, state: "OFFERED", wantedWeek: named.week, wantedLineId: named.lineId },
    include: { givenLine: { include: { centre: true } } },
  });
  const held = standing.filter((each) => each.doctorId === doctorId && each.state === "CONFIRMED").map(keyOf);
  const offered = offers.map(keyOf);
  const wanted = asked.map((each) => keyOf({ lineId: each.wantedLineId, week: each.wantedWeek }));
  const isTrue = (row: LetterRow): boolean =>
    isLetterTrue({
      kind: row.kind,
      week: row.week as IsoWeek,
      isHeld: held.includes(keyOf(row)),
      isAsked: offered.includes(keyOf(row)),
      isSwapAsked: wanted.includes(keyOf(row)),
      today,
    });
  const kept = rows.filter(isTrue);
  const idsOf = (some: readonly LetterRow[]) => some.map((row) => row.id);
  await transaction.letter.updateMany({
    where: { id: { in: idsOf(rows.filter((row) => !kept.includes(row))) } },
    data: { state: "DROPPED", settledAt: new Date() },
  });
  await transaction.$executeRaw`
    UPDATE "Letter" SET tries = tries + 1, "messageId" = ${messageId}::uuid,
      "retryAt" = now() + make_interval(secs => ${secondsClaimed})
    WHERE id = ANY(${idsOf(kept)}::uuid[])`;
  const places = new Set(kept.map(keyOf));
  const calendar = await loadCalendarWeeks(transaction, { doctorId, week: named.week });
  return {
    messageId,
    tries,
    letters: kept.map((row) => ({ id: row.id, kind: row.kind, place: placeOf(row) })),
    reader: await loadReader(transaction, doctorId),
    offered: asked
      .filter((each) => places.has(keyOf({ lineId: each.wantedLineId, week: each.wantedWeek })))
      .map((each) => placeOf({ line: each.givenLine, week: each.givenWeek })),
    calendar: calendar.filter(({ line, week }) => places.has(keyOf({ lineId: line.id, week }))),
  };
}

const placeOf = ({
  line,
  week,
  answerBy = null,
}: Pick<LetterRow, "line" | "week"> & Partial<Pick<LetterRow, "answerBy">>) => ({
  centre: line.centre.name,
  address: line.centre.address ?? undefined,
  phone: line.centre.phone ?? undefined,
  line: line.number,
  week: week as IsoWeek,
  answerBy: answerBy === null ? undefined : plainDate(answerBy),
});

/** Whom to write to, and how: at the doctor's own address, else at that of the account. */
async function loadReader(transaction: Prisma.TransactionClient, id: string): Promise<Envelope["reader"]> {
  const { name, email, users } = await transaction.doctor.findUniqueOrThrow({
    where: { id },
    select: { name: true, email: true, users: accountOfDoctor },
  });
  return {
    name,
    address: email ?? users[0]?.email,
    language: languageOfAccount(users),
  };
}
