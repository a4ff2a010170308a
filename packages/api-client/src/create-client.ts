import { print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "gql.tada";
import { type ApiError, cancelled, notAnAnswer, readApiError, unreachable } from "./api-error.ts";

/** What came back: all that was asked, or why not. */
export type Answer<Data> =
  | { readonly ok: true; readonly value: Data }
  | { readonly ok: false; readonly errors: readonly ApiError[] };

/** A way to one gateway, with one key. */
export interface Client {
  /**
   * Sends one operation, written with `graphql`. Never rejects: a refusal, a gateway that is away and a
   * request given up through `signal` are answers too.
   */
  query<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Answer<Data>>;
}

export interface ClientOptions {
  /** Address of the GraphQL endpoint, `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** API key: decides what may be seen. None = what the public may see. */
  readonly key?: string | undefined;
  /** Language of the sentences in the answers; the gateway's own when absent. */
  readonly language?: "fr" | "en" | undefined;
  readonly fetch?: typeof fetch | undefined;
}

/** Opens a way to a gateway; nothing is sent until the first query. */
export function createClient({ url, key, language, fetch: send = fetch }: ClientOptions): Client {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(language !== undefined && { "accept-language": language }),
  };
  return {
    async query(document, variables, { signal } = {}) {
      const body = JSON.stringify({ query: print(document), variables });
      let status = 0;
      try {
        const response = await send(url, { method: "POST", headers, body, ...(signal && { signal }) });
        status = response.status;
        return readAnswer(await response.json()) ?? { ok: false, errors: [notAnAnswer({ url, status })] };
      } catch {
        if (signal?.aborted) return { ok: false, errors: [cancelled] };
        return { ok: false, errors: [status === 0 ? unreachable(url) : notAnAnswer({ url, status })] };
      }
    },
  };
}

function readAnswer<Data>(body: unknown): Answer<Data> | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if ("errors" in body && Array.isArray(body.errors) && body.errors.length > 0) {
    return { ok: false, errors: body.errors.map(readApiError) };
  }
  // The printed schema is what the gateway keeps: its answers are trusted to have the document's shape.
  return "data" in body && body.data !== null ? { ok: true, value: body.data as Data } : undefined;
}
