import type { Language } from "@ms/domain";
import {
  cacheExchange,
  type Client,
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
} from "@urql/core";
import { codesOf } from "./codes-of.ts";
import { openNews } from "./news.ts";
import { noticeEnd } from "./notice-end.ts";
import { keepAnswers } from "../offline/keep-answers.ts";
import { finishSignOut } from "../sign-in/sign-out.ts";

/** Who asks, and in which language. */
export interface Asker {
  /** Without one, whoever this browser is signed in as. */
  readonly key: string | undefined;
  readonly language: Language;
}

export interface Gateway {
  readonly client: Client;
  /** Kept once the gateway does not know the key, or no longer. */
  readonly isRefused: Promise<void>;
}

/** The way to the gateway that serves this page, in the reader's name and language. */
export function openGateway({ key, language }: Asker): Gateway {
  const headers = { ...(key && { authorization: `Bearer ${key}` }), "accept-language": language };
  let refuse = (): void => undefined;
  const isRefused = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  const client = createClient({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: { headers },
    fetch: async (...asked) => {
      await finishSignOut();
      return fetch(...asked);
    },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (codesOf(error).includes("UNAUTHENTICATED")) refuse();
        },
      }),
      // A key is forgotten with its tab, and so is what it opened; one that has ended is refused above.
      ...(key === undefined ? [noticeEnd, keepAnswers] : []),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: openNews(headers) }),
    ],
  });
  return { client, isRefused };
}
