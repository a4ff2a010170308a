import type { Client } from "graphql-sse";
import type { ExecutionResult, SubscriptionForwarder } from "@urql/core";

const longestPause = 30_000;

/** Some time later: longer after each try in vain, and at once when the network is back. */
const later = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(1000 * 2 ** tries, longestPause));
    addEventListener("online", end);
  });

/** Follows what changes. A line that breaks or ends is taken up again for as long as somebody listens. */
export function openNews(headers: Record<string, string>): SubscriptionForwarder {
  let opening: Promise<Client> | undefined;
  // Those who follow nothing need not fetch what it takes.
  const events = (): Promise<Client> =>
    (opening ??= import("graphql-sse").then(({ createClient }) =>
      createClient({
        url: "/graphql/stream",
        headers,
        retryAttempts: Number.POSITIVE_INFINITY,
        retry: later,
      }),
    ));
  return ({ query = "", variables }) => ({
    subscribe: ({ next }) => {
      const isOver = new AbortController();
      let tries = 0;
      const follow = async (): Promise<void> => {
        const client = await events();
        if (isOver.signal.aborted) return;
        const again = () => void later(tries++).then(follow);
        const stop = client.subscribe(
          { query, variables: variables ?? {} },
          {
            next: (news) => {
              tries = 0;
              next(news as ExecutionResult);
            },
            error: again,
            complete: again,
          },
        );
        isOver.signal.addEventListener("abort", stop, { once: true });
      };
      void follow();
      return { unsubscribe: () => isOver.abort() };
    },
  });
}
