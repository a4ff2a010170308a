import type { IsoWeek } from "../../calendar/iso-week.ts";
import type { ActivityWeek } from "../../network/activity-week.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { WeekState } from "../line-grid.ts";
import type { Give } from "../streams.ts";

/** A line in a week of the period: CLOSED on purpose, or in want of a doctor and then COVERED by a confirmed one or not. */
export interface LineWeek {
  readonly week: IsoWeek;
  /** Its place among all weeks, counted from that of 1 January 1970. */
  readonly ordinal: number;
  readonly state: Exclude<WeekState, "NOT_OPEN">;
  /** The week lies wholly before the date. Else it is ahead: the week of the date itself is. */
  readonly isCompleted: boolean;
  /** One of the weeks next to come, as far as a schedule is looked at when no period is asked for. */
  readonly isNext: boolean;
  /** Who covers it. */
  readonly doctor: string | undefined;
  /** Doctors who had been booked and cancelled. */
  readonly cancellations: number;
  /** What was done, where it has been reported. */
  readonly activity: ActivityWeek | undefined;
}

/** Every line in every week of the period. */
export function readLineWeeks({ calendar, grid }: IndexedFacts, give: Give<LineWeek>): void {
  const { weeks } = calendar();
  for (const { place, readyFrom, states, doctors, cancellations, activity } of grid()) {
    for (let number = 0; number < weeks.length; number++) {
      const { week, ordinal, span, isCompleted, isNext } = weeks[number]!;
      const state = states[number]!;
      // A week gone by counts once the centre had really opened; a week ahead as soon as it is planned.
      const isCounted = number >= readyFrom || !isCompleted;
      if (state === "NOT_OPEN" || !isCounted || span === undefined) continue;
      give(place, span, {
        week,
        ordinal,
        state,
        isCompleted,
        isNext,
        doctor: doctors[number],
        cancellations: cancellations[number]!,
        activity: activity[number],
      });
    }
  }
}
