import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from "graphql";
import type { LimitTable } from "./limit-table.ts";
import { type LimitCode, limitRefusal } from "./limit-refusal.ts";
import { type DocumentSize, measureDocument } from "./measure-document.ts";

const codes: Readonly<Record<keyof DocumentSize, LimitCode>> = {
  depth: "TOO_DEEP",
  fields: "TOO_MANY_FIELDS",
  aliases: "TOO_MANY_ALIASES",
  directives: "TOO_MANY_DIRECTIVES",
  rootFields: "TOO_MANY_ROOT_FIELDS",
};

/**
 * Refuses a query that is too large for a role, before it is validated: validation compares fields two
 * by two. What is no query at all is left to the parser that tells where.
 */
export function checkDocument({
  source,
  limits,
  method,
}: {
  source: unknown;
  limits: LimitTable[keyof Omit<LimitTable, "QUEUE">];
  method: string;
}): void {
  if (typeof source !== "string") return;
  const document = read(source, limits.tokens);
  if (document === undefined) return;
  if (method === "GET" && isMutation(document))
    throw limitRefusal("MUTATION_BY_GET", { headers: { allow: "POST" } });
  for (const [name, asked] of Object.entries(measureDocument(document)) as [keyof DocumentSize, number][])
    if (asked > limits[name])
      throw limitRefusal(codes[name], { most: limits[name], ...(Number.isFinite(asked) && { asked }) });
}

function read(source: string, tokens: number): DocumentNode | undefined {
  try {
    return parse(source, { maxLexicalTokens: tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes("tokens. Parsing aborted"))
      throw limitRefusal("TOO_MANY_TOKENS", { most: tokens });
    return undefined;
  }
}

const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.MUTATION,
  );
