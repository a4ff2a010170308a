import type { Prisma } from "@ms/database";
import {
  accept,
  type CellRefusal,
  checkReferences,
  type KnownRecords,
  type Outcome,
  profiles,
  type ReadRow,
  readTable,
  type TableKind,
  type TableRows,
  tables,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { isUniqueRefusal } from "../shared/is-unique-refusal.ts";
import type { FileReason, Refusal } from "../shared/refusal.ts";
import { checkRows } from "./check-rows.ts";
import { decodeFile, isWorkbook, splitRows } from "./read-file.ts";
import { findErasedDoctors, markErasedDoctors } from "./erased-doctors.ts";
import { findTakenRpps } from "./find-taken-rpps.ts";
import type { KeyedKind } from "./record-rows.ts";
import { saveAssignments } from "./save-assignments.ts";
import { type SaveCount, saveRecords } from "./save-records.ts";

const largestFile = 10 * 2 ** 20;
/** Ten thousand doctors take some seconds; the default of Prisma would end the transaction before. */
const patience = { maxWait: 30_000, timeout: 300_000 };

export interface ImportRequest {
  readonly kind: TableKind;
  readonly bytes: Uint8Array;
  /** Says what would be done, and does nothing. */
  readonly isDryRun: boolean;
}

/** What an import did, or would do. */
export interface ImportReport extends SaveCount {
  readonly kind: TableKind;
  readonly isDryRun: boolean;
  readonly warnings: readonly FileReason[];
}

/** Undoes a dry run: the transaction ends without a trace. */
class DryRun extends Error {
  constructor(readonly count: SaveCount) {
    super("dry run");
  }
}

type Surroundings = Pick<Context, "database" | "viewer" | "today">;

/** Imports a file whole, or refuses it whole; the same file again changes nothing. */
export async function importFile(
  request: ImportRequest,
  surroundings: Surroundings,
): Promise<Outcome<ImportReport, Refusal>> {
  try {
    return await importOnce(request, surroundings).catch((error: unknown) => {
      // Somebody wrote meanwhile: a second look finds what they wrote, and the file's line it stands against.
      if (isUniqueRefusal(error)) return importOnce(request, surroundings);
      throw error;
    });
  } catch (error) {
    if (!isUniqueRefusal(error)) throw error;
    return refused([{ ...(takenSeat(error) ?? changedMeanwhile), fileLine: 1 }]);
  }
}

async function importOnce(
  request: ImportRequest,
  { database, viewer, today }: Surroundings,
): Promise<Outcome<ImportReport, Refusal>> {
  const { kind, bytes, isDryRun } = request;
  if (bytes.length > largestFile) return refused([tooLarge]);
  if (isWorkbook(bytes)) return refused([workbook]);
  const split = splitRows(decodeFile(bytes));
  if (!split.ok) return refused(split.refusal);
  const reading = readTable({ kind, rows: split.value });
  if (!reading.ok) return refused(reading.refusal.map(fileReason));
  const { rows } = reading.value;
  const warnings = reading.value.warnings.map(fileReason);
  const report = (count: SaveCount): Outcome<ImportReport, Refusal> =>
    accept({ kind, isDryRun, warnings, ...count });
  try {
    return await database.$transaction(async (transaction) => {
      const known = await loadKnown(transaction, kind);
      const unknown = checkReferences({ kind, rows, known });
      if (unknown.length > 0) return refused(unknown.map(fileReason));
      const checked = await checkRows({ kind, rows }, { today, transaction });
      if (checked.refusals.length > 0) return refused(checked.refusals);
      warnings.push(...checked.warnings);
      const saved = await save({ kind, rows, today, viewer }, transaction);
      if (!saved.ok) return refused(saved.refusal);
      if (isDryRun) throw new DryRun(saved.value);
      const { created, changed, unchanged } = saved.value;
      if (created + changed > 0)
        await recordChange(transaction, viewer, {
          action: "file.import",
          subject: kind,
          detail: { created, changed, unchanged },
        });
      return report(saved.value);
    }, patience);
  } catch (error) {
    if (error instanceof DryRun) return report(error.count);
    throw error;
  }
}

async function save<Kind extends TableKind>(
  {
    kind,
    rows,
    today,
    viewer,
  }: Pick<Context, "today" | "viewer"> & { kind: Kind; rows: readonly ReadRow<TableRows[Kind]>[] },
  transaction: Prisma.TransactionClient,
): Promise<Outcome<SaveCount, readonly FileReason[]>> {
  if (kind === "assignments")
    return saveAssignments(transaction, {
      rows: rows as readonly ReadRow<TableRows["assignments"]>[],
      today,
    });
  if (kind === "doctors") {
    const doctors = rows as readonly ReadRow<TableRows["doctors"]>[];
    const refusals = [
      ...(await findErasedDoctors(transaction, doctors)),
      ...(await findTakenRpps(transaction, doctors)),
    ];
    if (refusals.length > 0) return { ok: false, refusal: refusals };
  }
  const records = rows.map(({ value }) => value) as TableRows[KeyedKind][];
  const count = await saveRecords(transaction, { kind, records, viewer });
  if (kind === "doctors") await markErasedDoctors(transaction, records as TableRows["doctors"][]);
  return accept(count);
}

/** The identifiers that a kind of file may refer to; what it does not refer to is not loaded. */
async function loadKnown(transaction: Prisma.TransactionClient, kind: TableKind): Promise<KnownRecords> {
  const referred = new Set(tables[kind].columns.map(({ refersTo }) => refersTo));
  const none: { id: string }[] = [];
  const select = { id: true };
  const [centres, lines, doctors] = await Promise.all([
    referred.has("centre") ? transaction.centre.findMany({ select }) : none,
    referred.has("line") ? transaction.line.findMany({ select }) : none,
    referred.has("doctor") ? transaction.doctor.findMany({ select }) : none,
  ]);
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  return {
    centre: ids(centres),
    line: ids(lines),
    doctor: ids(doctors),
    profile: new Set(profiles.map(({ key }) => key)),
  };
}

/** Whoever mends a thousand mistakes sees by then what the others are. */
const mostTold = 1_000;

function refused(all: readonly FileReason[]) {
  const [next] = all.slice(mostTold);
  const reasons =
    next === undefined ? all : [...all.slice(0, mostTold), moreFrom(next, all.length - mostTold)];
  return { ok: false as const, refusal: { kind: "FileRefused" as const, reasons } };
}

const moreFrom = ({ fileLine }: FileReason, count: number): FileReason => ({
  code: "MORE_MISTAKES",
  fileLine,
  message: {
    fr: `Et ${count} autre(s) erreur(s) à partir de cette ligne : corrigez d’abord celles qui précèdent.`,
    en: `And ${count} more mistake(s) from this line on: mend those before it first.`,
  },
});

const fileReason = ({ code, line, column, value, message, expected }: CellRefusal): FileReason => ({
  code,
  message,
  expected,
  fileLine: line,
  ...(column !== "" && { column }),
  ...(value !== "" && { value }),
});

const workbook: FileReason = {
  code: "WORKBOOK",
  fileLine: 1,
  message: {
    fr: "Ce fichier est un classeur de tableur (Excel, LibreOffice) : enregistrez-le au format CSV, puis choisissez celui-là.",
    en: "This file is a spreadsheet’s workbook (Excel, LibreOffice): save it as CSV, then choose that one.",
  },
};

const tooLarge: FileReason = {
  code: "FILE_TOO_LARGE",
  fileLine: 1,
  message: {
    fr: "Ce fichier dépasse 10 Mo : coupez-le en plusieurs fichiers.",
    en: "This file is larger than 10 MB: cut it into several files.",
  },
};

const changedMeanwhile = {
  code: "CHANGED_MEANWHILE",
  message: {
    fr: "Ces données ont changé pendant l’import, rien n’est enregistré : relancez-le.",
    en: "These data changed during the import, nothing is saved: run it again.",
  },
};
