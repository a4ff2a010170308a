import type { PlainDate } from "../calendar/plain-date.ts";
import type { PanelCount } from "../network/panel-count.ts";
import { groupBy } from "../rotation/group-by.ts";

/** The panel counts of each centre, in the order of their days. */
export function countsByCentre(
  panelCounts: readonly PanelCount[],
): ReadonlyMap<string, readonly PanelCount[]> {
  const counts = groupBy(panelCounts, ({ centre }) => centre);
  for (const own of counts.values())
    own.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return counts;
}

/** The latest count by a day. */
export const latestCount = (
  counts: readonly PanelCount[] | undefined,
  on: PlainDate,
): PanelCount | undefined => counts?.findLast((count) => count.on <= on);
