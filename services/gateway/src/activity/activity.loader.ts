import type { FactKind, Prisma } from "@ms/database";

/** What a report said before it was corrected: its columns as they were. */
export interface Correction<Columns> {
  readonly before: Columns & { readonly reportedBy: string };
  readonly reportedAt: Date;
  readonly replacedAt: Date;
}

/** What some reports said before, the latest first: one statement, whatever their number. */
export async function loadCorrections<Columns>(
  { kind, keys }: { kind: FactKind; keys: readonly string[] },
  database: Prisma.TransactionClient,
): Promise<Correction<Columns>[][]> {
  const revisions = await database.factRevision.findMany({
    where: { kind, key: { in: [...keys] } },
    orderBy: { id: "desc" },
  });
  const byKey = new Map(keys.map((key): [string, Correction<Columns>[]] => [key, []]));
  for (const { key, before, replacedAt } of revisions) {
    const columns = before as unknown as Columns & { reportedBy: string; reportedAt: string };
    byKey.get(key)?.push({ before: columns, reportedAt: new Date(columns.reportedAt), replacedAt });
  }
  return keys.map((key) => byKey.get(key) ?? []);
}
