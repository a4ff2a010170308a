import type { Prisma, PrismaClient, RollupSpan } from "@ms/database";
import {
  addWeeks,
  catalogue,
  type IsoWeek,
  monthStart,
  type PlainDate,
  rolledUpSums,
  rollUpMonths,
  type RollupRow,
  rollUpWeeks,
  rollupFingerprint,
  weekOf,
} from "@ms/domain";
import { deleteOthers, upsertRows } from "../exchange/upsert-rows.ts";
import { unknownNetwork } from "./impact.loader.ts";
import { loadLinesWithWeeks } from "./week-facts.loader.ts";

/** What is kept by line and week, and by which definitions. */
export const rolledUp = { sums: rolledUpSums(catalogue), fingerprint: rollupFingerprint(catalogue) };

/** The last week that lies wholly before a day. */
export const lastCompletedWeek = (day: PlainDate): IsoWeek => addWeeks(weekOf(day), -1);

const linesAtOnce = 100;
const patience = { maxWait: 60_000, timeout: 120_000 };

/**
 * Rolls up again whatever has changed since it was, so that what is read next tells all that was
 * committed when it was asked; through a week that is completed.
 */
export async function refreshRollups(database: PrismaClient, through: IsoWeek): Promise<void> {
  const outdated = await database.$queryRaw<{ id: string }[]>`
    SELECT "Line".id FROM "Line" LEFT JOIN "RolledLine" AS rolled ON rolled."lineId" = "Line".id
    WHERE rolled."lineId" IS NULL OR rolled.through < ${through} OR rolled.catalogue <> ${rolledUp.fingerprint}
      OR EXISTS (SELECT FROM "StaleLine" AS stale WHERE stale."lineId" = "Line".id)
    ORDER BY "Line".id`;
  const lines = outdated.map(({ id }) => id);
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = lines.slice(start, start + linesAtOnce);
    await database.$transaction((transaction) => rollUp(transaction, { lines: some, through }), patience);
  }
}

/**
 * Lines are held in their order, by those who roll up alone; whoever writes facts only leaves marks
 * and waits for nobody. The marks go before the facts are read: what is written later leaves its own.
 */
async function rollUp(
  transaction: Prisma.TransactionClient,
  { lines, through }: { lines: readonly string[]; through: IsoWeek },
): Promise<void> {
  const ids = JSON.stringify(lines);
  await transaction.$executeRaw`
    INSERT INTO "RolledLine" ("lineId", through, catalogue)
    SELECT id, '', '' FROM "Line" WHERE id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)) ORDER BY id
    ON CONFLICT DO NOTHING`;
  const held = await transaction.$queryRaw<{ lineId: string; through: IsoWeek; catalogue: string }[]>`
    SELECT * FROM "RolledLine" WHERE "lineId" IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb))
    ORDER BY "lineId" FOR UPDATE`;
  const marks = await transaction.$queryRaw<{ lineId: string }[]>`
    DELETE FROM "StaleLine" WHERE "lineId" IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb))
    RETURNING "lineId"`;
  const marked = new Set(marks.map(({ lineId }) => lineId));
  const isAnew = (line: (typeof held)[number]): boolean =>
    marked.has(line.lineId) || line.catalogue !== rolledUp.fingerprint;
  const behind = held.filter((line) => !isAnew(line) && line.through < through);
  const told = behind.map((line) => line.through).sort()[0];
  await saveWeeks(transaction, { lines: held.filter(isAnew).map(({ lineId }) => lineId), through });
  await saveWeeks(transaction, { lines: behind.map(({ lineId }) => lineId), told, through });
}

/**
 * Keeps what the weeks of lines tell now; from the beginning, unless they are all told up to one: then
 * from the month in which that one is followed.
 */
async function saveWeeks(
  transaction: Prisma.TransactionClient,
  { lines, told, through }: { lines: readonly string[]; told?: IsoWeek | undefined; through: IsoWeek },
): Promise<void> {
  if (lines.length === 0) return;
  const after = told === undefined ? undefined : addWeeks(monthStart(addWeeks(told, 1)), -1);
  const kinds = new Set(["assignments", "closedWeeks", "activityWeeks"]);
  const facts = {
    ...unknownNetwork,
    ...(await loadLinesWithWeeks(transaction, { kinds, lines, after, through })),
  };
  const weeks = rollUpWeeks({ facts, sums: rolledUp.sums, after, through });
  const months = rollUpMonths({ rows: weeks, sums: rolledUp.sums, through });
  const rowOf =
    (span: RollupSpan) =>
    ({ line, week, parts }: RollupRow) => ({ lineId: line, span, week, parts });
  const rows = [...weeks.map(rowOf("WEEK")), ...months.map(rowOf("MONTH"))];
  const kept = { table: "Rollup", key: ["lineId", "span", "week"] } as const;
  await upsertRows(transaction, { ...kept, rows });
  const keys = rows.map(({ lineId, span, week }) => ({ lineId, span, week }));
  if (after === undefined)
    await deleteOthers(transaction, { ...kept, rows: keys }, { owner: "lineId", ids: lines });
  await transaction.rolledLine.updateMany({
    where: { lineId: { in: [...lines] } },
    data: { through, catalogue: rolledUp.fingerprint },
  });
}
