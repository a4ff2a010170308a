import type { Prisma } from "@ms/database";
import type { Doctor, ReadRow } from "@ms/domain";
import { erasedDigest } from "../my-data/erased-identifier.ts";
import type { FileReason } from "../shared/refusal.ts";

/** The rows whose doctor was erased: a file of before would bring them back. */
export async function findErasedDoctors(
  transaction: Prisma.TransactionClient,
  rows: readonly ReadRow<Doctor>[],
): Promise<FileReason[]> {
  const kept = await transaction.erasedIdentifier.findMany();
  const hex = (digest: Uint8Array): string => Buffer.from(digest).toString("hex");
  const erased = new Set(kept.map(({ digest }) => hex(digest)));
  if (erased.size === 0) return [];
  return rows
    .filter(({ value: { id } }) => erased.has(hex(erasedDigest(id))))
    .map(({ line, value: { id } }) => ({ code: "DOCTOR_ERASED", fileLine: line, value: id, message }));
}

const message = {
  fr: "Les données de ce médecin ont été effacées à sa demande : retirez cette ligne. S’il revient, donnez-lui un identifiant nouveau.",
  en: "This doctor’s data were erased at their request: take this line out. If they come back, give them a new identifier.",
};
