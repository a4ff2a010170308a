import { createHash, randomBytes } from "node:crypto";

/** The name of whoever was erased. */
export const nobodysName = "—";

/** An identifier under which what is left of a doctor is kept: it says of itself that it is nobody's. */
export const newTombstone = (): string => `erased-${randomBytes(8).toString("hex")}`;
export const isTombstone = (doctorId: string): boolean => /^erased-[0-9a-f]{16}$/.test(doctorId);

/**
 * The digest of an identifier that was erased. Whoever holds an old file learns from it that a doctor of
 * that file was erased, as the import tells them; it leads to no tombstone.
 */
export const erasedDigest = (doctorId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(`erased doctor ${doctorId}`).digest());
