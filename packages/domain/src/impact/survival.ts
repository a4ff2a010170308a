/** One doctor followed: for how long, and whether the event (a first return) came, or was still awaited. */
export interface FollowUp {
  readonly time: number;
  readonly hasOccurred: boolean;
}

/** The share for whom the event has not occurred yet, from a time of an event on. */
export interface SurvivalStep {
  readonly time: number;
  readonly share: number;
}

/** How many were followed until each time, by what ended it: the event, or the end of what is known. */
export interface FollowUpCounts {
  readonly events: Readonly<Record<number, number>>;
  readonly awaited: Readonly<Record<number, number>>;
}

/**
 * Product-limit estimate (Kaplan and Meier 1958): at each time of an event, the share for whom it has
 * not occurred yet. Those followed for less long count as long as they were followed.
 */
export function survivalOfCounts({ events, awaited }: FollowUpCounts): readonly SurvivalStep[] {
  const times = [...new Set([...Object.keys(events), ...Object.keys(awaited)].map(Number))];
  const countsAt = (time: number) => ({ occurred: events[time] ?? 0, ended: awaited[time] ?? 0 });
  let atRisk = times.reduce((sum, time) => sum + countsAt(time).occurred + countsAt(time).ended, 0);
  let share = 1;
  const curve: SurvivalStep[] = [];
  for (const time of times.sort((one, other) => one - other)) {
    const { occurred, ended } = countsAt(time);
    if (occurred > 0) {
      share *= 1 - occurred / atRisk;
      curve.push({ time, share });
    }
    atRisk -= occurred + ended;
  }
  return curve;
}

/** How many were followed for each time. */
export function countTimes(times: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const time of times) counts[time] = (counts[time] ?? 0) + 1;
  return counts;
}

/** The same, from those who were followed one by one. */
export function survivalCurve(followed: readonly FollowUp[]): readonly SurvivalStep[] {
  const timesOf = (ended: boolean): number[] =>
    followed.filter(({ hasOccurred }) => hasOccurred === ended).map(({ time }) => time);
  return survivalOfCounts({ events: countTimes(timesOf(true)), awaited: countTimes(timesOf(false)) });
}

/** The time by which the event has occurred to half; undefined while it has to fewer. */
export const medianTime = (curve: readonly SurvivalStep[]): number | undefined =>
  curve.find(({ share }) => share <= 0.5)?.time;
