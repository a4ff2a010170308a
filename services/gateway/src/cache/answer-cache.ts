import { createHash } from "node:crypto";
import type { Meter } from "@opentelemetry/api";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import type { Revisions } from "./revisions.ts";

/** An answer as it left, without what it cost, and what it was read from. */
interface KeptAnswer {
  /** Its `data` as JSON, in the bytes that leave. */
  readonly data: Buffer;
  readonly etag: string;
  readonly cost: number;
  readonly operation: string;
  readonly tables: ReadonlySet<string>;
  readonly since: number;
}

/** Whole answers to questions, for all who have the same rights, until a table they were read from changes. */
export interface AnswerCache {
  readonly find: (question: string) => KeptAnswer | undefined;
  /** Keeps one, and gives the name of this very state of it (RFC 9110, section 8.8.3). */
  readonly keep: (question: string, answer: Omit<KeptAnswer, "etag">) => string;
}

/** Opens one that holds so many bytes, the least used being the first to go. */
export function openAnswerCache({
  bytes,
  revisions,
  meter,
}: {
  bytes: number;
  revisions: Revisions;
  meter: Meter | undefined;
}): AnswerCache {
  const finds = meter?.createCounter("graphql.answers", {
    description: "Questions by whether their answer was kept, and still held.",
  });
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    // A question takes two bytes a letter, at most.
    sizeCalculation: ({ data }, question) => data.length + 2 * question.length + 500,
  });
  return {
    find: (question) => {
      const answer = kept.get(question);
      const holds = answer !== undefined && revisions.areUnchanged(answer.tables, answer.since);
      finds?.add(1, { kept: holds });
      return holds ? answer : undefined;
    },
    keep: (question, answer) => {
      const etag = `W/"${createHash("sha256").update(answer.data).digest("base64url")}"`;
      kept.set(question, { ...answer, etag });
      return etag;
    },
  };
}

/** What makes two requests the same: what is asked, on which day, in which language, and what may be seen. */
export function questionOf(
  { viewer, language, today }: Pick<Context, "viewer" | "language" | "today">,
  asked: { readonly query: unknown; readonly variables: unknown; readonly operationName: unknown },
): string {
  const { role, scopes, heldRights = [], doctorId, centreId } = viewer;
  const territories = scopes.map(({ kind, code }) => `${kind}:${code}`).sort();
  const rights = [role, territories, [...heldRights].sort(), doctorId, centreId];
  return JSON.stringify([rights, language, today, asked.query, asked.variables, asked.operationName]);
}
