import { contractualFte as fteOf } from "../../capacity/fte.ts";
import { weeklyHours } from "../../shared/quantity.ts";
import { defineMetric, type Metric } from "../metric.ts";
import { adding, amounts, total } from "../parts.ts";
import { downToCentre, downToCommune, downToLine } from "../scope.ts";
import type { LineThen } from "../streams/lines.ts";

const centresByStage = adding({
  from: "centres",
  start: () => ({ open: 0, planned: 0 }),
  add: (part, { isOpen }) => {
    part[isOpen ? "open" : "planned"]++;
  },
});

const centresOpen = defineMetric({
  key: "centresOpen",
  label: { fr: "Centres ouverts", en: "Open centres" },
  definition: {
    fr: "Centres de santé qui reçoivent des patients à la date.",
    en: "Health centres that receive patients on the date.",
  },
  formula: "count(centres: openedOn ≤ asOf)",
  unit: "CENTRES",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCommune,
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  sums: centresByStage,
  finish: ({ open, planned }) => ({ value: open, n: open + planned }),
});

const centresPlanned = defineMetric({
  key: "centresPlanned",
  label: { fr: "Centres en préparation", en: "Planned centres" },
  definition: {
    fr: "Centres annoncés qui ne reçoivent pas encore à la date.",
    en: "Announced centres that do not receive patients yet on the date.",
  },
  formula: "count(centres: openedOn unknown or > asOf)",
  unit: "CENTRES",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCommune,
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  sums: centresByStage,
  finish: ({ open, planned }) => ({ value: planned, n: open + planned }),
});

const linesByStage = adding({
  from: "lines",
  start: () => ({ OPEN: 0, PLANNED: 0, ENDED: 0 }),
  add: (part, { stage }) => {
    part[stage]++;
  },
  merge: (into, part) => {
    into.OPEN += part.OPEN;
    into.PLANNED += part.PLANNED;
    into.ENDED += part.ENDED;
  },
});

const linesOpen = defineMetric({
  key: "linesOpen",
  label: { fr: "Lignes de médecin ouvertes", en: "Open lines" },
  definition: {
    fr: "Lignes qu’un médecin à la fois doit tenir à la date, dans les centres ouverts.",
    en: "Lines that one doctor at a time has to cover on the date, in centres that are open.",
  },
  formula: "count(lines: stage = OPEN)",
  unit: "LINES",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  sums: linesByStage,
  finish: ({ OPEN, PLANNED, ENDED }) => ({ value: OPEN, n: OPEN + PLANNED + ENDED }),
});

const linesPlanned = defineMetric({
  key: "linesPlanned",
  label: { fr: "Lignes de médecin en préparation", en: "Planned lines" },
  definition: {
    fr: "Lignes annoncées qui ne sont pas encore ouvertes à la date, ou dont le centre ne l’est pas.",
    en: "Announced lines that are not open yet on the date, or whose centre is not.",
  },
  formula: "count(lines: stage = PLANNED)",
  unit: "LINES",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  sums: linesByStage,
  finish: ({ OPEN, PLANNED, ENDED }) => ({ value: PLANNED, n: OPEN + PLANNED + ENDED }),
});

const fteOfLine = ({ terms, fullTimeWeeklyHours }: LineThen): number | undefined =>
  terms === undefined || fullTimeWeeklyHours === undefined
    ? undefined
    : fteOf({
        weeklyHours: [weeklyHours(terms.weeklyHours)],
        fullTimeWeeklyHours: weeklyHours(fullTimeWeeklyHours),
      });

/** Contractual GP time of the open lines. */
export const contractualTime = amounts({
  from: "lines",
  of: ({ stage }) => stage === "OPEN",
  amount: fteOfLine,
});

const contractualFte = defineMetric({
  key: "contractualFte",
  label: {
    fr: "Temps médical rendu, en équivalents temps plein",
    en: "GP time restored, in full-time equivalents",
  },
  definition: {
    fr: "Heures hebdomadaires des lignes ouvertes à la date, rapportées au temps plein du profil du centre. Les lignes d’un centre qui n’est pas ouvert ne comptent pas.",
    en: "Weekly hours of the lines open on the date, over the full time of the centre’s profile. Lines of a centre that is not open do not count.",
  },
  formula: "Σ(lines: stage = OPEN) weeklyHours ÷ fullTimeWeeklyHours",
  unit: "FTE",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, contrats de ligne",
  suppression: "NONE",
  sums: contractualTime,
  finish: total(0),
});

export const capacityMetrics: readonly Metric[] = [
  centresOpen,
  centresPlanned,
  linesOpen,
  linesPlanned,
  contractualFte,
];
