import { createHash } from "node:crypto";

/** A line of the audit log as it is kept: `content` is what was written, the hashes chain it to the line before. */
export interface ChainedLine {
  readonly number: bigint;
  readonly content: string;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** The last line that was written; 32 zeros and number 0 before the first. */
export interface ChainHead {
  readonly number: bigint;
  readonly hash: Uint8Array;
}

/** Why a line of the log does not stand. */
export type ChainFault = "CHANGED" | "MISSING" | "REORDERED" | "HEAD_DIFFERS";

/** SHA-256 of the hash before and of the line's content in UTF-8. */
export const chainHash = (previousHash: Uint8Array, content: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(previousHash).update(content, "utf8").digest());

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

const numberIn = (content: string): bigint | undefined => {
  try {
    const { number } = JSON.parse(content) as { number?: unknown };
    return typeof number === "number" ? BigInt(number) : undefined;
  } catch {
    return undefined;
  }
};

/** The first fault of some lines in the order of their numbers, from `start` on; undefined when they hold. */
export function findFault(
  lines: readonly ChainedLine[],
  start: ChainHead,
): { number: bigint; fault: ChainFault } | undefined {
  let before = start;
  for (const line of lines) {
    const number = before.number + 1n;
    if (line.number !== number) return { number, fault: "MISSING" };
    if (numberIn(line.content) !== number) return { number, fault: "REORDERED" };
    const isWhole =
      isSame(line.previousHash, before.hash) && isSame(line.hash, chainHash(before.hash, line.content));
    if (!isWhole) return { number, fault: "CHANGED" };
    before = line;
  }
  return undefined;
}
