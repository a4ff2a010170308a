import type { RotationProblem } from "../src/rotation/problem.ts";

/** The best values over all feasible plans of a small problem. */
export interface BestPlanValues {
  /** Most weighted coverage. */
  readonly weighted: number;
  /** Most seats covered, whatever their weight. */
  readonly covered: number;
  /** Least preference cost at `weighted`. */
  readonly cost: number;
  /** Least Σ (weeks of a doctor)² at `weighted` and `cost`. */
  readonly fairness: number;
  /** Least preference cost at each weighted coverage that can be reached. */
  readonly costAt: ReadonlyMap<number, number>;
}

interface OwnPlan {
  /** Places served, as `centre * weeks + week`. */
  readonly slots: readonly number[];
  readonly cost: number;
}

/**
 * Tries every plan of a problem with a handful of doctors: the truth against which the planner is tested.
 * Undefined when the pinned weeks allow no plan.
 */
export function enumeratePlans(problem: RotationProblem): BestPlanValues | undefined {
  // For every way of using the seats, the pairs (cost, fairness) that no other pair beats lexicographically.
  let reached = new Map<string, { cost: number; fairness: number }>();
  reached.set(new Array<number>(problem.seats.length).fill(0).join(), { cost: 0, fairness: 0 });
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    const plans = ownPlans(problem, doctor);
    const next = new Map<string, { cost: number; fairness: number }>();
    for (const [key, value] of reached) {
      for (const plan of plans) {
        const used = key === "" ? [] : key.split(",").map(Number);
        for (const slot of plan.slots) used[slot]! += 1;
        if (plan.slots.some((slot) => used[slot]! > problem.seats[slot]!)) continue;
        const cost = value.cost + plan.cost;
        const fairness = value.fairness + plan.slots.length ** 2;
        const known = next.get(used.join());
        const isBetter =
          known === undefined || cost < known.cost || (cost === known.cost && fairness < known.fairness);
        if (isBetter) next.set(used.join(), { cost, fairness });
      }
    }
    reached = next;
  }
  let best: Omit<BestPlanValues, "costAt"> | undefined;
  const costAt = new Map<number, number>();
  let mostCovered = 0;
  for (const [key, { cost, fairness }] of reached) {
    const used = key === "" ? [] : key.split(",").map(Number);
    const covered = used.reduce((sum, count) => sum + count, 0);
    const weighted = used.reduce((sum, count, slot) => sum + count * (problem.weight?.[slot] ?? 1), 0);
    costAt.set(weighted, Math.min(cost, costAt.get(weighted) ?? Infinity));
    mostCovered = Math.max(mostCovered, covered);
    const isBetter =
      best === undefined ||
      weighted > best.weighted ||
      (weighted === best.weighted && (cost < best.cost || (cost === best.cost && fairness < best.fairness)));
    if (isBetter) best = { weighted, covered, cost, fairness };
  }
  return best === undefined ? undefined : { ...best, covered: mostCovered, costAt };
}

/** Every set of weeks and centres that one doctor may serve, alone in the world. */
function ownPlans(problem: RotationProblem, doctor: number): OwnPlan[] {
  const { weeks, centres, doc } = problem;
  const costAt = (centre: number): number => {
    const set = doc.set[doctor]!;
    if (set >= 0 && !problem.sets[set]!.includes(centre)) return -1;
    let cost = problem.zoneCost[doc.zone[doctor]! * centres + centre]!;
    const pairs = doc.cost[doctor]!;
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === centre) cost = pairs[i + 1]!;
    return cost;
  };
  const pins = problem.pinned.filter((pin) => pin[0] === doctor);
  const banned = new Set(problem.forbidden.map((triple) => triple.join()));
  const plans: OwnPlan[] = [];
  const extend = (index: number, last: number, slots: number[], cost: number): void => {
    if (index === doc.weeks[doctor]!.length) {
      const keepsPins = pins.every(([, centre, week]) => slots.includes(centre * weeks + week));
      if (keepsPins) plans.push({ slots, cost });
      return;
    }
    extend(index + 1, last, slots, cost);
    const week = doc.weeks[doctor]![index]!;
    if (slots.length >= doc.max[doctor]! || week - last <= doc.gap[doctor]!) return;
    for (let centre = 0; centre < centres; centre++) {
      const points = costAt(centre);
      if (points < 0 || banned.has([doctor, centre, week].join())) continue;
      extend(index + 1, week, [...slots, centre * weeks + week], cost + points);
    }
  };
  extend(0, -Infinity, [], 0);
  return plans;
}
