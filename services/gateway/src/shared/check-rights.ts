import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import { belongings, type Right, words } from "./rights.ts";

/** `Doctor.name` → the data it belongs to; an argument is `Query.lineWeeks(doctor)`, a type itself `Doctor`. */
export const dataOf: ReadonlyMap<string, Right> = new Map(
  Object.entries(belongings).flatMap(([type, listed]) =>
    (Object.entries(listed) as [Right, string][]).flatMap(([data, fields]) => [
      [type, data] as const,
      ...[...fields.matchAll(/(\w+)(?:\(([^)]*)\))?/g)].flatMap(([, field, args = ""]) => [
        [`${type}.${field}`, data] as const,
        ...args
          .split(" ")
          .filter(Boolean)
          .map((argument) => {
            const [name, own] = argument.split(":") as [string, Right?];
            return [`${type}.${field}(${name})`, own ?? data] as const;
          }),
      ]),
    ]),
  ),
);

const isPlumbing = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge|^PageInfo)$/.test(name);

/** All that must have a line: a type, its fields, their arguments. */
function partsOf(type: GraphQLNamedType, schema: GraphQLSchema): string[] {
  if (isPlumbing(type) || isSpecifiedScalarType(type) || type.name.startsWith("__")) return [];
  if (isUnionType(type) && isResult(type.name, schema)) return [];
  if (isInputObjectType(type))
    return [type.name, ...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)];
  if (!isObjectType(type) && !isInterfaceType(type)) return [type.name];
  const fields = Object.values(type.getFields()).flatMap(({ name, args }) => [
    `${type.name}.${name}`,
    ...args.map((argument) => `${type.name}.${name}(${argument.name})`),
  ]);
  return [type.name, ...fields];
}

const isResult = (name: string, schema: GraphQLSchema): boolean =>
  [schema.getQueryType(), schema.getMutationType()].some((root) =>
    Object.keys(root?.getFields() ?? {}).some(
      (field) => `${field[0]?.toUpperCase()}${field.slice(1)}Result` === name,
    ),
  );

/** Lets a schema through whose every type, field and argument has its line among the rights, and no line is void. */
export function checkRights(schema: GraphQLSchema): GraphQLSchema {
  const parts = Object.values(schema.getTypeMap()).flatMap((type) => partsOf(type, schema));
  const listed = new Set([...dataOf.keys(), ...words.split(" ")]);
  const missing = parts.filter((part) => !listed.has(part));
  const kept = new Set(parts);
  const empty = [...listed].filter((part) => !kept.has(part));
  if (missing.length + empty.length > 0)
    throw new Error(
      `shared/rights.ts and the schema differ. Without a line: ${missing.join(", ") || "none"}. Without a field: ${empty.join(", ") || "none"}.`,
    );
  return schema;
}
