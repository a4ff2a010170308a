import { createHash } from "node:crypto";

/** SHA-256 of the bytes of the hash before, 32 zeros before the first, and of the line's content in UTF-8. */
export const chainHash = (previousHash: Uint8Array, content: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(previousHash).update(content, "utf8").digest());
