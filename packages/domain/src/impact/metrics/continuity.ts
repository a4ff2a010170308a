import type { Text } from "../../shared/text.ts";
import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { downToCentre } from "../scope.ts";
import {
  type ContinuityIndex,
  continuityIndices,
  type ContinuityLevel,
  type ContinuityReport,
} from "../../network/continuity-report.ts";

// Continuity is told by reports: whoever holds the visits computes them in memory, from opaque tokens.

interface Reported {
  patients: number;
  readonly sums: Record<ContinuityIndex, number>;
}

const addReport = (into: Reported, { patients, sums }: Pick<ContinuityReport, "patients" | "sums">): void => {
  into.patients += patients;
  for (const index of continuityIndices) into.sums[index] += sums[index];
};

const none = (): Reported => ({ patients: 0, sums: { upc: 0, coc: 0, secon: 0, mmci: 0 } });

const reports: Sum<Record<ContinuityLevel, Reported>> = {
  start: () => ({ DOCTOR: none(), CENTRE: none() }),
  add: { continuity: (part, report) => addReport(part[report.level], report) },
  merge: (into, part) => {
    addReport(into.DOCTOR, part.DOCTOR);
    addReport(into.CENTRE, part.CENTRE);
  },
};

const names: Record<ContinuityIndex, { label: string; formula: string; meaning: Text }> = {
  upc: {
    label: "UPC",
    formula: "max nᵢ ÷ N",
    meaning: { fr: "part des visites chez le plus vu", en: "share of the visits with the most seen one" },
  },
  coc: {
    label: "Bice-Boxerman",
    formula: "(Σ nᵢ² − N) ÷ (N (N − 1))",
    meaning: { fr: "concentration des visites", en: "concentration of the visits" },
  },
  secon: {
    label: "SECON",
    formula: "visits with the same as before ÷ (N − 1)",
    meaning: {
      fr: "part des visites chez le même que la fois d’avant",
      en: "share of the visits with the same one as the time before",
    },
  },
  mmci: {
    label: "MMCI",
    formula: "(1 − M ÷ (N + 0.1)) ÷ (1 − 1 ÷ (N + 0.1))",
    meaning: {
      fr: "dispersion entre peu ou beaucoup, selon le nombre de visites",
      en: "spread over few or many, given the number of visits",
    },
  },
};

const levels: Record<ContinuityLevel, { key: string; of: Text }> = {
  DOCTOR: { key: "Doctor", of: { fr: "par médecin", en: "by doctor" } },
  CENTRE: { key: "Centre", of: { fr: "par centre", en: "by centre" } },
};

const continuity = (index: ContinuityIndex, level: ContinuityLevel): Metric => {
  const { label, formula, meaning } = names[index];
  const { key, of } = levels[level];
  return defineMetric({
    key: `continuity${index.charAt(0).toUpperCase()}${index.slice(1)}${key}`,
    label: { fr: `Continuité ${of.fr} (${label})`, en: `Continuity ${of.en} (${label})` },
    definition: {
      fr: `Moyenne, sur les patients vus au moins deux fois, de l’indice ${label} ${of.fr} : ${meaning.fr}. Le dernier relevé de chaque centre à la date. Faible par médecin et forte par centre : c’est le modèle même.`,
      en: `Mean, over the patients seen at least twice, of the index ${label} ${of.en}: ${meaning.en}. The latest report of each centre by the date. Low by doctor and high by centre: that is the model itself.`,
    },
    formula: `mean over patients with N ≥ 2 of ${formula}`,
    unit: "INDEX",
    kind: "STOCK",
    aggregation: "RECOMPUTED",
    scopes: downToCentre,
    since: 1,
    source: "Médecins Solidaires, relevés de continuité ; BMC Health Services Research 2022, tableau 2",
    suppression: "PATIENTS",
    counted: "patientsSeenTwice",
    minimumN: 11,
    sums: reports,
    finish: (part) => {
      const { patients, sums } = part[level];
      const value = patients > 0 ? sums[index] / patients : undefined;
      return { value, n: patients, counts: { patientsSeenTwice: patients } };
    },
  });
};

const continuityUpcDoctor = continuity("upc", "DOCTOR");
const continuityUpcCentre = continuity("upc", "CENTRE");
const continuityCocDoctor = continuity("coc", "DOCTOR");
const continuityCocCentre = continuity("coc", "CENTRE");
const continuitySeconDoctor = continuity("secon", "DOCTOR");
const continuitySeconCentre = continuity("secon", "CENTRE");
const continuityMmciDoctor = continuity("mmci", "DOCTOR");
const continuityMmciCentre = continuity("mmci", "CENTRE");

export const continuityMetrics: readonly Metric[] = [
  continuityUpcDoctor,
  continuityUpcCentre,
  continuityCocDoctor,
  continuityCocCentre,
  continuitySeconDoctor,
  continuitySeconCentre,
  continuityMmciDoctor,
  continuityMmciCentre,
];
