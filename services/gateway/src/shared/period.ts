import { ToldError } from "./told-error.ts";

/** How many weeks may be asked for at once. */
export const longestPeriod = 106;

/** Refuses a period of no week or of more than two years, rather than shortening it in silence. */
export function boundPeriod<Period extends { readonly weeks: number }>(period: Period): Period {
  if (period.weeks >= 1 && period.weeks <= longestPeriod) return period;
  const sentence = {
    fr: `Demandez de 1 à ${longestPeriod} semaines.`,
    en: `Ask for 1 to ${longestPeriod} weeks.`,
  };
  throw new ToldError(sentence, { code: "PERIOD_REFUSED" });
}
