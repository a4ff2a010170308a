import type { Text } from "../shared/text.ts";
import { addDays, type PlainDate } from "./plain-date.ts";

/** A legal day off, in a place. */
export interface PublicHoliday {
  readonly date: PlainDate;
  readonly name: Text;
  /** Where the day is not off for everyone in the department: for whom it is. */
  readonly condition?: Text;
}

const dayOf = (year: number, monthDay: string): PlainDate =>
  `${String(year).padStart(4, "0")}-${monthDay}` as PlainDate;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return addDays(dayOf(year, "03-22"), epact + weekday - 7 * late);
}

// Labour code, article L3133-1. A holiday that falls on a Sunday is not moved.
const national = (year: number): PublicHoliday[] => {
  const easter = easterSunday(year);
  return [
    { date: dayOf(year, "01-01"), name: { fr: "Jour de l’an", en: "New Year’s Day" } },
    { date: addDays(easter, 1), name: { fr: "Lundi de Pâques", en: "Easter Monday" } },
    { date: dayOf(year, "05-01"), name: { fr: "Fête du Travail", en: "Labour Day" } },
    { date: dayOf(year, "05-08"), name: { fr: "Victoire de 1945", en: "Victory in Europe Day" } },
    { date: addDays(easter, 39), name: { fr: "Ascension", en: "Ascension Day" } },
    { date: addDays(easter, 50), name: { fr: "Lundi de Pentecôte", en: "Whit Monday" } },
    { date: dayOf(year, "07-14"), name: { fr: "Fête nationale", en: "National Day" } },
    { date: dayOf(year, "08-15"), name: { fr: "Assomption", en: "Assumption Day" } },
    { date: dayOf(year, "11-01"), name: { fr: "Toussaint", en: "All Saints’ Day" } },
    { date: dayOf(year, "11-11"), name: { fr: "Armistice de 1918", en: "Armistice Day" } },
    { date: dayOf(year, "12-25"), name: { fr: "Noël", en: "Christmas Day" } },
  ];
};

// Labour code, articles L3422-2 (overseas departments) and their equivalents in the two collectivities.
const abolitionDays: Readonly<Record<string, string>> = {
  "971": "05-27",
  "972": "05-22",
  "973": "06-10",
  "974": "12-20",
  "976": "04-27",
  "977": "10-09",
  "978": "05-28",
};

/** The days that a department has beside the national ones: Alsace-Moselle (L3134-13) and overseas. */
export function localHolidays({ year, department }: { year: number; department: string }): PublicHoliday[] {
  if (["57", "67", "68"].includes(department)) {
    return [
      {
        date: addDays(easterSunday(year), -2),
        name: { fr: "Vendredi saint", en: "Good Friday" },
        condition: {
          fr: "Dans les communes qui ont un temple protestant ou une église mixte.",
          en: "In communes that have a Protestant or a shared church.",
        },
      },
      { date: dayOf(year, "12-26"), name: { fr: "Saint-Étienne", en: "Saint Stephen’s Day" } },
    ];
  }
  const abolition = abolitionDays[department];
  if (abolition === undefined) return [];
  return [
    { date: dayOf(year, abolition), name: { fr: "Abolition de l’esclavage", en: "Abolition of slavery" } },
  ];
}

/** Every legal holiday of a year in a department ("23", "57", "974"), by date: the 11 national ones and its own. */
export const publicHolidays = ({ year, department }: { year: number; department: string }): PublicHoliday[] =>
  [...national(year), ...localHolidays({ year, department })].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  );
