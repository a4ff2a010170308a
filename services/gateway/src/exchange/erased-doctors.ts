import type { Prisma } from "@ms/database";
import type { Doctor, ReadRow } from "@ms/domain";
import { erasedDigest, isTombstone, nobodysName } from "../my-data/erased-identifier.ts";
import type { FileReason } from "../shared/refusal.ts";

/** The rows that would bring back a doctor who was erased: under the name of before, or from behind a tombstone. */
export async function findErasedDoctors(
  transaction: Prisma.TransactionClient,
  rows: readonly ReadRow<Doctor>[],
): Promise<FileReason[]> {
  const kept = await transaction.erasedIdentifier.findMany();
  const hex = (digest: Uint8Array): string => Buffer.from(digest).toString("hex");
  const erased = new Set(kept.map(({ digest }) => hex(digest)));
  return rows
    .filter(({ value }) =>
      isTombstone(value.id) ? !isNobody(value) : erased.has(hex(erasedDigest(value.id))),
    )
    .map(({ line, value: { id } }) => ({ code: "DOCTOR_ERASED", fileLine: line, value: id, message }));
}

const isNobody = ({ name, rpps, phone, email }: Doctor): boolean =>
  name === nobodysName && [rpps, phone, email].every((value) => value === undefined);

/** Marks the doctors whose tombstones a file brought from another network as the erased ones that they are. */
export async function markErasedDoctors(
  transaction: Prisma.TransactionClient,
  doctors: readonly Doctor[],
): Promise<void> {
  const tombstones = doctors.map(({ id }) => id).filter(isTombstone);
  if (tombstones.length > 0)
    await transaction.doctor.updateMany({
      where: { id: { in: tombstones }, erasedAt: null },
      data: { erasedAt: new Date() },
    });
}

const message = {
  fr: "Les données de ce médecin ont été effacées à sa demande : retirez cette ligne. S’il revient, donnez-lui un identifiant nouveau.",
  en: "This doctor’s data were erased at their request: take this line out. If they come back, give them a new identifier.",
};
