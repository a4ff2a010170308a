import type { Language } from "@ms/domain";
import { type Client, cacheExchange, createClient, fetchExchange, mapExchange } from "urql";

interface GatewayOptions {
  readonly key: string;
  readonly language: Language;
  /** Called when the gateway does not know the key, or no longer. */
  readonly onRefused: () => void;
}

/** The way to the gateway that serves this page, with the reader's key and language. */
export const openGateway = ({ key, language, onRefused }: GatewayOptions): Client =>
  createClient({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: `Bearer ${key}`, "accept-language": language } },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (codesOf(error).includes("UNAUTHENTICATED")) onRefused();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });

/** The stable codes that the gateway gave with its errors. */
export const codesOf = ({
  graphQLErrors,
}: {
  graphQLErrors: readonly { readonly extensions: Record<string, unknown> }[];
}): string[] => graphQLErrors.flatMap(({ extensions: { code } }) => (typeof code === "string" ? [code] : []));
