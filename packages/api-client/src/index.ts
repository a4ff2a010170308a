// Every public name of @ms/api-client.
export type { ResultOf, TadaDocumentNode as TypedDocument, VariablesOf } from "gql.tada";
export type { ApiError } from "./api-error.ts";
export {
  type Answer,
  type Client,
  type ClientOptions,
  createClient,
  type QueryOptions,
} from "./create-client.ts";
export { graphql } from "./graphql.ts";
export type { Connection } from "./pages.ts";
export type { Patience } from "./patience.ts";
