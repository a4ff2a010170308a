import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** The letters that the viewer may know of, as a condition on the database: all, or those about the weeks of the coordinator's centre. */
export function visibleLetters(viewer: Viewer) {
  const reach = reachOf(viewer, "letters");
  if (reach === "all") return {};
  return { line: { centreId: (reach === "own" ? viewer.centreId : undefined) ?? { in: [] } } };
}
