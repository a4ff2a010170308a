import { type Prisma, plainDate } from "@ms/database";
import { type Charter, hasAcceptedCharter } from "@ms/domain";
import type { Context } from "../context.ts";

/** Every version of the charter, oldest first. */
export async function loadCharters(database: Prisma.TransactionClient): Promise<Charter[]> {
  const rows = await database.charter.findMany({ orderBy: { version: "asc" } });
  return rows.map(({ version, from, values }) => ({
    version,
    from: plainDate(from),
    values: values as unknown as Charter["values"],
  }));
}

/** Whether doctors have accepted the charter in force on the network's day; null while there is none. */
export async function loadAcceptance(
  ids: readonly string[],
  { database, today }: Pick<Context, "database" | "today">,
): Promise<(boolean | null)[]> {
  const [charters, rows] = await Promise.all([
    loadCharters(database),
    database.charterAcceptance.findMany({ where: { doctorId: { in: [...ids] } } }),
  ]);
  const acceptances = rows.map(({ doctorId, version, on }) => ({
    doctor: doctorId,
    version,
    on: plainDate(on),
  }));
  return ids.map((doctor) => hasAcceptedCharter({ doctor, charters, acceptances, on: today }) ?? null);
}
