import { createHmac, randomBytes } from "node:crypto";
import type { Prisma } from "@ms/database";

// What the log says of a doctor stands under a key of the doctor's own: destroying the key takes the
// meaning away and leaves the chain, which runs over the sealed text, whole.

/** The name under which the log knows a doctor: always the same, and nobody's without the key. */
export const pseudonymOf = (key: Uint8Array): string =>
  createHmac("sha256", key).update("audit").digest("base64url").slice(0, 22);

/** The doctors' keys; those who have none yet are given one. */
export async function keysOfDoctors(
  transaction: Prisma.TransactionClient,
  doctors: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = [...new Set(doctors)];
  if (ids.length === 0) return new Map();
  await transaction.doctorKey.createMany({
    data: ids.map((doctorId) => ({ doctorId, key: new Uint8Array(randomBytes(32)) })),
    skipDuplicates: true,
  });
  const rows = await transaction.doctorKey.findMany({ where: { doctorId: { in: ids } } });
  return new Map(rows.map(({ doctorId, key }) => [doctorId, key]));
}
