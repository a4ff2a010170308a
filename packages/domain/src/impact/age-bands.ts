import type { Text } from "../shared/text.ts";

const bandFrom = (from: number): { readonly key: string; readonly label: Text } => ({
  key: `${String(from)}-${String(from + 9)}`,
  label: {
    fr: `${String(from)} à ${String(from + 9)} ans`,
    en: `${String(from)} to ${String(from + 9)} years`,
  },
});

/** The bands that ages are published in: ten years wide, open at both ends. */
export const ageBands: readonly { readonly key: string; readonly label: Text }[] = [
  { key: "under-30", label: { fr: "Moins de 30 ans", en: "Under 30" } },
  ...[30, 40, 50, 60].map(bandFrom),
  { key: "70-and-over", label: { fr: "70 ans et plus", en: "70 and over" } },
];

/** The band of an age in years, by its position. */
export const ageBandOf = (age: number): number =>
  Math.min(ageBands.length - 1, Math.max(0, Math.floor(age / 10) - 2));

/** The age that a birth year gives in the year of a date: one too many until the birthday. */
export const ageIn = ({ year, birthYear }: { year: number; birthYear: number }): number => year - birthYear;
