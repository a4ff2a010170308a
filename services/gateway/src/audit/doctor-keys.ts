import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { Prisma } from "@ms/database";

// What the log says of a doctor stands under a key of the doctor's own: destroying the key takes the
// meaning away and leaves the chain, which runs over the sealed text, whole.

const cipher = "aes-256-gcm";
const [nonceBytes, tagBytes] = [12, 16];

/** A value that only the doctor's key opens. */
export function seal(value: Prisma.InputJsonValue, key: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  const sealed = Buffer.concat([sealing.update(JSON.stringify(value), "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString("base64url");
}

/** The value again. The text is one that `seal` made with this key. */
export function unseal(text: string, key: Uint8Array): unknown {
  const bytes = Buffer.from(text, "base64url");
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes));
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const plain = Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
  return JSON.parse(plain.toString("utf8"));
}

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
