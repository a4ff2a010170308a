import type { Prisma } from "@ms/database";
import {
  accept,
  checkActivity,
  checkClosure,
  checkPanelCount,
  type CodedRefusal,
  type IsoWeek,
  lineId,
  type Outcome,
  type PlainDate,
  type ReadRow,
  refuse,
  type TableKind,
  type TableRows,
} from "@ms/domain";
import { type KnownLineWeek, loadKnownLineWeeks } from "../line-week/known-line-weeks.loader.ts";
import type { FileReason } from "../shared/refusal.ts";

/** What the network's rules say of the rows of a file: what does not stand, and what deserves a second look. */
export interface CheckedRows {
  readonly refusals: readonly FileReason[];
  readonly warnings: readonly FileReason[];
}

interface Checking {
  readonly today: PlainDate;
  readonly transaction: Prisma.TransactionClient;
}

/** A row that was judged: its line of the file, what it tells of, and the remarks or refusals. */
interface JudgedRow {
  readonly fileLine: number;
  readonly place: string;
  readonly outcome: Outcome<readonly CodedRefusal[], readonly CodedRefusal[]>;
}

/** Judges a file of reports by the rules that a single report has to keep. */
export async function checkRows<Kind extends TableKind>(
  { kind, rows }: { kind: Kind; rows: readonly ReadRow<TableRows[Kind]>[] },
  checking: Checking,
): Promise<CheckedRows> {
  const judge = judges[kind as keyof typeof judges] as
    | ((rows: readonly ReadRow<TableRows[Kind]>[], checking: Checking) => Promise<JudgedRow[]>)
    | undefined;
  const judged = (await judge?.(rows, checking)) ?? [];
  const tell = ({ fileLine, place }: JudgedRow, reasons: readonly CodedRefusal[]): FileReason[] =>
    reasons.map(({ code, message }) => ({ code, message, fileLine, value: place }));
  return {
    refusals: judged.flatMap((row) => (row.outcome.ok ? [] : tell(row, row.outcome.refusal))),
    warnings: judged.flatMap((row) => (row.outcome.ok ? tell(row, row.outcome.value) : [])),
  };
}

const judges = {
  activity: (rows: readonly ReadRow<TableRows["activity"]>[], { today, transaction }: Checking) =>
    judgeLineWeeks(rows, {
      transaction,
      judge: ({ week, consultations }, known) => checkActivity({ ...known, week, consultations, today }),
    }),
  "closed-weeks": (rows: readonly ReadRow<TableRows["closed-weeks"]>[], { transaction }: Checking) =>
    judgeLineWeeks(rows, {
      transaction,
      judge: ({ week }, known) => {
        const reasons = checkClosure({ ...known, week });
        return reasons.length > 0 ? refuse(reasons) : accept([]);
      },
    }),
  panel: (rows: readonly ReadRow<TableRows["panel"]>[], { today }: Checking) =>
    rows.map(({ line, value }) => ({
      fileLine: line,
      place: `${value.centre} ${value.on}`,
      outcome: checkPanelCount({ count: value, before: undefined, today }),
    })),
};

async function judgeLineWeeks<Row extends { centre: string; line: number; week: IsoWeek }>(
  rows: readonly ReadRow<Row>[],
  {
    transaction,
    judge,
  }: Pick<Checking, "transaction"> & { judge: (row: Row, known: KnownLineWeek) => JudgedRow["outcome"] },
): Promise<JudgedRow[]> {
  const lineOf = ({ centre, line }: Row) => lineId({ centre, number: line });
  const lines = rows.map(({ value }) => lineOf(value));
  const weeks = rows.map(({ value }) => value.week);
  const knownOf = await loadKnownLineWeeks({ lines, weeks }, transaction);
  return rows.map(({ line, value }) => ({
    fileLine: line,
    place: `${lineOf(value)} ${value.week}`,
    // A line that is not known was refused before.
    outcome: judge(value, knownOf(lineOf(value), value.week)!),
  }));
}
