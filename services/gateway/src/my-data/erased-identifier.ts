import { createHash } from "node:crypto";

/**
 * The digest of an identifier that was erased. Whoever holds an old file learns from it that a doctor of
 * that file was erased, as the import tells them; it leads to no tombstone.
 */
export const erasedDigest = (doctorId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(`erased doctor ${doctorId}`).digest());
