import { floatingCatchment, stepWeight } from "../../capacity/accessibility.ts";
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

/** Every commune whose travel times are known, at the date. */
export function readAccess(index: IndexedFacts, give: Give<CommuneAccess>): void {
  const { travel } = index.facts;
  if (travel === undefined) return;
  const farthest = Math.max(...travel.steps.map(([upTo]) => upTo));
  const demand = Object.fromEntries(
    travel.communes.map(({ inseeCode, population, minutesTo }) => [
      inseeCode,
      { population, costTo: minutesTo },
    ]),
  );
  const bySupply = new Map<
    string,
    { catchment: Readonly<Record<string, number>>; steps: Readonly<Record<string, number>> }
  >();
  for (const [span, supply] of supplyBySpan(index).entries()) {
    const key = JSON.stringify(supply);
    const reached = bySupply.get(key) ?? {
      catchment: floatingCatchment({ demand, supply, weight: stepWeight([[farthest, 1]]) }).access,
      steps: floatingCatchment({ demand, supply, weight: stepWeight(travel.steps) }).access,
    };
    bySupply.set(key, reached);
    for (const [number, { inseeCode, population }] of travel.communes.entries()) {
      give(index.places.communes[number]!, span, {
        population,
        catchment: reached.catchment[inseeCode] ?? 0,
        steps: reached.steps[inseeCode] ?? 0,
      });
    }
  }
}
