import type { Language, Text } from "../../shared/text.ts";
import type { PublishedFigure } from "../protection/guard-figures.ts";
import { type Unit, units } from "../unit.ts";

/** Decimals that a unit is quoted with; none where it counts. */
const decimals: Partial<Record<Unit, number>> = {
  FTE: 1,
  PER_100K: 1,
  CONSULTATIONS_PER_LINE_WEEK: 1,
  CONSULTATIONS_PER_PATIENT_YEAR: 1,
  CONSULTATIONS_PER_INHABITANT: 1,
  WEEKS_PER_DOCTOR: 1,
  RATIO: 2,
  INDEX: 2,
};

/** The units of which there may be a single one. */
const single: Partial<Record<Unit, Text>> = {
  DOCTORS: { fr: "médecin", en: "doctor" },
  CENTRES: { fr: "centre", en: "centre" },
  LINES: { fr: "ligne", en: "line" },
  PEOPLE: { fr: "personne", en: "person" },
  CONSULTATIONS: { fr: "consultation", en: "consultation" },
  LINE_WEEKS: { fr: "semaine-ligne", en: "line-week" },
  WEEKS: { fr: "semaine", en: "week" },
  DEPARTMENTS: { fr: "département", en: "department" },
  FTE: { fr: "équivalent temps plein", en: "full-time equivalent" },
};

// French counts as one whatever is under two; English, one alone.
const unitOf = (unit: Unit, value: number, language: Language): string => {
  const isSingle = language === "fr" ? Math.abs(value) < 2 : value === 1;
  return ((isSingle ? single[unit] : undefined) ?? units[unit])[language];
};

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** A number as people write it: "8 200" with a narrow space that does not break, "8,200". */
export const writeNumber = (value: number, language: Language, digits = 0): string =>
  new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: digits,
    minimumFractionDigits: 0,
  }).format(value);

/** A share as people write it: "95 %", "95%". */
export const writeShare = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 0 }).format(value);

/** A day as people write it: "27/11/2023". */
export const writeDay = (day: string): string => day.split("-").reverse().join("/");

/**
 * The value of a figure in words, with its unit unless the label beside it says it; a withheld or unknown
 * one says so.
 */
export function writeFigure(
  { value, unit, week, suppressed, missing }: PublishedFigure,
  { label }: { label?: Text | undefined } = {},
): Text {
  if (suppressed) return { fr: "non communiqué (trop peu de personnes)", en: "withheld (too few people)" };
  if (value === undefined) return missing?.message ?? { fr: "inconnu", en: "unknown" };
  const inLanguage = (language: Language): string => {
    if (unit === "SHARE") return writeShare(value, language);
    const number = writeNumber(value, language, decimals[unit] ?? 0);
    const isSaid = label?.[language].toLowerCase().includes(units[unit][language]) ?? false;
    const isBare = unit === "RATIO" || unit === "INDEX" || (isSaid && week === undefined);
    const written = isBare ? number : `${number} ${unitOf(unit, value, language)}`;
    return week === undefined ? written : `${week} (${written})`;
  };
  return { fr: inLanguage("fr"), en: inLanguage("en") };
}
