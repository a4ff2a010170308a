import SchemaBuilder, { BasePlugin, type SchemaTypes } from "@pothos/core";
import {
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import type { Context } from "../context.ts";
import { dataOf } from "./check-rights.ts";
import { NotAllowed } from "./refusal-to-graphql.ts";
import { reachOf } from "./rights.ts";
import type { Viewer } from "./viewer.ts";

declare global {
  // Pothos learns of a plugin by merging this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      rights: RightsPlugin<Types>;
    }
  }
}

/** Whether any of a field's data is the viewer's at all; how much of it is "own" the policies tell. */
const isOpen = (part: string, viewer: Viewer): boolean => {
  const data = dataOf.get(part);
  return data === undefined || reachOf(viewer, data) !== "-";
};

/** Whether every field that an input holds, however deep, is the viewer's to give. */
function isInputOpen(value: unknown, { type, viewer }: { type: GraphQLInputType; viewer: Viewer }): boolean {
  const named = getNamedType(type);
  if (value == null || !isInputObjectType(named)) return true;
  if (Array.isArray(value)) return value.every((each) => isInputOpen(each, { type: named, viewer }));
  const fields = named.getFields();
  return Object.entries(value).every(
    ([name, inner]) =>
      inner == null ||
      (isOpen(`${named.name}.${name}`, viewer) && isInputOpen(inner, { type: fields[name]!.type, viewer })),
  );
}

// A list that is asked for as a whole is refused openly: that tells nothing of what is in it.
const isWholeList = ({ parentType, returnType }: GraphQLResolveInfo): boolean =>
  parentType.name === "Query" &&
  /[[]|Connection$/.test(`${String(returnType)}${getNamedType(returnType).name}`);

const argumentsOf = ({ parentType, fieldName }: GraphQLResolveInfo) =>
  parentType.getFields()[fieldName]!.args;

/** Stands before every field: what is not the viewer's is null where that may be, as if absent, else a refusal. */
class RightsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types["Context"], object>,
  ): GraphQLFieldResolver<unknown, Types["Context"], object> {
    return (source, args, context, info) => {
      const { viewer } = context as Context;
      const field = `${info.parentType.name}.${info.fieldName}`;
      const isAllowed =
        isOpen(field, viewer) &&
        Object.entries(args).every(([name, value]) => {
          if (value == null) return true;
          const { type } = argumentsOf(info).find((argument) => argument.name === name)!;
          return isOpen(`${field}(${name})`, viewer) && isInputOpen(value, { type, viewer });
        });
      if (isAllowed) return resolve(source, args, context, info);
      if (isNonNullType(info.returnType) || isWholeList(info)) throw new NotAllowed();
      return null;
    };
  }
}

SchemaBuilder.registerPlugin("rights", RightsPlugin);
