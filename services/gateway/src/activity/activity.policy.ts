import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** Whether the viewer may see who reported what of a centre, and what was said before. */
export function maySeeReports({ role, centreId }: Viewer, centre: string): boolean {
  const reach = reachOf(role, "reportActivity");
  return reach === "all" || (reach === "own" && centreId === centre);
}

/** The activity weeks that are open to the viewer, as a condition on rows. */
export function visibleActivity({ role, centreId }: Viewer): { line?: { centreId: { in: string[] } } } {
  if (reachOf(role, "reportActivity") === "all") return {};
  return { line: { centreId: { in: centreId === undefined ? [] : [centreId] } } };
}
