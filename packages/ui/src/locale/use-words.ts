import { useLingui } from "@lingui/react";
import type { I18n } from "@lingui/core";
import { mondayOf, type IsoWeek, type Language, type PlainDate, type Text } from "@ms/domain";
import { useMemo } from "react";

/** How dates are written: `12 févr.`, `12 févr. 2024`, `lundi 12 février`, `12 février 2024`, `février 2024`. */
const dateStyles = {
  short: { day: "numeric", month: "short" },
  brief: { day: "numeric", month: "short", year: "numeric" },
  spoken: { weekday: "long", day: "numeric", month: "long" },
  full: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The page's language at work: sentences, texts of the domain, numbers, dates and weeks. */
export interface Words {
  readonly i18n: I18n;
  readonly language: Language;
  /** A text of the domain or of the API, in the page's language. */
  readonly read: (text: Text) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  readonly date: (date: PlainDate, style: keyof typeof dateStyles) => string;
  /** A day and its hour: `27 nov. 2023, 14:02`. */
  readonly moment: (instant: Date) => string;
  /** `S07` in French, `W07` in English. */
  readonly week: (week: IsoWeek) => string;
}

/** The language in which sentences are drawn right now: it turns when they do. */
export function useWords(): Words {
  const { i18n } = useLingui();
  const language: Language = i18n.locale === "en" ? "en" : "fr";
  return useMemo(() => {
    const locale = language === "fr" ? "fr-FR" : "en-GB";
    // A formatter costs more to make than all that a board asks of it.
    const dates = new Map<keyof typeof dateStyles, Intl.DateTimeFormat>();
    const dateFormat = (style: keyof typeof dateStyles) => {
      const format =
        dates.get(style) ?? new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: "UTC" });
      dates.set(style, format);
      return format;
    };
    return {
      i18n,
      language,
      read: (text) => text[language],
      number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
      date: (date, style) => dateFormat(style).format(new Date(date)),
      moment: (instant) =>
        new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(instant),
      week: (week) => `${language === "fr" ? "S" : "W"}${week.slice(6)}`,
    };
  }, [i18n, language]);
}

/** The month a week is drawn under: its Monday's. */
export const monthOf = (week: IsoWeek): string => mondayOf(week).slice(0, 7);
