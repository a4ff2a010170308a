import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./generated/introspection.d.ts";

/**
 * Writes a document of the network's API: its variables and its answer are typed by the printed schema.
 * Weeks are written `2024-W06`, days `2024-02-06`, instants in ISO 8601.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { IsoWeek: string; Date: string; DateTime: string };
}>();
