import { type IsoWeek, weekOf, weekRange } from "../../calendar/iso-week.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { WeekState } from "../line-grid.ts";
import type { Give } from "../streams.ts";

/** What lies ahead of a line at a date: its weeks from that of the date on, to one beyond the last booked. */
export interface LineSchedule {
  readonly weeks: readonly IsoWeek[];
  /** By week of the calendar; the first of `weeks` is at `start`, before the calendar when negative. */
  readonly states: readonly WeekState[];
  readonly start: number;
}

/** Every line's weeks ahead, at the date. */
export function readSchedules({ calendar, grid, spans }: IndexedFacts, give: Give<LineSchedule>): void {
  const { weeks, numberOn } = calendar();
  const names = weeks.map(({ week }) => week);
  const ahead = spans.map(({ on }) => {
    const start = numberOn(on);
    const before = weekRange({ from: weekOf(on), count: -start });
    return { start, weeks: [...before, ...names.slice(Math.max(0, start))] };
  });
  for (const { place, states } of grid()) {
    for (const [span, { start, weeks: named }] of ahead.entries())
      give(place, span, { weeks: named, states, start });
  }
}
