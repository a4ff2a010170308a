import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from "graphql";

type Draw = (below: number) => number;

// They would keep a processor busy for as long as the attack lasts: a queue of plans has a test of its own.
const leftOut = new Set(["startPlannerRun", "runPlanner", "mendWeek"]);

const texts = [
  ...["", "23", "23002", "ajain", "ajain-1", "bellegarde", "d001", "commune-ajain", "creuse"],
  ...["' OR 1=1 --", "$1", "__proto__", "constructor", "<script>", "\u202e\ud83d\ude00", "a".repeat(3000)],
  ...["Q2VudHJlOmFqYWlu", "RG9jdG9yOmQwMDE=", "null", "%00", "..", "é\n\t"],
];
const numbers = [-2_147_483_648, -1, 0, 1, 2, 7, 52, 100, 101, 5000, 2_147_483_647];
const days = ["2023-11-27", "2023-01-31", "0000-01-01", "9999-12-31", "2023-02-30", "yesterday"];
const weeks = ["2023-W47", "2024-W27", "2020-W53", "2023-W53", "0000-W00", "week"];
const scalars: Readonly<Record<string, readonly unknown[]>> = {
  Int: numbers,
  Float: [...numbers, 0.5, -0.1, 1e308],
  Boolean: [true, false],
  Date: days,
  DateTime: ["2023-11-27T08:00:00Z", "2023-11-27", "1e3"],
  IsoWeek: weeks,
};

const isOneOf = (type: GraphQLNamedType): boolean => isInputObjectType(type) && type.isOneOf;

/** Writes random operations of a schema, valid ones, with plausible and with odd values. */
export function openQueries(schema: GraphQLSchema, draw: Draw) {
  const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!;

  const valueOf = (type: GraphQLInputType, depth = 0): string => {
    if (isNonNullType(type)) return valueOf(type.ofType, depth);
    if (isListType(type))
      return `[${Array.from({ length: draw(3) }, () => valueOf(type.ofType, depth)).join(", ")}]`;
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (!isInputObjectType(type)) return JSON.stringify(pick(scalars[type.name] ?? texts));
    const fields = Object.values(type.getFields());
    const chosen = isOneOf(type)
      ? [pick(fields)]
      : fields.filter((field) => isRequiredInputField(field) || (depth < 3 && draw(3) === 0));
    return `{${chosen.map((field) => `${field.name}: ${valueOf(field.type, depth + 1)}`).join(", ")}}`;
  };

  const argumentsOf = (args: readonly GraphQLArgument[]): string => {
    const chosen = args.filter(({ type }) => isNonNullType(type) || draw(2) === 0);
    return chosen.length === 0
      ? ""
      : `(${chosen.map(({ name, type }) => `${name}: ${valueOf(type)}`).join(", ")})`;
  };

  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): string =>
    `a${draw(1e6)}: ${field.name}${argumentsOf(field.args)}${selectionOf(field.type, depth + 1)}`;

  const selectionOf = (output: GraphQLOutputType, depth: number): string => {
    const type = getNamedType(output);
    if (isLeafType(type)) return "";
    if (isAbstractType(type)) {
      const kinds = schema.getPossibleTypes(type).filter(() => draw(2) === 0);
      return ` { __typename ${kinds.map((kind) => `... on ${kind.name}${selectionOf(kind, depth + 1)}`).join(" ")} }`;
    }
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const open = depth > 5 ? fields.filter(({ type: inner }) => isLeafType(getNamedType(inner))) : fields;
    const chosen = Array.from({ length: 1 + draw(4) }, () => open[draw(Math.max(1, open.length))]);
    return ` { __typename ${chosen.map((field) => (field === undefined ? "" : fieldOf(field, depth))).join(" ")} }`;
  };

  return (): string => {
    const isMutation = draw(5) === 0;
    const root = isMutation ? schema.getMutationType()! : schema.getQueryType()!;
    const fields = Object.values(root.getFields()).filter(({ name }) => !leftOut.has(name));
    const chosen = Array.from({ length: 1 + draw(2) }, () => fieldOf(pick(fields), 1));
    return `${isMutation ? "mutation" : "query"} { ${chosen.join(" ")} }`;
  };
}

const odd = [
  "{",
  "}",
  "(",
  ")",
  "$x",
  "...",
  "@skip",
  '"',
  '"""',
  "\u0000",
  "ÿ",
  "1e999",
  "null",
  ":",
  "#",
  " ",
];

/** The same query with some of it cut, doubled, or replaced. */
export function mutate(query: string, draw: Draw): string {
  let text = query;
  for (let change = 0; change <= draw(4); change++) {
    const [from, length] = [draw(text.length + 1), 1 + draw(12)];
    const piece = text.slice(from, from + length);
    const put = ["", piece + piece, odd[draw(odd.length)]!, String(draw(1e9))][draw(4)]!;
    text = text.slice(0, from) + put + text.slice(from + length);
  }
  return text;
}
