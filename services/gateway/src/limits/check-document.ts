import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
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
  const read = readAgain(source, limits.tokens);
  if (read === undefined) return;
  if (method === "GET" && read.isMutation)
    throw limitRefusal("MUTATION_BY_GET", { headers: { allow: "POST" } });
  for (const [name, asked] of Object.entries(read.size) as [keyof DocumentSize, number][])
    if (asked > limits[name])
      throw limitRefusal(codes[name], { most: limits[name], ...(Number.isFinite(asked) && { asked }) });
}

interface ReadDocument {
  readonly size: DocumentSize;
  readonly isMutation: boolean;
}

const lettersRemembered = 2 ** 20;
const readBefore = new LRUCache<string, ReadDocument>({
  maxSize: lettersRemembered,
  sizeCalculation: (_, source) => source.length + 1,
});

/** What a document is, read once for all who ask the same within the same number of tokens. */
function readAgain(source: string, tokens: number): ReadDocument | undefined {
  const name = `${tokens} ${source}`;
  const known = readBefore.get(name);
  if (known !== undefined) return known;
  const document = read(source, tokens);
  if (document === undefined) return undefined;
  const found = { size: measureDocument(document), isMutation: isMutation(document) };
  readBefore.set(name, found);
  return found;
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
