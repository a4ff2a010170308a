import { createRandom } from "../../shared/random.ts";

/** Terms of an equation: unknown by number, with its coefficient. The constant does not matter here. */
export type Equation = ReadonlyMap<number, number>;

// Coefficients are counted modulo a prime: exact, within doubles, and true of the fractions too unless
// the prime divides a determinant, which sums of counts are far too small for.
const prime = 67_108_859;

/** A sum of coefficients, as they are counted. */
export const addTimes = (one: number, other: number): number => positive(one + other);

const positive = (value: number): number => ((value % prime) + prime) % prime;

function inverse(value: number): number {
  let [oldRest, rest, oldFactor, factor] = [positive(value), prime, 1, 0];
  while (rest !== 0) {
    const quotient = Math.floor(oldRest / rest);
    [oldRest, rest] = [rest, oldRest - quotient * rest];
    [oldFactor, factor] = [factor, oldFactor - quotient * factor];
  }
  return positive(oldFactor);
}

/** An equation on its way to be solved: how many times which solved ones have been taken from it. */
interface Row {
  readonly number: number;
  readonly terms: Map<number, number>;
  readonly taken: { readonly from: Row; readonly times: number }[];
}

/** A row that is solved for an unknown, which no row solved later holds. */
interface SolvedRow {
  readonly row: Row;
  readonly unknown: number;
  /** One over the unknown's coefficient. */
  readonly scale: number;
}

/** The rows that are still to be solved, found by their unknowns. */
class OpenRows {
  private readonly rowsOf = new Map<number, Set<Row>>();
  /** Unknowns that only one row holds: to solve it for them changes no other row. */
  private readonly alone: number[] = [];

  constructor(rows: readonly Row[]) {
    for (const row of rows)
      for (const unknown of row.terms.keys()) {
        const holders = this.rowsOf.get(unknown);
        if (holders === undefined) this.rowsOf.set(unknown, new Set([row]));
        else holders.add(row);
      }
    for (const [unknown, holders] of this.rowsOf) if (holders.size === 1) this.alone.push(unknown);
  }

  private leave(unknown: number, row: Row): void {
    const holders = this.rowsOf.get(unknown)!;
    if (holders.delete(row) && holders.size === 1) this.alone.push(unknown);
  }

  /** An unknown of one row only, and that row. */
  takeLonely(): { unknown: number; row: Row } | undefined {
    for (let unknown = this.alone.pop(); unknown !== undefined; unknown = this.alone.pop()) {
      const [row] = this.rowsOf.get(unknown)!;
      if (row !== undefined) return { unknown, row };
    }
    return undefined;
  }

  /** The unknown of a row that the fewest rows hold. */
  rarestOf({ terms }: Row): number {
    const count = (unknown: number): number => this.rowsOf.get(unknown)!.size;
    return [...terms.keys()].reduce((one, other) => (count(other) < count(one) ? other : one));
  }

  /** Takes a row out, solved for an unknown: the others that hold it are rid of it. */
  solve(row: Row, unknown: number): SolvedRow {
    for (const each of row.terms.keys()) this.leave(each, row);
    const scale = inverse(row.terms.get(unknown)!);
    for (const other of [...this.rowsOf.get(unknown)!]) {
      const times = positive(other.terms.get(unknown)! * scale);
      other.taken.push({ from: row, times });
      for (const [each, coefficient] of row.terms) {
        const before = other.terms.get(each);
        const left = positive((before ?? 0) - times * coefficient);
        if (left === 0) {
          other.terms.delete(each);
          this.leave(each, other);
        } else {
          other.terms.set(each, left);
          if (before === undefined) this.rowsOf.get(each)!.add(other);
        }
      }
    }
    return { row, unknown, scale };
  }
}

/** The equations in the order in which they are solved. */
function eliminate(equations: readonly Equation[]): SolvedRow[] {
  const rows = equations.map(
    (equation, number): Row => ({
      number,
      terms: new Map([...equation].map(([unknown, coefficient]) => [unknown, positive(coefficient)])),
      taken: [],
    }),
  );
  const open = new OpenRows(rows);
  const solved = new Map<Row, SolvedRow>();
  // Rows with an unknown of their own first, then the short ones: so the others stay short.
  for (const next of [...rows].sort((one, other) => one.terms.size - other.terms.size)) {
    for (let lonely = open.takeLonely(); lonely !== undefined; lonely = open.takeLonely())
      solved.set(lonely.row, open.solve(lonely.row, lonely.unknown));
    if (!solved.has(next) && next.terms.size > 0) solved.set(next, open.solve(next, open.rarestOf(next)));
  }
  return [...solved.values()];
}

/** How many times which equation, by number, adds up to an unknown alone. */
export type Combination = ReadonlyMap<number, number>;

function combine(target: number, solved: readonly SolvedRow[]): Combination {
  const left = new Map([[target, 1]]);
  const wanted = new Map<Row, number>();
  for (const { row, unknown, scale } of solved) {
    const times = positive((left.get(unknown) ?? 0) * scale);
    if (times === 0) continue;
    wanted.set(row, times);
    for (const [each, coefficient] of row.terms)
      left.set(each, positive((left.get(each) ?? 0) - times * coefficient));
  }
  // From solved rows back to the equations that they were made of.
  const combination = new Map<number, number>();
  for (const { row } of [...solved].reverse()) {
    const times = wanted.get(row) ?? 0;
    if (times === 0) continue;
    combination.set(row.number, times);
    for (const { from, times: taken } of row.taken)
      wanted.set(from, positive((wanted.get(from) ?? 0) - times * taken));
  }
  return combination;
}

/**
 * The unknowns that the equations determine, each with the combination that does so. They are those
 * that stay zero when the free ones are drawn at random and the equations, their constants left out,
 * are solved for the rest: another is taken for one once in 67 million, which hides one count too many.
 */
export function findDetermined(equations: readonly Equation[]): ReadonlyMap<number, () => Combination> {
  const solved = eliminate(equations);
  const values = new Map<number, number>();
  const { below } = createRandom(1);
  const valueOf = (unknown: number): number => {
    const value = values.get(unknown) ?? 1 + below(prime - 1);
    values.set(unknown, value);
    return value;
  };
  const determined = new Map<number, () => Combination>();
  for (const { unknown, row, scale } of [...solved].reverse()) {
    let sum = 0;
    for (const [each, coefficient] of row.terms)
      if (each !== unknown) sum = (sum + valueOf(each) * coefficient) % prime;
    values.set(unknown, positive(-sum * scale));
    if (sum === 0) determined.set(unknown, () => combine(unknown, solved));
  }
  return determined;
}
