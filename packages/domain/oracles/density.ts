import { z } from "zod";
import type { PlainDate } from "../src/calendar/plain-date.ts";
import { computeFigures } from "../src/impact/compute-figures.ts";
import { countOfDensity, per100k } from "../src/impact/density.ts";
import type { ScopeKind } from "../src/impact/scope.ts";
import { facts as releaseFacts } from "../src/impact/testing/release-network.ts";
import { type TerritoryIndicator, territoryIndicatorSchema } from "../src/network/territory.ts";
import { answers } from "./runner/oracle.ts";

const density = (territoryKind: "NATION" | "LIVING_AREA", value: number): TerritoryIndicator =>
  territoryIndicatorSchema.parse({
    territoryKind,
    territoryCode: "x",
    territoryName: "x",
    indicator: "GP_DENSITY",
    value,
    vintage: 2022,
    source: "oracle",
  });

const figure = (
  metric: string,
  kind: ScopeKind,
  indicators: readonly TerritoryIndicator[],
): number | undefined => {
  const facts = {
    centres: [],
    lines: [],
    doctors: [],
    assignments: [],
    activityWeeks: [],
    panelCounts: [],
    feedback: [],
    teamPosts: [],
    indicators,
  };
  const figures = computeFigures({ facts, scope: { kind, code: "x" }, asOf: "2023-11-27" as PlainDate });
  return figures.find((each) => each.metric === metric)?.value;
};

export const cases = [
  answers(z.strictObject({ count: z.number(), population: z.number() }), per100k),
  answers(z.strictObject({ densityPer100k: z.number(), population: z.number() }), countOfDensity),
  answers(z.strictObject({ local: z.number(), national: z.number() }), ({ local, national }) =>
    figure("gpDensityRatio", "LIVING_AREA", [density("LIVING_AREA", local), density("NATION", national)]),
  ),
  // A published value: what the network quotes for the nation, as its example network keeps it.
  answers(z.strictObject({ year: z.number() }), ({ year }) => {
    const [nation] = releaseFacts.indicators.filter(
      ({ territoryKind, vintage }) => territoryKind === "NATION" && vintage === year,
    );
    return nation === undefined
      ? undefined
      : figure("gpDensity", "NATION", [{ ...nation, territoryCode: "x" }]);
  }),
];
