import type { Language } from "@ms/domain";
import { createClient as createEventClient } from "graphql-sse";
import {
  type Client,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
} from "urql";

interface GatewayOptions {
  /** Without one, whoever this browser is signed in as. */
  readonly key: string | undefined;
  readonly language: Language;
  /** Called when the gateway does not know the key, or no longer. */
  readonly onRefused: () => void;
}

const longestPause = 30_000;
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The way to the gateway that serves this page, in the reader's name and language. */
export function openGateway({ key, language, onRefused }: GatewayOptions): Client {
  const headers = { ...(key && { authorization: `Bearer ${key}` }), "accept-language": language };
  // A line that breaks or ends is taken up again for as long as the page stands.
  const events = createEventClient({
    url: "/graphql/stream",
    headers,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: (tries) => later(Math.min(1000 * 2 ** tries, longestPause)),
  });
  return createClient({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: { headers },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (codesOf(error).includes("UNAUTHENTICATED")) onRefused();
        },
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables }) => ({
          subscribe: ({ next }) => {
            const isOver = new AbortController();
            const follow = (): void => {
              if (isOver.signal.aborted) return;
              const again = () => void later(longestPause).then(follow);
              const stop = events.subscribe(
                { query, variables: variables ?? {} },
                { next, error: again, complete: again },
              );
              isOver.signal.addEventListener("abort", stop, { once: true });
            };
            follow();
            return { unsubscribe: () => isOver.abort() };
          },
        }),
      }),
    ],
  });
}

/** The stable codes that the gateway gave with its errors. */
export const codesOf = ({
  graphQLErrors,
}: {
  graphQLErrors: readonly { readonly extensions: Record<string, unknown> }[];
}): string[] => graphQLErrors.flatMap(({ extensions: { code } }) => (typeof code === "string" ? [code] : []));
