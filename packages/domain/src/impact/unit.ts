import type { Text } from "../shared/text.ts";

/** The units that figures are counted in, as people read them. A SHARE lies between 0 and 1. */
export const units = {
  DOCTORS: { fr: "médecins", en: "doctors" },
  CENTRES: { fr: "centres", en: "centres" },
  LINES: { fr: "lignes", en: "lines" },
  PEOPLE: { fr: "personnes", en: "people" },
  PATIENTS: { fr: "patients inscrits", en: "registered patients" },
  CONSULTATIONS: { fr: "consultations", en: "consultations" },
  CONSULTATIONS_PER_LINE_WEEK: { fr: "consultations par semaine-ligne", en: "consultations per line-week" },
  CONSULTATIONS_PER_PATIENT_YEAR: {
    fr: "consultations par patient inscrit et par an",
    en: "consultations per registered patient and year",
  },
  CONSULTATIONS_PER_INHABITANT: {
    fr: "consultations par habitant et par an",
    en: "consultations per inhabitant and year",
  },
  LINE_WEEKS: { fr: "semaines-lignes", en: "line-weeks" },
  WEEKS: { fr: "semaines", en: "weeks" },
  WEEKS_PER_DOCTOR: { fr: "semaines par médecin", en: "weeks per doctor" },
  DEPARTMENTS: { fr: "départements", en: "departments" },
  CANCELLATIONS: { fr: "annulations", en: "cancellations" },
  OPENINGS: { fr: "projets d’ouverture", en: "planned openings" },
  INDEX: { fr: "indice, de 0 à 1", en: "index, from 0 to 1" },
  FTE: { fr: "équivalents temps plein", en: "full-time equivalents" },
  PER_100K: { fr: "pour 100 000 habitants", en: "per 100,000 inhabitants" },
  RATIO: { fr: "rapport", en: "ratio" },
  SHARE: { fr: "part", en: "share" },
} as const satisfies Record<string, Text>;

export type Unit = keyof typeof units;
