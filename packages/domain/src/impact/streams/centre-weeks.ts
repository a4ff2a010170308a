import { daysBetween, type PlainDate } from "../../calendar/plain-date.ts";
import type { PanelCount } from "../../network/panel-count.ts";
import { groupBy } from "../../rotation/group-by.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { LineRow } from "../line-grid.ts";
import { countsByCentre } from "../panel-counts.ts";
import { remember } from "../../shared/remember.ts";
import type { Give } from "../streams.ts";

/** A centre in a completed week of the period. */
export interface CentreWeek {
  /** Of all its lines; unknown when one that was covered does not tell. */
  readonly consultations: number | undefined;
  /** Patients registered in the middle of the week; unknown while there is no count. */
  readonly patients: number | undefined;
  /** Known for 26 completed weeks at least. */
  readonly hasHistory: boolean;
}

/** Weeks after which a centre's patients have settled enough to relate its work to them. */
const settlingWeeks = 26;

/** How many were registered, and when, in weeks since some Monday. */
interface KnownPanel {
  readonly at: number;
  readonly registered: number;
}

/** How many are registered at a time, straight between two counts; the last count holds on. */
function registeredAt(time: number, panels: readonly KnownPanel[]): number | undefined {
  const after = panels.findIndex(({ at }) => at >= time);
  if (after < 0) return panels.length > 1 ? panels.at(-1)?.registered : undefined;
  const [before, next] = [panels[after - 1], panels[after]!];
  if (before === undefined || panels.length === 1) return panels.length > 1 ? next.registered : undefined;
  return (
    before.registered + ((next.registered - before.registered) * (time - before.at)) / (next.at - before.at)
  );
}

const consultationsOf = (rows: readonly LineRow[], number: number): number | undefined => {
  let sum = 0;
  for (const { activity, states } of rows) {
    const done = activity[number];
    if (done === undefined && states[number] === "COVERED") return undefined;
    sum += done?.consultations ?? 0;
  }
  return sum;
};

/** What is known of a centre's patients: none at the opening, then each count. */
function panelsOf(
  counts: readonly PanelCount[],
  opening: PlainDate,
  at: (day: PlainDate) => number,
): KnownPanel[] {
  const later = counts.filter(({ on }) => on > opening);
  return [
    { at: at(opening), registered: 0 },
    ...later.map(({ on, registered }) => ({ at: at(on), registered })),
  ];
}

const isWanted = (rows: readonly LineRow[], number: number): boolean =>
  rows.some(({ states }) => states[number] === "COVERED" || states[number] === "UNCOVERED");

/** Every centre in every completed week of the period in which it wanted a doctor. */
export function readCentreWeeks(index: IndexedFacts, give: Give<CentreWeek>): void {
  const { facts, moment, places } = index;
  const { weeks } = index.calendar();
  const ahead = weeks.findIndex(({ isCompleted }) => !isCompleted);
  const counts = countsByCentre(facts.panelCounts.filter(({ on }) => on <= moment.asOf));
  const { monday } = weeks[0]!;
  const at = remember((day: PlainDate) => daysBetween(monday, day) / 7);
  const openings = new Map(facts.centres.map(({ id, openedOn }) => [id, openedOn]));
  for (const [id, rows] of groupBy(index.grid(), ({ line }) => line.centre)) {
    const opening = openings.get(id);
    if (opening === undefined) continue;
    const panels = panelsOf(counts.get(id) ?? [], opening, at);
    const from = rows[0]!.readyFrom;
    const hasHistory = ahead - from >= settlingWeeks;
    for (let number = from; number < ahead; number++) {
      const { span } = weeks[number]!;
      if (span === undefined || !isWanted(rows, number)) continue;
      const patients = registeredAt(number + 0.5, panels);
      give(places.centres.get(id)!, span, {
        consultations: consultationsOf(rows, number),
        patients,
        hasHistory,
      });
    }
  }
}
