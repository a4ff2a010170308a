import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** The webhooks that are the viewer's to change, ended ones too, as a condition on the database: all, or a partner's own. */
export function ownWebhooks(viewer: Viewer) {
  const reach = reachOf(viewer, "webhooks");
  if (reach === "all") return {};
  return { key: { partnerId: reach === "own" ? (viewer.partnerId ?? "") : "" } };
}

/** Those that are told of what happens. */
export const visibleWebhooks = (viewer: Viewer) => ({ endedAt: null, ...ownWebhooks(viewer) });
