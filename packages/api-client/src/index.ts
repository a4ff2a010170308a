// Every public name of @ms/api-client.
export type { ResultOf, TadaDocumentNode as TypedDocument, VariablesOf } from "gql.tada";
export type { ApiError } from "./api-error.ts";
export { type Answer, type Client, type ClientOptions, createClient } from "./create-client.ts";
export { graphql } from "./graphql.ts";
