import type { Text } from "../shared/text.ts";
import type { SchoolZone } from "./school-zones.ts";

/** First and last day without school. */
export type HolidaySpan = readonly [from: string, to: string];

const autumn: Text = { fr: "Vacances de la Toussaint", en: "Autumn holidays" };
const christmas: Text = { fr: "Vacances de Noël", en: "Christmas holidays" };
const winter: Text = { fr: "Vacances d’hiver", en: "Winter holidays" };
const spring: Text = { fr: "Vacances de printemps", en: "Spring holidays" };
const bridge: Text = { fr: "Pont de l’Ascension", en: "Ascension bridge" };
const summer: Text = { fr: "Vacances d’été", en: "Summer holidays" };

const everywhere = (span: HolidaySpan): Readonly<Record<SchoolZone, HolidaySpan>> => ({
  A: span,
  B: span,
  C: span,
});

/** The days that the table speaks of, school years 2022-2023 to 2025-2026. Outside, nothing is known. */
export const schoolHolidaysKnown: HolidaySpan = ["2022-09-01", "2026-08-30"];

/**
 * School holidays by zone. Source: vacances-scolaires by Antoine Augusti (Licence Ouverte), version of
 * 14 March 2025, from the ministry's calendar; the bridges of Ascension, which it leaves out, from
 * the ministry's yearly orders.
 */
export const schoolHolidays: readonly {
  readonly name: Text;
  readonly spans: Readonly<Record<SchoolZone, HolidaySpan>>;
}[] = [
  { name: autumn, spans: everywhere(["2022-10-22", "2022-11-06"]) },
  { name: christmas, spans: everywhere(["2022-12-17", "2023-01-02"]) },
  {
    name: winter,
    spans: {
      A: ["2023-02-04", "2023-02-19"],
      B: ["2023-02-11", "2023-02-26"],
      C: ["2023-02-18", "2023-03-05"],
    },
  },
  {
    name: spring,
    spans: {
      A: ["2023-04-08", "2023-04-23"],
      B: ["2023-04-15", "2023-05-01"],
      C: ["2023-04-22", "2023-05-08"],
    },
  },
  { name: bridge, spans: everywhere(["2023-05-18", "2023-05-21"]) },
  { name: summer, spans: everywhere(["2023-07-08", "2023-09-03"]) },
  { name: autumn, spans: everywhere(["2023-10-21", "2023-11-05"]) },
  { name: christmas, spans: everywhere(["2023-12-23", "2024-01-07"]) },
  {
    name: winter,
    spans: {
      A: ["2024-02-17", "2024-03-03"],
      B: ["2024-02-24", "2024-03-10"],
      C: ["2024-02-10", "2024-02-25"],
    },
  },
  {
    name: spring,
    spans: {
      A: ["2024-04-13", "2024-04-28"],
      B: ["2024-04-20", "2024-05-05"],
      C: ["2024-04-06", "2024-04-21"],
    },
  },
  { name: bridge, spans: everywhere(["2024-05-09", "2024-05-12"]) },
  { name: summer, spans: everywhere(["2024-07-06", "2024-09-01"]) },
  { name: autumn, spans: everywhere(["2024-10-19", "2024-11-03"]) },
  { name: christmas, spans: everywhere(["2024-12-21", "2025-01-05"]) },
  {
    name: winter,
    spans: {
      A: ["2025-02-22", "2025-03-09"],
      B: ["2025-02-08", "2025-02-23"],
      C: ["2025-02-15", "2025-03-02"],
    },
  },
  {
    name: spring,
    spans: {
      A: ["2025-04-19", "2025-05-04"],
      B: ["2025-04-05", "2025-04-21"],
      C: ["2025-04-12", "2025-04-27"],
    },
  },
  { name: bridge, spans: everywhere(["2025-05-29", "2025-06-01"]) },
  { name: summer, spans: everywhere(["2025-07-05", "2025-08-31"]) },
  { name: autumn, spans: everywhere(["2025-10-18", "2025-11-02"]) },
  { name: christmas, spans: everywhere(["2025-12-20", "2026-01-04"]) },
  {
    name: winter,
    spans: {
      A: ["2026-02-07", "2026-02-22"],
      B: ["2026-02-14", "2026-03-01"],
      C: ["2026-02-21", "2026-03-08"],
    },
  },
  {
    name: spring,
    spans: {
      A: ["2026-04-04", "2026-04-19"],
      B: ["2026-04-11", "2026-04-26"],
      C: ["2026-04-18", "2026-05-03"],
    },
  },
  { name: bridge, spans: everywhere(["2026-05-14", "2026-05-17"]) },
  { name: summer, spans: everywhere(["2026-07-04", "2026-08-30"]) },
];
