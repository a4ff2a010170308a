import type { Language } from "@ms/domain";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** Writes a number as its readers do: `8 200` and `3,0` in French, `8,200` and `3.0` in English. */
export const writeNumber = (
  value: number,
  { language, decimals }: { language: Language; decimals?: number | undefined },
): string =>
  new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals ?? 2,
  }).format(value);

/** Writes a share between 0 and 1 in per cent, with one decimal at most. */
export const writeShare = (share: number, { language }: { language: Language }): string =>
  new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 1 }).format(share);
