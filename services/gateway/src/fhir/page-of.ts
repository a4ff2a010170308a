/** Where in a list a page stands. */
export interface Place {
  /** The key of the last item before it; the list's beginning when absent. */
  readonly after: string | undefined;
  readonly count: number;
}

/** A page of a list, and the key after which the next one begins; undefined at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
  /** How many there are in all; undefined where they were not counted. */
  readonly total: number | undefined;
}

/** The page at a place of a list that is sorted by its keys: an item that comes or goes moves no other. */
export function pageOf<Item extends { readonly key: string }>(
  sorted: readonly Item[],
  { after, count, isCounted }: Place & { isCounted: boolean },
): Page<Item> {
  const rest = after === undefined ? sorted : sorted.filter(({ key }) => key > after);
  const items = rest.slice(0, count);
  const next = rest.length > items.length ? items.at(-1)?.key : undefined;
  return { items, next, total: isCounted ? sorted.length : undefined };
}

/** By key, letter by letter: databases sort in their own ways. */
export const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : 1;
