import { type Equation, findDetermined, weigh } from "./find-determined.ts";
import type { Rest } from "./keyed-count.ts";
import type { Relation } from "./protect-cells.ts";

interface Open {
  readonly relation: Relation;
  /** The members whose count is not told yet. */
  readonly keys: readonly string[];
}

const openIn = (relation: Relation, told: ReadonlyMap<string, number>): Open => ({
  relation,
  keys: [relation.whole, ...relation.parts].filter((key) => !told.has(key)),
});

/** The told parts less the told whole: what the others of a sum make up, with the sign turned. */
function excess({ whole, parts }: Relation, told: ReadonlyMap<string, number>): number {
  const countOf = (key: string): number => told.get(key) ?? 0;
  return parts.reduce((sum, part) => sum + countOf(part), -countOf(whole));
}

/** Tells a count wherever a sum leaves one open, and so on. */
function tellOneByOne(relations: readonly Relation[], told: Map<string, number>): void {
  const sumsOf = new Map<string, Relation[]>();
  const left: Relation[] = [];
  for (const relation of relations) {
    const { keys } = openIn(relation, told);
    for (const key of keys) sumsOf.set(key, [...(sumsOf.get(key) ?? []), relation]);
    if (keys.length === 1) left.push(relation);
  }
  for (let relation = left.pop(); relation !== undefined; relation = left.pop()) {
    const [key, ...others] = openIn(relation, told).keys;
    if (key === undefined || others.length > 0) continue;
    told.set(key, Math.abs(excess(relation, told)));
    left.push(...sumsOf.get(key)!);
  }
}

/** Tells what several sums together determine. */
function tellTogether(relations: readonly Relation[], told: Map<string, number>): void {
  const open = relations.map((relation) => openIn(relation, told)).filter(({ keys }) => keys.length > 0);
  const unknowns = [...new Set(open.flatMap(({ keys }) => keys))];
  const numbers = new Map(unknowns.map((key, number) => [key, number]));
  const equations = open.map(
    ({ relation, keys }): Equation =>
      new Map(keys.map((key) => [numbers.get(key)!, key === relation.whole ? -1 : 1])),
  );
  const constants = open.map(({ relation }) => excess(relation, told));
  for (const [number, combination] of findDetermined(equations))
    told.set(unknowns[number]!, Math.abs(weigh(combination(), constants)));
}

/**
 * What each cell counts: what is known, and what follows from that by the sums. A rest that nothing
 * tells is taken for a large one: nobody can say that it is small.
 */
export function tellRests({
  counts,
  rests,
  relations,
}: {
  counts: ReadonlyMap<string, number>;
  rests: readonly Rest[];
  relations: readonly Relation[];
}): ReadonlyMap<string, number> {
  const told = new Map(counts);
  for (const { key, count } of rests) if (count !== undefined) told.set(key, count);
  tellOneByOne(relations, told);
  tellTogether(relations, told);
  for (const { key } of rests) if (!told.has(key)) told.set(key, Infinity);
  return told;
}
