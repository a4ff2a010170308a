import type { PlainDate } from "../../src/calendar/plain-date.ts";
import { consultationsPerInhabitant, ftePer100kFor } from "../../src/capacity/accessibility.ts";
import { weeksToClear } from "../../src/capacity/backlog.ts";
import { calibrate } from "../../src/capacity/calibration.ts";
import { activityFte, consultationsPerFteYear } from "../../src/capacity/fte.ts";
import { linePanel } from "../../src/capacity/panel.ts";
import { doctorsPerLine, lineWeeksOf } from "../../src/growth/coverage-scenario.ts";
import { countOfDensity, per100k } from "../../src/impact/density.ts";
import { kilometresBetween } from "../../src/network/great-circle.ts";
import { planningWeights } from "../../src/rotation/planning-weights.ts";
import type { PressRow, Sentences } from "./press-row.ts";
import { missingOf, ratioOf, year } from "./scenarios.ts";

const pace = (from: string, to: string, consultations: number, registeredAtEnd: number): Sentences => {
  const stretch = { from: from as PlainDate, to: to as PlainDate, lines: 1 };
  const found = calibrate({ ...stretch, consultations, registeredAtEnd })!;
  const [week, patient] = [found.perLineWeek, found.perRegisteredPatientYear!];
  return {
    fr: (n) => `${n(week, 1)} par semaine-ligne ; ${n(patient, 2)} par inscrit et par an`,
    en: (n) => `${n(week, 1)} per line-week; ${n(patient, 2)} per registered patient-year`,
  };
};
const line = linePanel({ consultationsPerLineWeek: 90, weeksPerYear: 52, visitsPerPatientYear: 3.75 });
const clearing = weeksToClear({ backlog: 826, weeklyCapacity: 90, weeklyDemand: 60 })!;
const worked = 90 * 52;
const workedFte = activityFte({ consultationsPerYear: worked });
const [short, long] = [52, 53].map((weeks) => doctorsPerLine({ weeks, weeksPerDoctor: 1 })) as [
  number,
  number,
];
const [ten, twelve] = [10, 12].map((centres): number => lineWeeksOf({ ...year, centres })) as [
  number,
  number,
];
const region = { population: 2_587_031 };
const gps = countOfDensity({ ...region, densityPer100k: 124.2 });
const gpsMore = countOfDensity({ ...region, densityPer100k: 149 }) - gps;
const added = per100k({ count: 3, population: 115_527 })!;
const perFte = { consultationsPerFte: consultationsPerFteYear };
const threshold = ftePer100kFor({ ...perFte, consultationsPerInhabitant: 2.5 });
const offered = consultationsPerInhabitant({ ...perFte, ftePer100k: 56 });
const flight = kilometresBetween(
  { latitude: 46.20707, longitude: 1.99711 },
  { latitude: 45.98171, longitude: 2.29417 },
);
const road = flight * planningWeights.detourFactor;

/** What the press printed of pace, doctors and territory, and what the formulas give. */
export const formulaRows: readonly PressRow[] = [
  {
    printed: {
      fr: "Ajain : 1 500 consultations en quatre mois",
      en: "Ajain: 1,500 consultations in four months",
    },
    by: "`calibrate`",
    found: pace("2022-10-31", "2023-02-25", 1500, 500),
  },
  {
    printed: { fr: "Ajain : 3 500 jusqu’en juin 2023", en: "Ajain: 3,500 until June 2023" },
    by: "`calibrate`",
    found: pace("2022-10-31", "2023-06-19", 3500, 900),
  },
  {
    printed: { fr: "Charenton : 6 500 jusqu’en juin 2025", en: "Charenton: 6,500 until June 2025" },
    by: "`calibrate`",
    found: pace("2024-02-06", "2025-06-02", 6500, 1300),
  },
  {
    printed: { fr: "Reuilly : 4 500 la première année", en: "Reuilly: 4,500 in the first year" },
    by: "`calibrate`",
    found: pace("2024-12-09", "2025-12-08", 4500, 1200),
  },
  {
    printed: { fr: "90 consultations par semaine et par ligne", en: "90 consultations a week and line" },
    by: "`activityFte`",
    found: {
      fr: (n) => `${n(worked)} par an ÷ ${n(consultationsPerFteYear)} = ${n(workedFte, 2)} ETP d’activité`,
      en: (n) => `${n(worked)} a year ÷ ${n(consultationsPerFteYear)} = ${n(workedFte, 2)} FTE by activity`,
    },
  },
  {
    printed: {
      fr: "1 200 patients (plus tard 1 500 ; 2 600 et 3 000 à deux lignes)",
      en: "1,200 patients (later 1,500; 2,600 and 3,000 with two lines)",
    },
    by: "`panelCap`, `linePanel`",
    found: {
      fr: (n) => `90 × 52 ÷ 3,75 = ${n(line)} par ligne, ${n(2 * line)} à deux`,
      en: (n) => `90 × 52 ÷ 3.75 = ${n(line)} a line, ${n(2 * line)} with two`,
    },
  },
  {
    printed: { fr: "826 appels le jour de l’ouverture", en: "826 calls on the opening day" },
    by: "`weeksToClear`",
    found: {
      fr: (n) => `${n(clearing, 1)} semaines, à 90 consultations pour 60 demandes ; jamais, pour 90`,
      en: (n) => `${n(clearing, 1)} weeks, at 90 consultations for 60 requests; never, for 90`,
    },
  },
  {
    printed: { fr: "340 médecins, à une semaine chacun", en: "340 doctors, at one week each" },
    by: "`coverageScenario`",
    found: {
      fr: (n) =>
        `3 lignes : ${n(ratioOf(340, 3), 2)} ; 4 : ${n(ratioOf(340, 4), 2)} ; 14 : ${n(ratioOf(340, 14), 2)}, il en manque ${n(missingOf(340, 14))}`,
      en: (n) =>
        `3 lines: ${n(ratioOf(340, 3), 2)}; 4: ${n(ratioOf(340, 4), 2)}; 14: ${n(ratioOf(340, 14), 2)}, ${n(missingOf(340, 14))} are missing`,
    },
  },
  {
    printed: { fr: "900 médecins pour 11 centres (fin 2025)", en: "900 doctors for 11 centres (late 2025)" },
    by: "`coverageScenario`",
    found: {
      fr: (n) => `${n(ratioOf(900, 11), 2)} à une ligne par centre ; ${n(ratioOf(900, 22), 2)} à deux`,
      en: (n) => `${n(ratioOf(900, 11), 2)} with one line a centre; ${n(ratioOf(900, 22), 2)} with two`,
    },
  },
  {
    printed: { fr: "« 50 médecins suffisent » à un centre", en: "“50 doctors are enough” for a centre" },
    by: "`doctorsPerLine`",
    found: {
      fr: (n) => `${n(short)} par ligne, ${n(long)} une année de 53 semaines (2026)`,
      en: (n) => `${n(short)} a line, ${n(long)} in a year of 53 weeks (2026)`,
    },
  },
  {
    printed: { fr: "« Une dizaine » d’ouvertures en 2024-2025", en: "“A dozen” openings in 2024/25" },
    by: "`lineWeeksOf`",
    found: {
      fr: (n) => `10 lignes : ${n(ten)} semaines-lignes ; 12 : ${n(twelve)}`,
      en: (n) => `10 lines: ${n(ten)} line-weeks; 12: ${n(twelve)}`,
    },
  },
  {
    printed: {
      fr: "124,2 généralistes pour 100 000 en Centre-Val de Loire",
      en: "124.2 GPs per 100,000 in Centre-Val de Loire",
    },
    by: "`countOfDensity`",
    found: {
      fr: (n) => `${n(gps)} médecins ; ${n(gpsMore)} de plus feraient 149`,
      en: (n) => `${n(gps)} doctors; ${n(gpsMore)} more would make 149`,
    },
  },
  {
    printed: {
      fr: "3 ETP pour les 115 527 habitants de la Creuse",
      en: "3 FTE for the 115,527 inhabitants of Creuse",
    },
    by: "`densityChange`",
    found: { fr: (n) => `+ ${n(added, 2)} pour 100 000`, en: (n) => `+ ${n(added, 2)} per 100,000` },
  },
  {
    printed: {
      fr: "Seuil de 2,5 consultations par habitant ; 56 ETP pour 100 000",
      en: "Threshold of 2.5 consultations per inhabitant; 56 FTE per 100,000",
    },
    by: "`ftePer100kFor`, `consultationsPerInhabitant`",
    found: {
      fr: (n) => `${n(threshold, 1)} ETP pour 100 000 ; ${n(offered, 1)} consultations`,
      en: (n) => `${n(threshold, 1)} FTE per 100,000; ${n(offered, 1)} consultations`,
    },
  },
  {
    printed: { fr: "45 km par la route d’Ajain à Bellegarde", en: "45 km by road from Ajain to Bellegarde" },
    by: "`kilometresBetween`",
    found: {
      fr: (n) => `${n(flight)} km à vol d’oiseau, ${n(road)} avec le détour`,
      en: (n) => `${n(flight)} km as the crow flies, ${n(road)} with the detour`,
    },
  },
];
