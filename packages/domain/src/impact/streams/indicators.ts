import type { TerritoryIndicator } from "../../network/territory.ts";
import type { Moment, NetworkFacts } from "../facts.ts";
import { type Place, placeOfIndicator, scopeKey } from "../scope.ts";

/** A territory's latest indicator of a kind, beside the nation's latest of the same kind. */
export interface IndicatorReading {
  readonly local: TerritoryIndicator;
  readonly national: TerritoryIndicator | undefined;
}

/** The latest vintage of each indicator of each territory, none later than the year of the date. */
export function* readIndicators(
  { indicators }: NetworkFacts,
  { asOf }: Moment,
): Generator<[Place, IndicatorReading]> {
  const latest = new Map<string, TerritoryIndicator>();
  const national = new Map<string, TerritoryIndicator>();
  for (const each of indicators) {
    if (each.vintage > Number(asOf.slice(0, 4))) continue;
    const key = `${scopeKey(placeOfIndicator(each)[0])}/${each.indicator}`;
    if (each.vintage >= (latest.get(key)?.vintage ?? 0)) latest.set(key, each);
  }
  for (const each of latest.values()) if (each.territoryKind === "NATION") national.set(each.indicator, each);
  for (const local of latest.values())
    yield [placeOfIndicator(local), { local, national: national.get(local.indicator) }];
}
