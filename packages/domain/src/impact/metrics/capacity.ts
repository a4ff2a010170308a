import { contractualFte as fteOf } from "../../capacity/fte.ts";
import { weeklyHours } from "../../shared/quantity.ts";
import { defineMetric } from "../metric.ts";
import { counting, summing } from "../parts.ts";
import type { CentreThen } from "../streams/centres.ts";
import type { LineThen } from "../streams/lines.ts";

export const centresOpen = defineMetric({
  key: "centresOpen",
  label: { fr: "Centres ouverts", en: "Open centres" },
  definition: {
    fr: "Centres de santé qui reçoivent des patients à la date.",
    en: "Health centres that receive patients on the date.",
  },
  formula: "count(centres: openedOn ≤ asOf)",
  unit: "CENTRES",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE"],
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  from: "centres",
  ...counting<CentreThen>({ among: () => true, holds: ({ isOpen }) => isOpen }),
});

export const centresPlanned = defineMetric({
  key: "centresPlanned",
  label: { fr: "Centres en préparation", en: "Planned centres" },
  definition: {
    fr: "Centres annoncés qui ne reçoivent pas encore à la date.",
    en: "Announced centres that do not receive patients yet on the date.",
  },
  formula: "count(centres: openedOn unknown or > asOf)",
  unit: "CENTRES",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE"],
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  from: "centres",
  ...counting<CentreThen>({ among: () => true, holds: ({ isOpen }) => !isOpen }),
});

export const linesOpen = defineMetric({
  key: "linesOpen",
  label: { fr: "Lignes de médecin ouvertes", en: "Open lines" },
  definition: {
    fr: "Lignes qu’un médecin à la fois doit tenir à la date, dans les centres ouverts.",
    en: "Lines that one doctor at a time has to cover on the date, in centres that are open.",
  },
  formula: "count(lines: stage = OPEN)",
  unit: "LINES",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  from: "lines",
  ...counting<LineThen>({ among: () => true, holds: ({ stage }) => stage === "OPEN" }),
});

export const linesPlanned = defineMetric({
  key: "linesPlanned",
  label: { fr: "Lignes de médecin en préparation", en: "Planned lines" },
  definition: {
    fr: "Lignes annoncées qui ne sont pas encore ouvertes à la date, ou dont le centre ne l’est pas.",
    en: "Announced lines that are not open yet on the date, or whose centre is not.",
  },
  formula: "count(lines: stage = PLANNED)",
  unit: "LINES",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, registre des centres",
  suppression: "NONE",
  from: "lines",
  ...counting<LineThen>({ among: () => true, holds: ({ stage }) => stage === "PLANNED" }),
});

export const contractualFte = defineMetric({
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
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, contrats de ligne",
  suppression: "NONE",
  from: "lines",
  ...summing<LineThen>({
    of: ({ stage }) => stage === "OPEN",
    amount: ({ terms, fullTimeWeeklyHours }) =>
      terms === undefined || fullTimeWeeklyHours === undefined
        ? undefined
        : fteOf({
            weeklyHours: [weeklyHours(terms.weeklyHours)],
            fullTimeWeeklyHours: weeklyHours(fullTimeWeeklyHours),
          }),
    whenNone: 0,
  }),
});
