import { type Demand, floatingCatchment, stepWeight } from "../../capacity/accessibility.ts";
import type { Travel } from "../facts.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { Give } from "../streams.ts";
import { readLines } from "./lines.ts";

/** What a commune has within reach at a date, in full-time GPs of the network per inhabitant. */
export interface CommuneAccess {
  readonly population: number;
  /** All of the catchment weighing alike. */
  readonly catchment: number;
  /** Weights falling by steps of travel time. */
  readonly steps: number;
}

/** Contractual time of the open lines by centre, for each span. */
function supplyBySpan(index: IndexedFacts): Record<string, number>[] {
  const supply = index.spans.map((): Record<string, number> => ({}));
  const centreOf = new Map(
    index.places.lines.map((place, number) => [place, index.facts.lines[number]!.centre]),
  );
  readLines(index, (place, span, { stage, terms, fullTimeWeeklyHours }) => {
    const centre = centreOf.get(place);
    const ofSpan = supply[span];
    if (stage !== "OPEN" || terms === undefined || fullTimeWeeklyHours === undefined) return;
    if (centre !== undefined && ofSpan !== undefined)
      ofSpan[centre] = (ofSpan[centre] ?? 0) + terms.weeklyHours / fullTimeWeeklyHours;
  });
  return supply;
}

function accessOf(
  { communes, steps }: Travel,
  demand: Readonly<Record<string, Demand>>,
  supply: Readonly<Record<string, number>>,
): CommuneAccess[] {
  const edge = Math.max(...steps.map(([upTo]) => upTo));
  const alike = floatingCatchment({ demand, supply, weight: stepWeight([[edge, 1]]) }).access;
  const falling = floatingCatchment({ demand, supply, weight: stepWeight(steps) }).access;
  return communes.map(({ inseeCode, population }) => ({
    population,
    catchment: alike[inseeCode] ?? 0,
    steps: falling[inseeCode] ?? 0,
  }));
}

/** Every commune whose travel times are known, at the date. */
export function readAccess(index: IndexedFacts, give: Give<CommuneAccess>): void {
  const { travel } = index.facts;
  if (travel === undefined) return;
  const demand = Object.fromEntries(
    travel.communes.map(({ inseeCode, population, minutesTo }) => [
      inseeCode,
      { population, costTo: minutesTo },
    ]),
  );
  const bySupply = new Map<string, CommuneAccess[]>();
  for (const [span, supply] of supplyBySpan(index).entries()) {
    const key = JSON.stringify(supply);
    const known = bySupply.get(key);
    const reached = known ?? accessOf(travel, demand, supply);
    if (known === undefined) bySupply.set(key, reached);
    for (const [number, access] of reached.entries()) give(index.places.communes[number]!, span, access);
  }
}
