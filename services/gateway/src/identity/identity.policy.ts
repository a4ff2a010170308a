import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** The keys that the viewer may know of, as a condition on the database: all, or a partner's own. */
export function visibleKeys(viewer: Viewer) {
  const reach = reachOf(viewer, "apiKeys");
  if (reach === "all") return {};
  return { partnerId: reach === "own" ? (viewer.partnerId ?? "") : "" };
}
