import { print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "gql.tada";
import { type ApiError, cancelled, notAnAnswer, notSent, readApiError, unreachable } from "./api-error.ts";
import { type Connection, pagesOf } from "./pages.ts";
import { type Attempt, isWorthAsking, type Patience, pause, pauseAfter } from "./patience.ts";

/** What came back: all that was asked, or why not. */
export type Answer<Data> =
  | { readonly ok: true; readonly value: Data }
  | { readonly ok: false; readonly errors: readonly ApiError[] };

/** How to give a request up. */
export interface QueryOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A way to one gateway, with one key. */
export interface Client {
  /**
   * Sends one operation, written with `graphql`. Never rejects: a refusal, a gateway that is away and a
   * request given up through `signal` are answers too. What is safe to send again is, with a growing
   * pause: queries that were lost on the way, and whatever the gateway refused before it began.
   */
  query<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    options?: QueryOptions,
  ): Promise<Answer<Data>>;
  /**
   * Follows a list to its end: one answer a page, the first refusal being the last. The document takes
   * `$after` and asks for `pageInfo { hasNextPage endCursor }`; `connectionOf` finds the list in the data.
   */
  pages<Data, Variables extends { readonly after?: string | null | undefined }>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Omit<Variables, "after">,
    options: QueryOptions & { readonly connectionOf: (data: Data) => Connection | null | undefined },
  ): AsyncIterable<Answer<Data>>;
}

export interface ClientOptions {
  /** Address of the GraphQL endpoint, `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** API key: decides what may be seen. None = what the public may see. */
  readonly key?: string | undefined;
  /** Language of the sentences in the answers; the gateway's own when absent. */
  readonly language?: "fr" | "en" | undefined;
  readonly patience?: Patience | undefined;
  readonly fetch?: typeof fetch | undefined;
}

const changes: ReadonlySet<string> = new Set(["mutation"]);

/** Opens a way to a gateway; nothing is sent until the first query. */
export function createClient(options: ClientOptions): Client {
  const { patience = {} } = options;
  const query: Client["query"] = async <Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    { signal }: QueryOptions = {},
  ) => {
    const isRead = !document.definitions.some((each) => "operation" in each && changes.has(each.operation));
    const body = bodyOf({ document, variables }, options);
    if (body === undefined) return { ok: false, errors: [notSent] };
    for (let attempt = 1; ; attempt++) {
      const { answer, ...outcome } = await send<Data>(body, { ...options, signal });
      const isLast = answer.ok || signal?.aborted || attempt >= (patience.attempts ?? 4);
      if (isLast || !isWorthAsking(outcome, isRead)) return answer;
      const wait = pauseAfter(outcome, { attempt, chance: Math.random(), patience });
      if (wait === undefined) return answer;
      if (!(await pause(wait, signal))) return { ok: false, errors: [cancelled] };
    }
  };
  return {
    query,
    pages: <Data, Variables extends { readonly after?: string | null | undefined }>(
      document: TadaDocumentNode<Data, Variables>,
      variables: Omit<Variables, "after">,
      {
        connectionOf,
        ...rest
      }: QueryOptions & { connectionOf: (data: Data) => Connection | null | undefined },
    ) => pagesOf((after) => query(document, { ...variables, after } as Variables, rest), connectionOf),
  };
}

const headersOf = ({ key, language }: ClientOptions): Record<string, string> => ({
  "content-type": "application/json",
  accept: "application/graphql-response+json, application/json",
  ...(key !== undefined && { authorization: `Bearer ${key}` }),
  ...(language !== undefined && { "accept-language": language }),
});

/** What is sent; undefined where no request can be made of it. */
function bodyOf(
  { document, variables }: { document: Parameters<typeof print>[0]; variables: unknown },
  options: ClientOptions,
): string | undefined {
  try {
    const body = JSON.stringify({ query: print(document), variables });
    new Request(options.url, { method: "POST", headers: headersOf(options), body });
    return body;
  } catch {
    return undefined;
  }
}

// What the gateway says before it does anything.
const undone = ["RATE_LIMITED", "OVERLOADED"];

async function send<Data>(
  body: string,
  { signal, fetch: sent = fetch, ...options }: ClientOptions & QueryOptions,
): Promise<Attempt & { readonly answer: Answer<Data> }> {
  const { url } = options;
  const headers = headersOf(options);
  let [status, retryAfter]: [number, string | null] = [0, null];
  const failed = (error: ApiError): Attempt & { answer: Answer<Data> } => ({
    ...{ status, retryAfter, isRefusedUndone: false },
    answer: { ok: false, errors: [error] },
  });
  try {
    const response = await sent(url, { method: "POST", headers, body, ...(signal && { signal }) });
    status = response.status;
    retryAfter = response.headers.get("retry-after");
    const answer = readAnswer<Data>(await response.json());
    if (answer === undefined) return failed(notAnAnswer({ url, status }));
    const isRefusedUndone = !answer.ok && answer.errors.some(({ code }) => undone.includes(code));
    return { status, retryAfter, isRefusedUndone, answer };
  } catch {
    if (signal?.aborted) return failed(cancelled);
    return failed(status === 0 ? unreachable(url) : notAnAnswer({ url, status }));
  }
}

function readAnswer<Data>(body: unknown): Answer<Data> | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if ("errors" in body && Array.isArray(body.errors) && body.errors.length > 0) {
    return { ok: false, errors: body.errors.map(readApiError) };
  }
  // The printed schema is what the gateway keeps: its answers are trusted to have the document's shape.
  return "data" in body && body.data !== null ? { ok: true, value: body.data as Data } : undefined;
}
