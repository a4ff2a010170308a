import { type GraphQLSchema, getNamedType, isUnionType } from "graphql";
import { ToldError } from "./shared/told-error.ts";

/** A thing as a router names it: by its type and its key. */
const isReference = (value: unknown, types: ReadonlySet<string>): boolean =>
  typeof value === "object" &&
  value !== null &&
  "__typename" in value &&
  types.has(String(value.__typename)) &&
  "identifier" in value &&
  typeof value.identifier === "string";

const badReference = (types: ReadonlySet<string>) =>
  new ToldError(
    {
      fr: `Nommez chaque chose par __typename (${[...types].join(", ")}) et identifier.`,
      en: `Name each thing by __typename (${[...types].join(", ")}) and identifier.`,
    },
    { code: "BAD_USER_INPUT" },
  );

/** Has a router's question refused where it names what no key leads to, before anything is looked up. */
export function checkReferences(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()["_entities"];
  const union = field && getNamedType(field.type);
  if (field === undefined || !isUnionType(union)) return schema;
  const types = new Set(union.getTypes().map(({ name }) => name));
  const { resolve } = field;
  field.resolve = (source, args: { representations: readonly unknown[] }, ...rest) => {
    if (!args.representations.every((each) => isReference(each, types))) throw badReference(types);
    return resolve?.(source, args, ...rest);
  };
  return schema;
}
