import { getDatamodel, type PrismaTypes } from "@ms/database";
import SchemaBuilder from "@pothos/core";
import DataloaderPlugin from "@pothos/plugin-dataloader";
import DirectivesPlugin from "@pothos/plugin-directives";
import ErrorsPlugin from "@pothos/plugin-errors";
import FederationPlugin from "@pothos/plugin-federation";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import { isObjectType } from "graphql";
import type { Context } from "./context.ts";
import { isText } from "./limits/check-text.ts";
import "./shared/rights-plugin.ts";
import { NotAllowed } from "./shared/refusal-to-graphql.ts";
import type { CalendarScalars } from "./shared/scalars.ts";

/** Sets Pothos up; defines no type of the network. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  Scalars: CalendarScalars;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}>({
  plugins: [
    ErrorsPlugin,
    "rights",
    RelayPlugin,
    PrismaPlugin,
    DataloaderPlugin,
    DirectivesPlugin,
    FederationPlugin,
  ],
  defaultFieldNullability: false,
  errors: {
    directResult: true,
    defaultTypes: [NotAllowed],
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
      description: "What was done, or why it was not: ask for `... on Refusal { code message }`.",
    },
  },
  prisma: {
    client: ({ database }) => database,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    edgesFieldOptions: { nullable: { list: false, items: false }, description: "The page, in order." },
    nodeFieldOptions: { nullable: false, description: "What the edge leads to." },
    cursorFieldOptions: { description: "Where this edge stands: give it back as `after` or `before`." },
    pageInfoTypeOptions: { description: "Where a page stands in the whole list." },
    pageInfoFieldOptions: { description: "Where this page stands in the whole list." },
    hasNextPageFieldOptions: { description: "Whether more follows." },
    hasPreviousPageFieldOptions: { description: "Whether something comes before." },
    startCursorFieldOptions: { description: "Cursor of the first edge." },
    endCursorFieldOptions: { description: "Cursor of the last edge." },
    firstArgOptions: { description: "How many from the start, 100 at most (20 by default)." },
    lastArgOptions: { description: "How many from the end, 100 at most." },
    afterArgOptions: { description: "Only what follows this cursor." },
    beforeArgOptions: { description: "Only what precedes this cursor." },
    nodeTypeOptions: { description: "Anything with an identifier that stays the same." },
    idFieldOptions: { description: "Global identifier, stable; give it to `node`." },
    nodeQueryOptions: {
      description:
        "Anything by its global identifier. Null when absent, and just the same when not yours to see.",
      args: { id: { description: "The global identifier." } },
      resolve: (_root, { id }, _context, { schema }, resolveNode) => {
        const type = schema.getType(id.typename);
        const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
        return isNode && isText(id.id) ? resolveNode(id) : null;
      },
    },
    nodesQueryOptions: false,
    nodesOnConnection: false,
    defaultConnectionTypeOptions: { description: "A page of a list, with the true count of the whole." },
    defaultEdgeTypeOptions: { description: "One place in a list." },
  },
});
