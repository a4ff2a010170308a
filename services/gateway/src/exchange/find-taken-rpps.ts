import type { Prisma } from "@ms/database";
import type { Doctor, ReadRow } from "@ms/domain";
import type { FileReason } from "../shared/refusal.ts";

/** The rows whose RPPS number another doctor of the network holds. */
export async function findTakenRpps(
  transaction: Prisma.TransactionClient,
  rows: readonly ReadRow<Doctor>[],
): Promise<FileReason[]> {
  const held = await transaction.doctor.findMany({
    where: { rpps: { not: null } },
    select: { id: true, rpps: true },
  });
  const holders = new Map(held.map(({ id, rpps }) => [rpps, id]));
  return rows.flatMap(({ line, value: { id, rpps } }) => {
    const holder = rpps === undefined ? undefined : holders.get(rpps);
    if (rpps === undefined || holder === undefined || holder === id) return [];
    return [{ code: "RPPS_TAKEN", fileLine: line, column: "RPPS", value: rpps, message: takenBy(holder) }];
  });
}

const takenBy = (holder: string) => ({
  fr: `Ce numéro RPPS est déjà celui du médecin ${holder} : corrigez-le, ou retirez-le d’abord à ${holder}.`,
  en: `This RPPS number is doctor ${holder}’s already: mend it, or take it from ${holder} first.`,
});
