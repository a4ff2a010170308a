import { departmentOf } from "../../network/identifiers.ts";
import { regionOfDepartment } from "../../network/regions-table.ts";
import type { TerritoryIndicator } from "../../network/territory.ts";
import type { NetworkFacts } from "../facts.ts";
import type { IndexedFacts } from "../index-facts.ts";
import { placeOfIndicator, scopeKey } from "../scope.ts";
import type { Give } from "../streams.ts";

/** A territory's latest indicator of a kind, beside the latest of its region and of the nation. */
export interface IndicatorReading {
  readonly local: TerritoryIndicator;
  readonly regional: TerritoryIndicator | undefined;
  readonly national: TerritoryIndicator | undefined;
}

const territoryOf = (indicator: TerritoryIndicator): string => scopeKey(placeOfIndicator(indicator)[0]);

function latestBy(year: number, indicators: readonly TerritoryIndicator[]): TerritoryIndicator[] {
  const latest = new Map<string, TerritoryIndicator>();
  for (const each of indicators) {
    if (each.vintage > year) continue;
    const key = `${territoryOf(each)}/${each.indicator}`;
    if (each.vintage >= (latest.get(key)?.vintage ?? 0)) latest.set(key, each);
  }
  return [...latest.values()];
}

function regionOf(
  { territoryKind, territoryCode }: TerritoryIndicator,
  facts: NetworkFacts,
): string | undefined {
  if (territoryKind === "DEPARTMENT") return regionOfDepartment(territoryCode);
  if (territoryKind === "COMMUNE") return regionOfDepartment(departmentOf(territoryCode));
  return territoryKind === "LIVING_AREA" ? facts.regionOfLivingArea?.[territoryCode] : undefined;
}

/** The latest vintage of each indicator of each territory, none later than the year of the date. */
export function readIndicators({ facts, spans, places }: IndexedFacts, give: Give<IndicatorReading>): void {
  const readings = new Map<number, readonly TerritoryIndicator[]>();
  for (const [span, { on }] of spans.entries()) {
    const year = Number(on.slice(0, 4));
    const latest = readings.get(year) ?? latestBy(year, facts.indicators);
    readings.set(year, latest);
    const named = (territory: string, { indicator }: TerritoryIndicator) =>
      latest.find((each) => each.indicator === indicator && territoryOf(each) === territory);
    const nation = latest.findLast(({ territoryKind }) => territoryKind === "NATION");
    for (const local of latest) {
      const place = places.territories.get(territoryOf(local));
      const region = regionOf(local, facts);
      const regional = region === undefined ? undefined : named(`REGION:${region}`, local);
      const national = nation === undefined ? undefined : named(territoryOf(nation), local);
      if (place !== undefined) give(place, span, { local, regional, national });
    }
  }
}
