import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";

/** How large a document is once its fragments are unfolded. Infinity where they go in a circle. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Of the operation that asks for most. */
  readonly rootFields: number;
}

type Size = Omit<DocumentSize, "rootFields"> & { readonly own: number };

const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0, own: 0 };
const endless: Size = {
  depth: Infinity,
  fields: Infinity,
  aliases: Infinity,
  directives: Infinity,
  own: Infinity,
};
const deepest = 500;

const joined = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  own: one.own + other.own,
});

function sizer(document: DocumentNode) {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  // A fragment that is being measured stands for no end: whoever meets it again is in a circle.
  const known = new Map<string, Size>();
  const sizeOfFragment = (name: string, level: number): Size => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, endless);
    const size = sizeOf(fragments.get(name)?.selectionSet, level);
    known.set(name, size);
    return size;
  };
  const sizeOf = (set: SelectionSetNode | undefined, level: number): Size => {
    if (set === undefined) return nothing;
    if (level > deepest) return endless;
    return set.selections.reduce((sum, selection) => {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind !== Kind.FIELD) {
        const inside =
          selection.kind === Kind.INLINE_FRAGMENT
            ? sizeOf(selection.selectionSet, level + 1)
            : sizeOfFragment(selection.name.value, level + 1);
        return joined(sum, { ...inside, directives: inside.directives + directives });
      }
      const inside = sizeOf(selection.selectionSet, level + 1);
      return joined(sum, {
        depth: inside.depth + 1,
        fields: inside.fields + 1,
        aliases: inside.aliases + (selection.alias === undefined ? 0 : 1),
        directives: inside.directives + directives,
        own: 1,
      });
    }, nothing);
  };
  return sizeOf;
}

/** Measures a document, linearly: each fragment once, whatever the number of its spreads. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const sizeOf = sizer(document);
  const sizes = document.definitions.map((each) => {
    if (!("selectionSet" in each)) return nothing;
    const size = sizeOf(each.selectionSet, 0);
    const around =
      each.kind === Kind.OPERATION_DEFINITION
        ? (each.variableDefinitions ?? []).flatMap(({ directives = [] }) => directives)
        : [];
    const directives = size.directives + (each.directives?.length ?? 0) + around.length;
    return { ...size, directives, own: each.kind === Kind.OPERATION_DEFINITION ? size.own : 0 };
  });
  const { depth, fields, aliases, directives } = sizes.reduce(joined, nothing);
  return { depth, fields, aliases, directives, rootFields: Math.max(0, ...sizes.map(({ own }) => own)) };
}
