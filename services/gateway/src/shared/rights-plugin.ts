import SchemaBuilder, { BasePlugin, type SchemaTypes } from "@pothos/core";
import {
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import type { Context } from "../context.ts";
import { dataOf } from "./check-rights.ts";
import { NotAllowed } from "./refusal-to-graphql.ts";
import { type Right, reachOf } from "./rights.ts";
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
const reaches = (viewer: Viewer, data: Right | undefined): boolean =>
  data === undefined || reachOf(viewer, data) !== "-";

/** Whether every field that an input holds, however deep, is the viewer's to give. */
function isInputOpen(value: unknown, { type, viewer }: { type: GraphQLInputType; viewer: Viewer }): boolean {
  const named = getNamedType(type);
  if (value == null || !isInputObjectType(named)) return true;
  if (Array.isArray(value)) return value.every((each) => isInputOpen(each, { type: named, viewer }));
  const fields = named.getFields();
  return Object.entries(value).every(
    ([name, inner]) =>
      inner == null ||
      (reaches(viewer, dataOf.get(`${named.name}.${name}`)) &&
        isInputOpen(inner, { type: fields[name]!.type, viewer })),
  );
}

// A list that is asked for as a whole is refused openly: that tells nothing of what is in it.
const isWholeList = ({ parentType, returnType }: GraphQLResolveInfo): boolean =>
  parentType.name === "Query" &&
  /[[]|Connection$/.test(`${String(returnType)}${getNamedType(returnType).name}`);

interface FieldLines {
  readonly field: Right | undefined;
  readonly argument: ReadonlyMap<
    string,
    { readonly type: GraphQLInputType; readonly data: Right | undefined }
  >;
}

/** The lines of a field and of its arguments, looked up once for each type that has it. */
function rememberLines(): (info: GraphQLResolveInfo) => FieldLines {
  const known = new Map<GraphQLObjectType, FieldLines>();
  return ({ parentType, fieldName }) => {
    const before = known.get(parentType);
    if (before !== undefined) return before;
    const place = `${parentType.name}.${fieldName}`;
    const lines: FieldLines = {
      field: dataOf.get(place),
      argument: new Map(
        (parentType.getFields()[fieldName]?.args ?? []).map(({ name, type }) => [
          name,
          { type, data: dataOf.get(`${place}(${name})`) },
        ]),
      ),
    };
    known.set(parentType, lines);
    return lines;
  };
}

/** Whether a field with its arguments is the viewer's. */
function openTo(): (context: Context, args: object, info: GraphQLResolveInfo) => boolean {
  const linesOf = rememberLines();
  return ({ viewer }, args, info) => {
    const { field, argument } = linesOf(info);
    return (
      reaches(viewer, field) &&
      Object.entries(args).every(([name, value]: [string, unknown]) => {
        if (value == null) return true;
        const { type, data } = argument.get(name)!;
        return reaches(viewer, data) && isInputOpen(value, { type, viewer });
      })
    );
  };
}

/** Stands before every field: what is not the viewer's is null where that may be, as if absent, else a refusal. */
class RightsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types["Context"], object>,
  ): GraphQLFieldResolver<unknown, Types["Context"], object> {
    const isAllowed = openTo();
    return (source, args, context, info) => {
      if (isAllowed(context as Context, args, info)) return resolve(source, args, context, info);
      if (isNonNullType(info.returnType) || isWholeList(info)) throw new NotAllowed();
      return null;
    };
  }

  override wrapSubscribe(
    subscribe: GraphQLFieldResolver<unknown, Types["Context"], object> | undefined,
  ): GraphQLFieldResolver<unknown, Types["Context"], object> | undefined {
    const isAllowed = openTo();
    return (
      subscribe &&
      ((source, args, context, info) => {
        if (isAllowed(context as Context, args, info)) return subscribe(source, args, context, info);
        throw new NotAllowed();
      })
    );
  }
}

SchemaBuilder.registerPlugin("rights", RightsPlugin);
