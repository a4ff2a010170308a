import type { Text } from "../shared/text.ts";
import type { PlainDate } from "./plain-date.ts";

const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** A day as people read it: « 27 novembre 2023 », “27 November 2023”. */
export function wordsOfDate(date: PlainDate): Text {
  const day = new Date(`${date}T00:00:00Z`);
  const write = (locale: string) => new Intl.DateTimeFormat(locale, style).format(day);
  return { fr: write("fr-FR"), en: write("en-GB") };
}
