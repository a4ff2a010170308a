import { type IsoWeek, weekOf, weekRange } from "../../calendar/iso-week.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { WeekState } from "../line-grid.ts";
import type { Give } from "../streams.ts";

/** What lies ahead of a line at a date: its weeks from that of the date on, to one beyond the last booked. */
export interface LineSchedule {
  readonly weeks: readonly IsoWeek[];
  readonly states: readonly WeekState[];
}

/** Every line's weeks ahead, at the date. */
export function readSchedules({ calendar, grid, spans }: IndexedFacts, give: Give<LineSchedule>): void {
  const { weeks, numberOn } = calendar();
  const names = weeks.map(({ week }) => week);
  const ahead = spans.map(({ on }) => {
    const start = numberOn(on);
    // Before the first line's start no line is open.
    const before = weekRange({ from: weekOf(on), count: -start });
    return {
      start: Math.max(0, start),
      before: before.map((): WeekState => "NOT_OPEN"),
      weeks: [...before, ...names.slice(Math.max(0, start))],
    };
  });
  for (const { place, states } of grid()) {
    for (const [span, { start, before, weeks: names }] of ahead.entries()) {
      const later = states.slice(start);
      give(place, span, { weeks: names, states: before.length === 0 ? later : [...before, ...later] });
    }
  }
}
