import { panelState } from "../../capacity/panel.ts";
import { defineMetric, type Metric } from "../metric.ts";
import { adding, amounts, completeness, total } from "../parts.ts";
import { downToCentre } from "../scope.ts";
import { shareOf } from "../share-of.ts";

const registeredPatients = defineMetric({
  key: "registeredPatients",
  label: { fr: "Patients inscrits", en: "Registered patients" },
  definition: {
    fr: "Patients dont le centre est le médecin traitant : dernier comptage de chaque centre à la date. Un stock, qui ne s’additionne pas d’une date à l’autre.",
    en: "Patients whose registered practice is the centre: the latest count of each centre by the date. A stock, not to be added over dates.",
  },
  formula: "Σ(centres) latest panelCount.registered: on ≤ asOf",
  unit: "PATIENTS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, comptages des centres",
  suppression: "PATIENTS",
  counted: "registered",
  sums: amounts({
    from: "centres",
    of: ({ isOpen, panel }) => isOpen || panel !== undefined,
    amount: ({ panel }) => panel?.registered,
  }),
  finish: (part) => ({ ...total(undefined)(part), counts: { registered: part.sum } }),
});

const panelCap = defineMetric({
  key: "panelCap",
  label: { fr: "Patients que le centre peut suivre", en: "Patients the centre can look after" },
  definition: {
    fr: "Somme des plafonds de patients des lignes ouvertes à la date.",
    en: "Sum of the panel caps of the lines open on the date.",
  },
  formula: "Σ(lines: stage = OPEN) panelCap",
  unit: "PATIENTS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, contrats de ligne",
  suppression: "NONE",
  sums: amounts({ from: "centres", of: ({ isOpen }) => isOpen, amount: ({ panelCap: cap }) => cap }),
  finish: total(0),
});

const longTerm = adding({
  from: "centres",
  start: () => ({ ald: 0, registered: 0, told: 0, untold: 0 }),
  add: (part, { isOpen, panel }) => {
    if (panel?.ald !== undefined) {
      part.ald += panel.ald;
      part.registered += panel.registered;
      part.told++;
    } else if (isOpen) part.untold++;
  },
});

const longTermCounts = ({ ald, registered }: { ald: number; registered: number }) => ({
  "registered/ald/yes": ald,
  "registered/ald/no": registered - ald,
});

const aldPatients = defineMetric({
  key: "aldPatients",
  label: { fr: "Patients en ALD inscrits", en: "Registered long-term patients" },
  definition: {
    fr: "Patients inscrits en affection de longue durée : dernier comptage de chaque centre qui le dit. Une part des patients inscrits, à ne pas confondre avec eux.",
    en: "Registered patients with a recognised long-term condition: the latest count of each centre that tells it. A part of the registered patients, not to be confused with them.",
  },
  formula: "Σ(centres) latest panelCount.ald: on ≤ asOf; ald ≤ registered",
  unit: "PATIENTS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, comptages des centres",
  suppression: "PATIENTS",
  counted: "registered",
  sums: longTerm,
  finish: (part) => ({
    value: part.told > 0 ? part.ald : undefined,
    n: part.told,
    ...completeness(part.untold),
    counts: longTermCounts(part),
  }),
});

const aldShare = defineMetric({
  key: "aldShare",
  label: { fr: "Patients inscrits en ALD", en: "Registered patients with a long-term condition" },
  definition: {
    fr: "Part des patients inscrits qui sont en affection de longue durée, dans les centres dont le dernier comptage le dit ; n est le nombre de patients inscrits.",
    en: "Share of the registered patients who have a recognised long-term condition, in the centres whose latest count tells it; n is the number of registered patients.",
  },
  formula: "Σ ald ÷ Σ registered over the latest counts that tell ald",
  unit: "SHARE",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, comptages des centres",
  suppression: "PATIENTS",
  counted: "registered",
  sums: longTerm,
  finish: (part) => ({
    value: shareOf({ part: part.ald, whole: part.registered }),
    n: part.registered,
    ...completeness(part.untold),
    counts: longTermCounts(part),
  }),
});

const panels = adding({
  from: "centres",
  start: () => ({ registered: 0, cap: 0, counted: 0, uncounted: 0 }),
  add: (part, { isOpen, panel, panelCap: cap }) => {
    if (!isOpen) return;
    if (panel === undefined || cap === undefined) part.uncounted++;
    else {
      part.registered += panel.registered;
      part.cap += cap;
      part.counted++;
    }
  },
});

const panelSaturation = defineMetric({
  key: "panelSaturation",
  label: { fr: "Remplissage des patientèles", en: "How full the panels are" },
  definition: {
    fr: "Patients inscrits rapportés au plafond, dans les centres ouverts qui ont un comptage.",
    en: "Registered patients over the cap, in the open centres that have a count.",
  },
  formula: "Σ registered ÷ Σ panelCap over open centres with a count",
  unit: "SHARE",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, comptages des centres et contrats de ligne",
  suppression: "PATIENTS",
  counted: "registered",
  sums: panels,
  finish: ({ registered, cap, counted, uncounted }) => ({
    value: counted > 0 ? panelState({ registered, cap }).saturation : undefined,
    n: counted,
    ...completeness(uncounted),
    counts: { "registered/cap/known": registered },
  }),
});

const centresOpenToNewPatients = defineMetric({
  key: "centresOpenToNewPatients",
  label: { fr: "Centres qui accueillent de nouveaux patients", en: "Centres open to new patients" },
  definition: {
    fr: "Centres ouverts dont les patients inscrits sont moins nombreux que le plafond ; un centre sans comptage n’est pas compté.",
    en: "Open centres with fewer registered patients than their cap; a centre without a count is not counted.",
  },
  formula: "count(open centres: registered < panelCap)",
  unit: "CENTRES",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, comptages des centres et contrats de ligne",
  suppression: "NONE",
  sums: amounts({
    from: "centres",
    of: ({ isOpen }) => isOpen,
    amount: ({ panel, panelCap: cap }) => {
      if (panel === undefined || cap === undefined) return undefined;
      return panelState({ registered: panel.registered, cap }).isOpenToNewPatients ? 1 : 0;
    },
  }),
  finish: total(0),
});

const patientTime = adding({
  from: "centreWeeks",
  start: () => ({ consultations: 0, patientWeeks: 0, weeks: 0, unknown: 0 }),
  add: (part, { consultations, patients, hasHistory }) => {
    if (!hasHistory) return;
    if (consultations === undefined || patients === undefined) part.unknown++;
    else {
      part.consultations += consultations;
      part.patientWeeks += patients;
      part.weeks++;
    }
  },
  merge: (into, part) => {
    into.consultations += part.consultations;
    into.patientWeeks += part.patientWeeks;
    into.weeks += part.weeks;
    into.unknown += part.unknown;
  },
});

const weeksPerYear = 365.25 / 7;

const consultationsPerPatientYear = defineMetric({
  key: "consultationsPerPatientYear",
  label: {
    fr: "Consultations par patient inscrit et par an",
    en: "Consultations per registered patient and year",
  },
  definition: {
    fr: "Consultations des semaines achevées, rapportées au temps vécu par les patients inscrits (l’aire sous leur nombre, droite entre deux comptages, à partir de zéro à l’ouverture) et non à leur nombre à la fin. Un centre compte après 26 semaines ; il faut 26 semaines-centres. n est leur nombre.",
    en: "Consultations of the completed weeks over the time lived by the registered patients (the area under their number, straight between two counts, from zero at the opening), not over their number at the end. A centre counts after 26 weeks; 26 centre-weeks are needed. n is their number.",
  },
  formula: "Σ consultations ÷ ∫ registered dt over centre-weeks that tell both",
  unit: "CONSULTATIONS_PER_PATIENT_YEAR",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, relevés d’activité et comptages des centres",
  suppression: "PATIENTS",
  counted: "consultations",
  minimumN: 26,
  settlesLater: true,
  sums: patientTime,
  finish: ({ consultations, patientWeeks, weeks, unknown }) => ({
    value: patientWeeks > 0 ? (consultations / patientWeeks) * weeksPerYear : undefined,
    n: weeks,
    ...completeness(unknown),
    counts: { "consultations/history/known": consultations },
  }),
});

export const patientMetrics: readonly Metric[] = [
  registeredPatients,
  panelCap,
  aldPatients,
  aldShare,
  panelSaturation,
  centresOpenToNewPatients,
  consultationsPerPatientYear,
];
