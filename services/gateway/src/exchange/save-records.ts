import type { Prisma } from "@ms/database";
import type { TableRows } from "@ms/domain";
import { actorOf, type Viewer } from "../shared/viewer.ts";
import { type KeyedKind, type Place, places } from "./record-rows.ts";
import { deleteOthers, keyOf, upsertRows } from "./upsert-rows.ts";

/** What became of the records of a file. */
export interface SaveCount {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

type Fate = keyof SaveCount;

/** Counts the records by what became of them. */
export const countFates = (fates: readonly Fate[]): SaveCount => {
  const count = { created: 0, changed: 0, unchanged: 0 };
  for (const fate of fates) count[fate]++;
  return count;
};

/** Saves records by their keys, in the name of the viewer; those that say nothing new are left as they are. */
export const saveRecords = <Kind extends KeyedKind>(
  transaction: Prisma.TransactionClient,
  { kind, ...request }: { kind: Kind; records: readonly TableRows[Kind][]; viewer: Viewer },
): Promise<SaveCount> => saveInPlaces(transaction, { places: places[kind], ...request });

/** The same for records of any kind, by the places in which they are kept. */
export async function saveInPlaces<Value>(
  transaction: Prisma.TransactionClient,
  { places, records, viewer }: { places: readonly Place<Value>[]; records: readonly Value[]; viewer: Viewer },
): Promise<SaveCount> {
  const [main] = places;
  const fates: Fate[] = records.map(() => "unchanged");
  for (const place of places) {
    const { table, key, wholeOf, isReport = false } = place;
    const rowsOf = records.map((record) => place.rows(record));
    const reportedBy = isReport ? actorOf(viewer) : undefined;
    const set = { table, key, rows: rowsOf.flat(), reportedBy };
    const touched = await upsertRows(transaction, set);
    const owners = records.map((record) => keyOf(["id"], main?.rows(record)[0] ?? {}));
    const bereft =
      wholeOf === undefined
        ? new Set<string>()
        : await deleteOthers(transaction, set, { owner: wholeOf, ids: owners });
    rowsOf.forEach((rows, index) => {
      const keys = rows.map((row) => keyOf(key, row));
      if (place === main && keys.some((each) => touched.created.has(each))) fates[index] = "created";
      const isTouched =
        bereft.has(owners[index] ?? "") ||
        keys.some((each) => touched.created.has(each) || touched.changed.has(each));
      if (fates[index] === "unchanged" && isTouched) fates[index] = "changed";
    });
  }
  return countFates(fates);
}
