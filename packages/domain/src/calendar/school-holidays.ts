import type { PlainDate } from "./plain-date.ts";
import { type HolidaySpan, schoolHolidays, schoolHolidaysKnown } from "./school-holidays-table.ts";
import { type SchoolZone, schoolZones } from "./school-zones.ts";

const holds = ([from, to]: HolidaySpan, date: PlainDate): boolean => from <= date && date <= to;

/** Whether schools of a zone are on holiday on a day; undefined where the calendar is not known. */
export const isSchoolHoliday = ({
  date,
  zone,
}: {
  date: PlainDate;
  zone: SchoolZone;
}): boolean | undefined =>
  holds(schoolHolidaysKnown, date) ? schoolHolidays.some(({ spans }) => holds(spans[zone], date)) : undefined;

/** The zones that are on holiday on a day; undefined where the calendar is not known. */
export const zonesOnHoliday = (date: PlainDate): readonly SchoolZone[] | undefined =>
  holds(schoolHolidaysKnown, date)
    ? schoolZones.filter((zone) => isSchoolHoliday({ date, zone }) === true)
    : undefined;
