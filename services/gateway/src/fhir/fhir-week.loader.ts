import {
  addWeeks,
  fhirId,
  type FhirSearch,
  idsSought,
  type IsoWeek,
  isSought,
  lineWeekFhirId,
  mondayOf,
  type PlainDate,
  slotStatuses,
  sundayOf,
  weekOf,
  weekOfFhirId,
  weekRange,
  weeksBetween,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { type LineWeek, loadLineWeeks } from "../line-week/line-week.loader.ts";
import { maySeeDoctorOf, maySeeLineWeek } from "../line-week/line-week.policy.ts";
import { boundPeriod, longestPeriod } from "../shared/period.ts";
import { loadLinesSought } from "./fhir-place.loader.ts";
import { byKey, type Page, pageOf, type Place } from "./page-of.ts";

export interface SoughtWeek extends LineWeek {
  readonly key: string;
}

/** The first and the last week that the dates of a search leave, as far as they set an end. */
function endsOf({ dates }: FhirSearch): { from: IsoWeek | undefined; to: IsoWeek | undefined } {
  const first = dates.filter(({ prefix }) => prefix !== "le" && prefix !== "lt").map(({ from }) => from);
  const last = dates.filter(({ prefix }) => prefix !== "ge" && prefix !== "gt").map(({ to }) => to);
  const [latest, earliest] = [first.sort().at(-1), last.sort()[0]];
  return { from: latest && weekOf(latest), to: earliest && weekOf(earliest) };
}

/**
 * The conditions that close a search of weeks which leaves an end open: as many weeks as may be asked for at
 * once, from its first or to its last, or else those to come. Nothing for what is not searched by weeks.
 */
export function closingDates(search: FhirSearch, today: PlainDate): string[] {
  const isOfWeeks = search.type === "Slot" || search.type === "PractitionerRole";
  if (!isOfWeeks || idsSought(search) !== undefined) return [];
  const { from, to } = endsOf(search);
  const begin = from ?? (to === undefined ? weekOf(today) : addWeeks(to, 1 - longestPeriod));
  return [
    ...(from === undefined ? [`ge${mondayOf(begin)}`] : []),
    ...(to === undefined ? [`le${sundayOf(addWeeks(begin, longestPeriod - 1))}`] : []),
  ];
}

/** The weeks that a search is for, as far as their days can be written: those of its ids, else of its dates. */
const weeksSought = (search: FhirSearch): IsoWeek[] =>
  weeksNamed(search).filter((week) => week >= "1000" && week < "9999");

function weeksNamed(search: FhirSearch): IsoWeek[] {
  const ids = idsSought(search);
  if (ids !== undefined) return [...new Set(ids.flatMap((id) => weekOfFhirId(id) ?? []))].sort();
  const { from, to } = endsOf(search);
  if (from === undefined || to === undefined) return [];
  const weeks = weeksBetween(from, to) + 1;
  return weeks < 1 ? [] : weekRange({ from, count: boundPeriod({ weeks }).weeks });
}

/** Whether a line-week is the viewer's to see: its state, or, for a role, who is confirmed to come. */
const isVisible = (
  lineWeek: LineWeek,
  { viewer, search }: { viewer: Context["viewer"]; search: FhirSearch },
) =>
  maySeeLineWeek(viewer, lineWeek) &&
  (search.type === "Slot" || (lineWeek.state === "CONFIRMED" && maySeeDoctorOf(viewer, lineWeek)));

/** A page of the line-weeks that a search is for, by week, then line. */
export async function loadWeeksSought(
  search: FhirSearch,
  { context: { database, viewer }, place }: { context: Context; place: Place },
): Promise<Page<SoughtWeek>> {
  const lines = (await loadLinesSought(search, { database })).map(({ key }) => key);
  const isRole = search.type === "PractitionerRole";
  const read = async (weeks: readonly IsoWeek[]): Promise<SoughtWeek[]> =>
    (await loadLineWeeks({ weeks, lines }, database))
      .filter((lineWeek) => isVisible(lineWeek, { viewer, search }))
      .filter(({ lineId, week, centre, state }) =>
        isSought(search, {
          ...{ id: lineWeekFhirId(lineId, week), line: fhirId(lineId), centre: fhirId(centre.id) },
          status: slotStatuses[state],
          days: { from: mondayOf(week), to: isRole ? sundayOf(week) : mondayOf(week) },
        }),
      )
      .map((lineWeek) => ({ ...lineWeek, key: `${lineWeek.week} ${lineWeek.lineId}` }))
      .sort(byKey);
  const weeks = weeksSought(search);
  const { after = "", count } = place;
  if (search.isCounted) return pageOf(await read(weeks), { ...place, isCounted: true });
  // Not counted, no more weeks are read than the page needs: some, then twice as many, and so on.
  let rest = weeks.filter((week) => week >= after.slice(0, week.length));
  const found: SoughtWeek[] = [];
  for (let some = 1 + Math.ceil(count / Math.max(1, lines.length)); rest.length > 0; some *= 2) {
    found.push(...(await read(rest.slice(0, some))).filter(({ key }) => key > after));
    rest = found.length > count ? [] : rest.slice(some);
  }
  return pageOf(found, { ...place, isCounted: false });
}
