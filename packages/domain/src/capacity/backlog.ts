/** Weeks until the requests that waited at an opening are met; undefined when demand leaves no room, for they never are. */
export const weeksToClear = ({
  backlog,
  weeklyCapacity,
  weeklyDemand,
}: {
  backlog: number;
  weeklyCapacity: number;
  weeklyDemand: number;
}): number | undefined =>
  weeklyDemand < weeklyCapacity ? backlog / (weeklyCapacity - weeklyDemand) : undefined;
