import { createHash } from "node:crypto";

/** Queries that anybody may ask by their hash instead of sending them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** The name under which a query is known: `sha256:` and its hash. */
export const documentIdOf = (query: string): string =>
  `sha256:${createHash("sha256").update(query).digest("hex")}`;

/** Makes queries known. */
export const trustDocuments = (queries: readonly string[]): TrustedDocuments =>
  new Map(queries.map((query) => [documentIdOf(query), query]));

/**
 * The body of a request with the query that its `documentId` names, as the appendix of GraphQL over HTTP
 * on persisted documents has it; the body as it is where it names none; undefined where nobody knows it.
 */
export function withDocument(body: unknown, trusted: TrustedDocuments): unknown {
  const { documentId } = (body ?? {}) as { documentId?: unknown };
  if (documentId === undefined) return body;
  const query = typeof documentId === "string" ? trusted.get(documentId) : undefined;
  return query === undefined ? undefined : { ...(body as object), query };
}
