import { comparisonFlags } from "../compare-figures.ts";
import type { IndicatorKind } from "../../network/indicator.ts";
import type { TerritoryIndicator } from "../../network/territory.ts";
import { per100k } from "../density.ts";
import type { FigureFlag, Finding } from "../figure.ts";
import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { type Amount, completeness } from "../parts.ts";
import { territories, withinNation } from "../scope.ts";
import type { IndicatorReading } from "../streams/indicators.ts";
import { contractualTime } from "./capacity.ts";

interface Reading {
  reading?: IndicatorReading;
}

// A territory has one latest reading of an indicator: the part is that reading, or nothing yet.
const latest = (indicator: IndicatorKind): Sum<Reading> => ({
  start: () => ({}),
  add: {
    indicators: (part, reading) => {
      if (reading.local.indicator === indicator) part.reading = reading;
    },
  },
  merge: (into, part) => Object.assign(into, part),
});

const density = latest("GP_DENSITY");

const uncertainty = (...indicators: readonly TerritoryIndicator[]): FigureFlag[] =>
  indicators.some(({ attribution }) => attribution === "UNCERTAIN") ? ["ATTRIBUTION_UNCERTAIN"] : [];

const quote = ({ reading }: Reading): Finding => {
  if (reading === undefined) return { value: undefined, n: 0 };
  const { value, vintage, attribution, source } = reading.local;
  return { value, n: 1, vintage, attribution, source, flags: uncertainty(reading.local) };
};

/** A comparison carries both sources, and is flagged when one is uncertain or their years differ. */
function compare(
  { reading }: Reading,
  wider: "national" | "regional",
  by: (local: number, other: number) => number | undefined,
): Finding {
  const other = reading?.[wider];
  if (reading === undefined || other === undefined)
    return { value: undefined, n: reading === undefined ? 0 : 1 };
  const { local } = reading;
  const flags = uncertainty(local, other);
  return {
    value: by(local.value, other.value),
    n: 2,
    vintage: local.vintage,
    attribution: flags.length > 0 ? "UNCERTAIN" : "CERTAIN",
    source: local.source === other.source ? local.source : `${local.source} ; ${other.source}`,
    flags: [...flags, ...comparisonFlags(local, other)],
  };
}

const gpDensity = defineMetric({
  key: "gpDensity",
  label: { fr: "Densité de médecins généralistes", en: "Density of GPs" },
  definition: {
    fr: "Médecins généralistes pour 100 000 habitants du territoire : dernier millésime connu, avec sa source.",
    en: "GPs per 100,000 inhabitants of the territory: the latest known vintage, with its source.",
  },
  formula: "latest indicator GP_DENSITY: vintage ≤ year(asOf)",
  unit: "PER_100K",
  kind: "STOCK",
  aggregation: "QUOTED",
  scopes: territories,
  since: 1,
  source: "Indicateur public du territoire",
  suppression: "NONE",
  sums: density,
  finish: quote,
});

const gpDensityRatio = defineMetric({
  key: "gpDensityRatio",
  label: { fr: "Densité de généralistes, rapportée à la France", en: "Density of GPs, against the country" },
  definition: {
    fr: "Densité du territoire divisée par la densité nationale ; signalée quand les millésimes diffèrent ou qu’une attribution est incertaine, et alors indicative.",
    en: "Density of the territory over the national one; flagged when the vintages differ or an attribution is uncertain, and indicative then.",
  },
  formula: "GP_DENSITY(territory) ÷ GP_DENSITY(nation)",
  unit: "RATIO",
  kind: "RATE",
  aggregation: "QUOTED",
  scopes: withinNation,
  since: 1,
  source: "Indicateurs publics du territoire et du pays",
  suppression: "NONE",
  sums: density,
  finish: (part) => compare(part, "national", (local, nation) => (nation > 0 ? local / nation : undefined)),
});

const gpDensityGapToNation = defineMetric({
  key: "gpDensityGapToNation",
  label: { fr: "Écart de densité avec la France", en: "Density gap to the country" },
  definition: {
    fr: "Densité nationale de généralistes moins celle du territoire, pour 100 000 habitants : ce qui manque pour être à égalité. Signalée comme le rapport.",
    en: "National density of GPs less that of the territory, per 100,000 inhabitants: what is missing to be on a par. Flagged as the ratio is.",
  },
  formula: "GP_DENSITY(nation) − GP_DENSITY(territory)",
  unit: "PER_100K",
  kind: "RATE",
  aggregation: "QUOTED",
  scopes: withinNation,
  since: 1,
  source: "Indicateurs publics du territoire et du pays",
  suppression: "NONE",
  sums: density,
  finish: (part) => compare(part, "national", (local, nation) => nation - local),
});

const gpDensityGapToRegion = defineMetric({
  key: "gpDensityGapToRegion",
  label: { fr: "Écart de densité avec la région", en: "Density gap to the region" },
  definition: {
    fr: "Densité de généralistes de la région moins celle du territoire, pour 100 000 habitants. Signalée comme le rapport.",
    en: "Density of GPs of the region less that of the territory, per 100,000 inhabitants. Flagged as the ratio is.",
  },
  formula: "GP_DENSITY(region of territory) − GP_DENSITY(territory)",
  unit: "PER_100K",
  kind: "RATE",
  aggregation: "QUOTED",
  scopes: ["DEPARTMENT", "LIVING_AREA", "COMMUNE"],
  since: 1,
  source: "Indicateurs publics du territoire et de la région",
  suppression: "NONE",
  sums: density,
  finish: (part) => compare(part, "regional", (local, region) => region - local),
});

interface Brought extends Reading {
  readonly fte: Amount;
}

const population = latest("POPULATION");

const timeBrought: Sum<Brought> = {
  start: () => ({ fte: contractualTime.start() }),
  add: {
    lines: (part, line) => contractualTime.add.lines?.(part.fte, line),
    indicators: (part, reading) => population.add.indicators?.(part, reading),
  },
  merge: (into, part) => {
    contractualTime.merge(into.fte, part.fte);
    population.merge(into, part.reading === undefined ? {} : { reading: part.reading });
  },
};

const densityChange = defineMetric({
  key: "densityChange",
  label: { fr: "Densité ajoutée par le réseau", en: "Density that the network adds" },
  definition: {
    fr: "Équivalents temps plein des contrats de ligne ouverts dans le territoire, pour 100 000 de ses habitants. Un temps de travail, quand la densité publiée compte des personnes : les deux ne s’additionnent qu’à titre indicatif.",
    en: "Full-time equivalents by contract of the lines open in the territory, per 100,000 of its inhabitants. A working time, whereas the published density counts people: to be added to it as an indication only.",
  },
  formula: "contractualFte ÷ POPULATION × 100 000",
  unit: "PER_100K",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: ["DEPARTMENT", "REGION", "COMMUNE"],
  since: 1,
  source: "Médecins Solidaires, contrats de ligne ; population : Insee",
  suppression: "NONE",
  sums: timeBrought,
  finish: ({ fte, reading }) => ({
    value:
      reading === undefined || (fte.known === 0 && fte.unknown > 0)
        ? undefined
        : per100k({ count: fte.sum, population: reading.local.value }),
    n: fte.known,
    vintage: reading?.local.vintage,
    ...completeness(fte.unknown),
  }),
});

const aldWithoutGpShare = defineMetric({
  key: "aldWithoutGpShare",
  label: { fr: "Patients en ALD sans médecin traitant", en: "Long-term patients without a registered GP" },
  definition: {
    fr: "Part des assurés en affection de longue durée du territoire qui n’ont pas déclaré de médecin traitant : dernier millésime connu, avec sa source.",
    en: "Share of the insured of the territory with a recognised long-term condition who have no registered GP: the latest known vintage, with its source.",
  },
  formula: "latest indicator ALD_WITHOUT_GP_SHARE: vintage ≤ year(asOf)",
  unit: "SHARE",
  kind: "STOCK",
  aggregation: "QUOTED",
  scopes: territories,
  since: 1,
  source: "Indicateur public du territoire",
  suppression: "NONE",
  sums: latest("ALD_WITHOUT_GP_SHARE"),
  finish: quote,
});

export const territoryMetrics: readonly Metric[] = [
  gpDensity,
  gpDensityRatio,
  gpDensityGapToNation,
  gpDensityGapToRegion,
  densityChange,
  aldWithoutGpShare,
];
