import {
  addDays,
  type IsoWeek,
  localHolidays,
  mondayOf,
  publicHolidays,
  type SchoolZone,
  schoolZones,
  sundayOf,
  type Text,
  weekOf,
  zonesOnHoliday,
} from "@ms/domain";

/**
 * The public holidays of each week, by name: the nation's, and those of single departments with the
 * department beside them.
 */
export function holidaysOf({
  weeks,
  departments,
}: {
  weeks: readonly IsoWeek[];
  departments: readonly string[];
}): ReadonlyMap<IsoWeek, readonly Text[]> {
  const years = new Set(
    weeks.flatMap((week) => [mondayOf(week), sundayOf(week)]).map((day) => Number(day.slice(0, 4))),
  );
  const found = new Map<IsoWeek, Text[]>();
  const add = (week: IsoWeek, name: Text) => found.set(week, [...(found.get(week) ?? []), name]);
  for (const year of years) {
    for (const { date, name } of publicHolidays({ year, department: "" })) add(weekOf(date), name);
    for (const department of departments)
      for (const { date, name } of localHolidays({ year, department }))
        add(weekOf(date), { fr: `${name.fr} (${department})`, en: `${name.en} (${department})` });
  }
  return found;
}

const weekdays = [0, 1, 2, 3, 4];
const zonesByWeek = new Map<IsoWeek, readonly SchoolZone[]>();

/** The zones whose schools are on holiday for most of a week; none where the calendar is not known. */
export function zonesOff(week: IsoWeek): readonly SchoolZone[] {
  const known = zonesByWeek.get(week);
  if (known !== undefined) return known;
  const away = weekdays.flatMap((day) => zonesOnHoliday(addDays(mondayOf(week), day)) ?? []);
  const zones = schoolZones.filter(
    (zone) => away.filter((each) => each === zone).length > weekdays.length / 2,
  );
  zonesByWeek.set(week, zones);
  return zones;
}
