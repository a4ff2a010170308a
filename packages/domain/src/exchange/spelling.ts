/**
 * What remains of a label once accents, case, spaces, underscores and punctuation are set aside:
 * "Année de naissance", "annee_de_naissance" and "ANNÉE DE NAISSANCE" are one column.
 */
export const spellingOf = (label: string): string =>
  label
    .normalize("NFD")
    .replace(/œ/gi, "oe")
    .replace(/[^\p{Letter}\p{Number}]/gu, "")
    .toLowerCase();

const editDistance = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const current = [row + 1];
    for (let column = 0; column < other.length; column++) {
      const replaced = (previous[column] ?? 0) + (letter === other[column] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
};

/** The known word that a mistyped one most probably stands for; undefined when none is near. */
export function nearestOf(written: string, known: readonly string[]): string | undefined {
  const wanted = spellingOf(written);
  const near = known
    .map((word) => ({ word, distance: editDistance(wanted, spellingOf(word)) }))
    .filter(({ distance }) => distance <= Math.min(wanted.length - 1, Math.max(2, wanted.length / 3)))
    .sort((one, other) => one.distance - other.distance || (one.word < other.word ? -1 : 1));
  return near[0]?.word;
}
