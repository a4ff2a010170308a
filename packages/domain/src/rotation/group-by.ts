/** The place of each distinct key, in order of first appearance. */
export const indexOf = <Key>(keys: readonly Key[]): Map<Key, number> => {
  const index = new Map<Key, number>();
  for (const key of keys) if (!index.has(key)) index.set(key, index.size);
  return index;
};

/** Items by key, in order. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
