import type { Answer } from "./create-client.ts";

/** What a page of a list says of what follows. */
export interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The answers to one question page by page; a refusal is the last of them. */
export async function* pagesOf<Data>(
  askFor: (after: string | null) => Promise<Answer<Data>>,
  connectionOf: (data: Data) => Connection | null | undefined,
): AsyncGenerator<Answer<Data>, void, undefined> {
  for (let after: string | null = null; ; ) {
    const answer = await askFor(after);
    yield answer;
    const page = answer.ok ? connectionOf(answer.value)?.pageInfo : undefined;
    if (page?.hasNextPage !== true || page.endCursor === null) return;
    after = page.endCursor;
  }
}
