import type { IndicatorKind, TerritoryIndicator } from "../../network/territory.ts";
import type { FigureFlag, Finding } from "../figure.ts";
import { defineMetric } from "../metric.ts";
import type { IndicatorReading } from "../streams/indicators.ts";

// A territory has one latest reading of an indicator: the part is that reading, or nothing yet.
const reading = (indicator: IndicatorKind) => ({
  start: (): IndicatorReading | undefined => undefined,
  add: (known: IndicatorReading | undefined, fact: IndicatorReading) =>
    fact.local.indicator === indicator ? fact : known,
  merge: (one: IndicatorReading | undefined, other: IndicatorReading | undefined) => one ?? other,
});

const uncertainty = (...indicators: readonly TerritoryIndicator[]): FigureFlag[] =>
  indicators.some(({ attribution }) => attribution === "UNCERTAIN") ? ["ATTRIBUTION_UNCERTAIN"] : [];

const quote = (part: IndicatorReading | undefined): Finding => {
  if (part === undefined) return { value: undefined, n: 0 };
  const { value, vintage, attribution, source } = part.local;
  return { value, n: 1, vintage, attribution, source, flags: uncertainty(part.local) };
};

function compareToNation(part: IndicatorReading | undefined): Finding {
  if (part?.national === undefined || part.national.value === 0)
    return { value: undefined, n: part === undefined ? 0 : 1 };
  const { local, national } = part;
  const flags = uncertainty(local, national);
  return {
    value: local.value / national.value,
    n: 2,
    vintage: local.vintage,
    attribution: flags.length > 0 ? "UNCERTAIN" : "CERTAIN",
    source: local.source === national.source ? local.source : `${local.source} ; ${national.source}`,
    flags: local.vintage === national.vintage ? flags : [...flags, "VINTAGES_DIFFER"],
  };
}

export const gpDensity = defineMetric({
  key: "gpDensity",
  label: { fr: "Densité de médecins généralistes", en: "Density of GPs" },
  definition: {
    fr: "Médecins généralistes pour 100 000 habitants du territoire : dernier millésime connu, avec sa source.",
    en: "GPs per 100,000 inhabitants of the territory: the latest known vintage, with its source.",
  },
  formula: "latest indicator GP_DENSITY: vintage ≤ year(asOf)",
  unit: "PER_100K",
  kind: "STOCK",
  scopes: ["NATION", "REGION", "DEPARTMENT", "LIVING_AREA", "COMMUNE"],
  since: 1,
  source: "Indicateur public du territoire",
  suppression: "NONE",
  from: "indicators",
  ...reading("GP_DENSITY"),
  finish: quote,
});

export const gpDensityRatio = defineMetric({
  key: "gpDensityRatio",
  label: { fr: "Densité de généralistes, rapportée à la France", en: "Density of GPs, against the country" },
  definition: {
    fr: "Densité du territoire divisée par la densité nationale ; signalée quand les millésimes diffèrent ou qu’une attribution est incertaine, et alors indicative.",
    en: "Density of the territory over the national one; flagged when the vintages differ or an attribution is uncertain, and indicative then.",
  },
  formula: "GP_DENSITY(territory) ÷ GP_DENSITY(nation)",
  unit: "RATIO",
  kind: "RATE",
  scopes: ["REGION", "DEPARTMENT", "LIVING_AREA", "COMMUNE"],
  since: 1,
  source: "Indicateurs publics du territoire et du pays",
  suppression: "NONE",
  from: "indicators",
  ...reading("GP_DENSITY"),
  finish: compareToNation,
});

export const aldWithoutGpShare = defineMetric({
  key: "aldWithoutGpShare",
  label: { fr: "Patients en ALD sans médecin traitant", en: "Long-term patients without a registered GP" },
  definition: {
    fr: "Part des assurés en affection de longue durée du territoire qui n’ont pas déclaré de médecin traitant : dernier millésime connu, avec sa source.",
    en: "Share of the insured of the territory with a recognised long-term condition who have no registered GP: the latest known vintage, with its source.",
  },
  formula: "latest indicator ALD_WITHOUT_GP_SHARE: vintage ≤ year(asOf)",
  unit: "SHARE",
  kind: "STOCK",
  scopes: ["NATION", "REGION", "DEPARTMENT", "LIVING_AREA", "COMMUNE"],
  since: 1,
  source: "Indicateur public du territoire",
  suppression: "NONE",
  from: "indicators",
  ...reading("ALD_WITHOUT_GP_SHARE"),
  finish: quote,
});
