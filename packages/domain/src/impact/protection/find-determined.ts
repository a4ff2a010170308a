/** Terms of an equation: unknown by number, with its coefficient. The constant does not matter here. */
export type Equation = ReadonlyMap<number, number>;

// Coefficients are counted modulo a prime: exact, within doubles, and true of the fractions too unless
// the prime divides a determinant, which sums of counts are far too small for.
const prime = 67_108_859;

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

function subtract(row: Map<number, number>, other: Equation, times: number): void {
  for (const [unknown, coefficient] of other) {
    const left = positive((row.get(unknown) ?? 0) - times * coefficient);
    if (left === 0) row.delete(unknown);
    else row.set(unknown, left);
  }
}

/** The unknowns that some combination of the equations determines: elimination down to the reduced form. */
export function findDetermined(equations: readonly Equation[]): ReadonlySet<number> {
  const pivots = new Map<number, Map<number, number>>();
  for (const equation of equations) {
    const row = new Map([...equation].map(([unknown, coefficient]) => [unknown, positive(coefficient)]));
    for (const unknown of equation.keys()) {
      const pivot = pivots.get(unknown);
      const times = row.get(unknown);
      if (pivot !== undefined && times !== undefined) subtract(row, pivot, times);
    }
    const lead = [...row.keys()].find((unknown) => row.get(unknown) !== 0);
    if (lead === undefined) continue;
    const scale = inverse(row.get(lead)!);
    for (const [unknown, coefficient] of row) row.set(unknown, (coefficient * scale) % prime);
    for (const other of pivots.values()) {
      const times = other.get(lead);
      if (times !== undefined) subtract(other, row, times);
    }
    pivots.set(lead, row);
  }
  const alone = [...pivots].filter(([, row]) => row.size === 1);
  return new Set(alone.map(([unknown]) => unknown));
}
