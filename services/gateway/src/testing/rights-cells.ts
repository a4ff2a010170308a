import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from "graphql";
import { dataOf } from "../shared/check-rights.ts";
import { type Right, type Rights, type Role, reachOf } from "../shared/rights.ts";
import { givenAlways, type Samples } from "./rights-samples.ts";

/** A type, field, argument or input field with the data it belongs to, and a request that reaches it. */
export interface Cell {
  readonly part: string;
  readonly data: Right;
  readonly operation: "query" | "mutation";
  /** The fields on the way, as they are written, and what closes them. */
  readonly around: readonly [string, string];
  /** The names under which the answer holds the way. */
  readonly path: readonly string[];
  /** What is asked there, as it is written. */
  readonly asked: string;
  /** Whether that is a page of a list, which may be empty. */
  readonly isList: boolean;
  /** Whether all that the request names is open, at least in part. */
  readonly isOpen: boolean;
}

/** A field on the way to a part, with what it is asked with. */
interface Step {
  readonly field: string;
  readonly written: string;
  readonly isOpen: boolean;
}

type Field = GraphQLField<unknown, unknown>;
const isPlumbing = (type: string): boolean => /(Connection|Edge|^PageInfo)$/.test(type);

/** A router's way in is no part of its own: it leads to things whose every field has its line. */
const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter(({ name }) => !name.startsWith("_"));

/** All that has a line in the table, as one role reaches it. */
export function cellsOf(
  schema: GraphQLSchema,
  { role, rights, samples }: { role: Role; rights: Rights; samples: Samples },
): Cell[] {
  const opens = (part: string): boolean => {
    const data = dataOf.get(part);
    return data === undefined || reachOf({ role, rights }, data) !== "-";
  };
  const objects = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !/^_|^NotAllowed$|^Subscription$/.test(type.name),
  ) as GraphQLObjectType[];

  const step = (type: GraphQLObjectType, field: Field, given?: Given): Step => {
    const args = field.args.flatMap((argument) =>
      argumentOf(argument, { of: `${type.name}.${field.name}`, given, samples }),
    );
    const named = [`${type.name}.${field.name}`, ...args.flatMap(({ parts }) => parts)];
    const written = args.map(({ name, value }) => `${name}: ${value}`).join(", ");
    return {
      field: `${type.name}.${field.name}`,
      written: written === "" ? "" : `(${written})`,
      isOpen: named.every(opens),
    };
  };
  const readWay = (way: string): Step[] =>
    way.split(" > ").map((written) => {
      const [, field, args] = /^(\w+\.\w+)(.*)$/.exec(written)!;
      const names = [...args!.matchAll(/[(,]\s*(\w+):/g)].map(([, name]) => `${field!}(${name!})`);
      return { field: field!, written: args!, isOpen: [field!, ...names].every(opens) };
    });

  /** The shortest ways from the query, then from the mutation, to each type; through what is open where that is asked. */
  const waysThrough = (passes: (step: Step) => boolean) => {
    const ways = new Map<string, Step[]>();
    for (const root of [schema.getQueryType()!, schema.getMutationType()!]) {
      const next = [root];
      ways.set(root.name, []);
      for (let type = next.shift(); type !== undefined; type = next.shift())
        for (const field of fieldsOf(type)) {
          const taken = step(type, field);
          const target = getNamedType(field.type);
          const found = isUnionType(target) ? target.getTypes() : isObjectType(target) ? [target] : [];
          for (const each of found.filter(({ name }) => passes(taken) && !ways.has(name))) {
            ways.set(each.name, [...ways.get(type.name)!, taken]);
            next.push(each);
          }
        }
    }
    return ways;
  };
  const [open, all] = [waysThrough(({ isOpen }) => isOpen), waysThrough(() => true)];
  const wayTo = (part: string, type: string): Step[] => {
    const given = samples.ways[part] ?? samples.ways[type];
    return given === undefined ? (open.get(type) ?? all.get(type)!) : readWay(given);
  };
  const cellAt = (part: string, steps: readonly Step[]): Cell => ({
    part,
    data: dataOf.get(part)!,
    ...requestOf(schema, steps),
    isOpen: steps.every(({ isOpen }) => isOpen),
  });

  return objects
    .filter(({ name }) => !isPlumbing(name))
    .flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        const part = `${type.name}.${field.name}`;
        const cells = field.args.map((argument) =>
          cellAt(`${part}(${argument.name})`, [
            ...wayTo(part, type.name),
            step(type, field, { argument: argument.name, inside: [] }),
          ]),
        );
        return [cellAt(part, [...wayTo(part, type.name), step(type, field)]), ...cells];
      }),
    )
    .concat(inputsOf(schema).map(({ part, type, field, given }) => cellAt(part, [step(type, field, given)])));
}

interface Given {
  readonly argument: string;
  /** The input fields to be given, from the argument inwards. */
  readonly inside: readonly string[];
}

/** An argument as it is written: always when required, else when it is to be given. */
function argumentOf(
  argument: GraphQLArgument,
  { of, given, samples }: { of: string; given: Given | undefined; samples: Samples },
) {
  const isGiven = given?.argument === argument.name;
  const isUsual = givenAlways.includes(argument.name) && !/^(last|before)$/.test(given?.argument ?? "");
  if (!isGiven && !isUsual && !isRequiredArgument(argument)) return [];
  const part = `${of}(${argument.name})`;
  const inside = isGiven ? given.inside : [];
  return [{ name: argument.name, value: valueOf(argument, { part, inside, samples }), parts: [part] }];
}

function valueOf(
  { name, type }: Pick<GraphQLArgument, "name" | "type">,
  { part, inside, samples }: { part: string; inside: readonly string[]; samples: Samples },
): string {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return samples.value({ part, name, type: named });
  const [asked, ...deeper] = inside;
  const all = Object.values(named.getFields());
  const one = all.find((field) => field.name === asked) ?? all[0]!;
  const fields = all
    .filter((field) => (named.isOneOf ? field === one : field.name === asked || isRequiredInputField(field)))
    .map((field) => {
      const within = { part: `${named.name}.${field.name}`, inside: field.name === asked ? deeper : [] };
      return `${field.name}: ${valueOf(field, { ...within, samples })}`;
    });
  return `{ ${fields.join(", ")} }`;
}

interface InputCell {
  readonly part: string;
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly given: Given;
}

/** Each input field, by the first argument that takes it. */
function inputsOf(schema: GraphQLSchema): InputCell[] {
  const cells = new Map<string, InputCell>();
  const roots = [schema.getQueryType()!, schema.getMutationType()!];
  for (const type of roots)
    for (const field of Object.values(type.getFields()))
      for (const argument of field.args) {
        const next = [{ input: getNamedType(argument.type), inside: [] as string[] }];
        for (let at = next.shift(); at !== undefined; at = next.shift())
          if (isInputObjectType(at.input))
            for (const inner of Object.values(at.input.getFields())) {
              const part = `${at.input.name}.${inner.name}`;
              const inside = [...at.inside, inner.name];
              const given = { argument: argument.name, inside };
              if (!cells.has(part)) cells.set(part, { part, type, field, given });
              next.push({ input: getNamedType(inner.type), inside });
            }
      }
  return [...cells.values()];
}

/** A request for what stands at the end of some steps. */
function requestOf(schema: GraphQLSchema, steps: readonly Step[]): Omit<Cell, "part" | "data" | "isOpen"> {
  const typed = steps.map((step) => {
    const [parent, name] = step.field.split(".") as [string, string];
    const { type } = (schema.getType(parent) as GraphQLObjectType).getFields()[name]!;
    return { ...step, name, parent, target: getNamedType(type) };
  });
  const last = typed.pop()!;
  const opening = typed.map(({ name, written, target }, index) => {
    const { parent } = typed[index + 1] ?? last;
    return isAbstractType(target) ? `${name}${written} { ... on ${parent} { ` : `${name}${written} { `;
  });
  const depth = opening.length + typed.filter(({ target }) => isAbstractType(target)).length;
  const isLeaf = !isObjectType(last.target) && !isAbstractType(last.target);
  return {
    operation: steps[0]!.field.startsWith("Mutation") ? "mutation" : "query",
    around: [opening.join(""), " }".repeat(depth)],
    path: typed.map(({ name }) => name),
    isList: last.target.name.endsWith("Connection"),
    asked: `${last.name}${last.written}${isLeaf ? "" : " { __typename }"}`,
  };
}

/** A request for several cells, and where its answer holds each. */
export interface Request {
  readonly query: string;
  readonly paths: readonly (readonly string[])[];
}

/** Asks for cells of one way together: the way is walked once. */
export function askTogether(cells: readonly Cell[]): Request {
  const { operation, around, path } = cells[0]!;
  const asked = cells.map((cell, index) => `c${index}: ${cell.asked}`).join(" ");
  return {
    query: `${operation} { ${around[0]}${asked}${around[1]} }`,
    paths: cells.map((_, index) => [...path, `c${index}`]),
  };
}

/** Asks for cells apart, each from the root: where the root may be null, a refusal touches its own cell alone. */
export const askApart = (cells: readonly Cell[]): Request => ({
  query: `${cells[0]!.operation} { ${cells
    .map(({ around, asked }, index) => `c${index}: ${around[0]}${asked}${around[1]}`)
    .join(" ")} }`,
  paths: cells.map(({ path, asked }, index) => [`c${index}`, ...[...path, /^\w+/.exec(asked)![0]].slice(1)]),
});

/** Whether an answer holds anything at a place; a refusal is nothing, and so is an empty page. */
export function isGiven(data: unknown, [name, ...rest]: readonly string[]): boolean {
  if (data == null) return false;
  if (Array.isArray(data)) return name === undefined || data.some((each) => isGiven(each, [name, ...rest]));
  const fields = data as Readonly<Record<string, unknown>>;
  if (name !== undefined) return isGiven(fields[name], rest);
  return fields["__typename"] !== "NotAllowed" && fields["totalCount"] !== 0;
}
