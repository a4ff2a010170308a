/** So many answers are kept; then all are forgotten, and asked for again. */
const mostRemembered = 100_000;

/** Asks once for each key: days and weeks come back by the thousand. */
export function remember<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const found = find(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, found);
    return found;
  };
}
