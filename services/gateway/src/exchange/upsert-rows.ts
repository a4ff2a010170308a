import type { Prisma } from "@ms/database";

/** A row as JSON, by column; a column of JSON takes an object. */
export type Row = Readonly<Record<string, string | number | null | object>>;

/** Rows of one table, found again by their key columns. */
export interface TableRowSet {
  readonly table: Prisma.ModelName;
  readonly key: readonly string[];
  readonly rows: readonly Row[];
  /** Who reports them, where the table keeps that: a row that says nothing new keeps who said it first. */
  readonly reportedBy?: string | undefined;
}

export const keyOf = (key: readonly string[], row: Row): string =>
  key.map((column) => row[column] as string | number | null).join(" ");

const quoted = (name: string): string => `"${name}"`;

/**
 * Writes rows in one statement a thousand and says which were not there and which were different.
 * Names of tables and columns are the code's own, never a user's.
 */
export async function upsertRows(
  transaction: Prisma.TransactionClient,
  { table, key, rows, reportedBy }: TableRowSet,
): Promise<{ created: Set<string>; changed: Set<string> }> {
  const created = new Set<string>();
  const changed = new Set<string>();
  const distinct = [...new Map(rows.map((row) => [keyOf(key, row), row])).values()];
  const columns = Object.keys(distinct[0] ?? {});
  const others = columns.filter((column) => !key.includes(column));
  const provenance = reportedBy === undefined ? [] : ["reportedBy", "reportedAt"];
  const names = columns.map(quoted).join(", ");
  const kept = [...columns, ...provenance].map(quoted).join(", ");
  const stored = others.map((column) => `stored.${quoted(column)}`).join(", ");
  const written = others.map((column) => `EXCLUDED.${quoted(column)}`).join(", ");
  const statement = `
    INSERT INTO ${quoted(table)} AS stored (${kept})
    SELECT ${names}${reportedBy === undefined ? "" : ", $2::text, now()"} FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1::text::jsonb)
    ON CONFLICT (${key.map(quoted).join(", ")}) DO UPDATE
      SET ${[...others, ...provenance].map((column) => `${quoted(column)} = EXCLUDED.${quoted(column)}`).join(", ")}
      WHERE (${stored}) IS DISTINCT FROM (${written})
    RETURNING concat_ws(' ', ${key.map((column) => `stored.${quoted(column)}`).join(", ")}) AS "key", xmax = 0 AS "isNew"`;
  for (let start = 0; start < distinct.length; start += 1000) {
    const batch = JSON.stringify(distinct.slice(start, start + 1000));
    const touched = await transaction.$queryRawUnsafe<{ key: string; isNew: boolean }[]>(
      statement,
      batch,
      ...(reportedBy === undefined ? [] : [reportedBy]),
    );
    for (const row of touched) (row.isNew ? created : changed).add(row.key);
  }
  return { created, changed };
}

/** Deletes the rows of some owners that a file no longer has, and says whose they were. */
export async function deleteOthers(
  transaction: Prisma.TransactionClient,
  { table, key, rows }: TableRowSet,
  { owner, ids }: { owner: string; ids: readonly string[] },
): Promise<Set<string>> {
  const same = key.map((column) => `kept.${quoted(column)} = stored.${quoted(column)}`).join(" AND ");
  const statement = `
    DELETE FROM ${quoted(table)} AS stored
    WHERE stored.${quoted(owner)} IN (SELECT jsonb_array_elements_text($1::text::jsonb))
      AND NOT EXISTS (
        SELECT 1 FROM jsonb_populate_recordset(NULL::${quoted(table)}, $2::text::jsonb) AS kept WHERE ${same})
    RETURNING stored.${quoted(owner)} AS "owner"`;
  const [owners, kept] = [JSON.stringify(ids), JSON.stringify(rows)];
  const gone = await transaction.$queryRawUnsafe<{ owner: string }[]>(statement, owners, kept);
  return new Set(gone.map((row) => row.owner));
}
