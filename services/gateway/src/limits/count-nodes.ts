import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { largestPage, page } from "../shared/page.ts";
import { priceFigures } from "./price-figures.ts";

type Variables = Readonly<Record<string, unknown>>;

/** What some selections cost for one parent, and whether they read the rows of a page. */
interface Price {
  readonly nodes: number;
  readonly hasRows: boolean;
}

const free: Price = { nodes: 0, hasRows: false };
const beyond: Price = { nodes: Infinity, hasRows: false };
const rowFields = new Set(["edges", "nodes"]);
const deepest = 500;

/** The variables of an operation with their defaults where none is given. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, read(defaultValue, {})] as const],
  );
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...defaults, ...told]);
}

function read(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.BOOLEAN) return value.value;
  // No page size and no condition is written otherwise.
  return value.kind === Kind.NULL ? null : value;
}

const isLeftOut = (directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean =>
  (directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === "if");
    const holds = condition && read(condition.value, variables);
    return (name.value === "skip" && holds === true) || (name.value === "include" && holds === false);
  });

// What is no page size is refused by the field; until then it costs what the largest page does.
const priceOfSize = (size: unknown): number =>
  typeof size === "number" && Number.isInteger(size) && size >= 0 ? size : largestPage;

const argumentOf = (field: FieldNode, wanted: string): ValueNode | undefined =>
  field.arguments?.find(({ name }) => name.value === wanted)?.value;

/** The rows that a field asks for by each parent; undefined when it is no page. */
function sizeOf(field: FieldNode, hasRows: boolean, variables: Variables): number | undefined {
  const asked = (field.arguments ?? []).filter(({ name }) => name.value === "first" || name.value === "last");
  const sizes = asked.map(({ value }) => read(value, variables)).filter((size) => size != null);
  if (sizes.length > 0) return Math.max(...sizes.map(priceOfSize));
  const weeks = field.name.value === "lineWeeks" && !hasRows ? argumentOf(field, "weeks") : undefined;
  if (weeks !== undefined) return priceOfSize(read(weeks, variables));
  return asked.length > 0 || hasRows ? page.defaultSize : undefined;
}

/** The things that a router asks for by their keys; more than a page of them is beyond any price. */
function sizeOfEntities(field: FieldNode, variables: Variables): number {
  const given = argumentOf(field, "representations");
  const asked = given?.kind === Kind.LIST ? given.values : given && read(given, variables);
  const size = Array.isArray(asked) ? asked.length : 1;
  return size > largestPage ? Number.MAX_SAFE_INTEGER : size;
}

/** Prices selections for one parent: each fragment once, whatever the number of its spreads. */
function pricer(document: DocumentNode, variables: Variables) {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  // A fragment that is being priced stands for no end: whoever meets it again is in a circle.
  const known = new Map<string, Price>();
  const priceOfFragment = (name: string, depth: number): Price => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, beyond);
    const price = priceOf(fragments.get(name), depth);
    known.set(name, price);
    return price;
  };
  const priceOfField = (field: FieldNode, depth: number): Price => {
    const inside = priceOf(field.selectionSet, depth);
    const { value: name } = field.name;
    const size =
      name === "impact"
        ? priceFigures(field, variables)
        : name === "_entities"
          ? sizeOfEntities(field, variables)
          : sizeOf(field, inside.hasRows, variables);
    // An empty page has fields of its own still: what is asked inside is priced once at least.
    const nodes = (size ?? 0) + Math.max(1, size ?? 1) * inside.nodes;
    return { nodes, hasRows: rowFields.has(field.name.value) };
  };
  const priceOf = (set: SelectionSetNode | undefined, depth: number): Price => {
    if (set === undefined) return free;
    if (depth > deepest) return beyond;
    let [nodes, hasRows] = [0, false];
    for (const selection of set.selections) {
      if (isLeftOut(selection.directives, variables)) continue;
      const price =
        selection.kind === Kind.FIELD
          ? priceOfField(selection, depth + 1)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? priceOf(selection.selectionSet, depth + 1)
            : priceOfFragment(selection.name.value, depth + 1);
      nodes += price.nodes;
      hasRows ||= price.hasRows;
    }
    return { nodes, hasRows };
  };
  return priceOf;
}

/**
 * How many nodes an operation may return, counted as GitHub does for its node limit: a field with
 * `first` or `last` counts as many nodes as it asks for, each time that its parent does. A page without
 * a size has the default one; a size that is none counts as the largest page. Linear in the document;
 * Infinity for fragments in a circle and for selections more than 500 deep. Of several operations
 * without a name that chooses, the dearest. Figures count one each.
 */
export function countNodes({
  document,
  variables = {},
  operationName,
}: {
  document: DocumentNode;
  variables?: Variables | null | undefined;
  operationName?: string | null | undefined;
}): number {
  const operations = document.definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .filter(({ name }) => operationName == null || name?.value === operationName);
  return operations.reduce((dearest, operation) => {
    const priceOf = pricer(document, withDefaults(operation, variables ?? {}));
    return Math.max(dearest, priceOf(operation.selectionSet, 0).nodes);
  }, 0);
}
