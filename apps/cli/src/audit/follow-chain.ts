import { createHash } from "node:crypto";

/** A line of the audit log as the gateway gives it, hashes in hexadecimal. */
export interface ChainLine {
  readonly number: number;
  readonly content: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of a chain, or a point of it that was noted before. */
export type ChainPoint = Pick<ChainLine, "number" | "hash">;

export type ChainFault = "CHANGED" | "MISSING" | "REORDERED";

const beginning: ChainPoint = { number: 0, hash: "0".repeat(64) };

const hashOf = ({ previousHash, content }: ChainLine): string =>
  createHash("sha256").update(Buffer.from(previousHash, "hex")).update(content, "utf8").digest("hex");

const numberIn = (content: string): unknown => {
  try {
    return (JSON.parse(content) as { number?: unknown }).number;
  } catch {
    return undefined;
  }
};

/**
 * Follows the log from its end to its beginning, line by line: each is what the line after it, or the
 * end, says that it is. `step` gives the line's fault; `end`, once all lines are through, what is missing.
 */
export function followChain(head: ChainPoint): {
  readonly step: (line: ChainLine) => { number: number; fault: ChainFault } | undefined;
  readonly end: () => { number: number; fault: ChainFault } | undefined;
} {
  let expected = head;
  return {
    step: (line) => {
      const { number, hash } = expected;
      if (line.number !== number) return { number, fault: "MISSING" };
      if (numberIn(line.content) !== number) return { number, fault: "REORDERED" };
      if (line.hash !== hash || hashOf(line) !== hash) return { number, fault: "CHANGED" };
      expected = { number: number - 1, hash: line.previousHash };
      return undefined;
    },
    end: () =>
      expected.number > 0
        ? { number: expected.number, fault: "MISSING" }
        : expected.hash === beginning.hash
          ? undefined
          : { number: 1, fault: "CHANGED" },
  };
}
