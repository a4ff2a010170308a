import { chainHash } from "../audit/audit-chain.ts";

interface ChainedLine {
  readonly number: bigint;
  readonly content: string;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

/** The first fault of the whole audit log, in the order of its numbers; undefined when it holds. */
export function findChainFault(
  lines: readonly ChainedLine[],
): { number: bigint; fault: "CHANGED" | "MISSING" | "REORDERED" } | undefined {
  let hash: Uint8Array = new Uint8Array(32);
  for (const [index, line] of lines.entries()) {
    const number = BigInt(index + 1);
    if (line.number !== number) return { number, fault: "MISSING" };
    if ((JSON.parse(line.content) as { number: number }).number !== index + 1)
      return { number, fault: "REORDERED" };
    const isWhole = isSame(line.previousHash, hash) && isSame(line.hash, chainHash(hash, line.content));
    if (!isWhole) return { number, fault: "CHANGED" };
    hash = line.hash;
  }
  return undefined;
}
