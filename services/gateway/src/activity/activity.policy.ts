import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** Whether the viewer may see who reported what of a centre, and what was said before. */
export function maySeeReporter(viewer: Viewer, centre: string): boolean {
  const reach = reachOf(viewer, "centreReports");
  return reach === "all" || (reach === "own" && viewer.centreId === centre);
}

/** The activity weeks that are open to the viewer, as a condition on rows. */
export function visibleActivity(viewer: Viewer): { line?: { centreId: { in: string[] } } } {
  if (reachOf(viewer, "centreReports") === "all") return {};
  return { line: { centreId: { in: viewer.centreId === undefined ? [] : [viewer.centreId] } } };
}
