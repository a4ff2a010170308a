import { cacheExchange, createClient, fetchExchange } from "urql";

/** The way to the gateway that serves this page. No key: the site shows what the public may see. */
export const gateway = createClient({
  url: "/graphql",
  preferGetMethod: false,
  exchanges: [cacheExchange, fetchExchange],
});
