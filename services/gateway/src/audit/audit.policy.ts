import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

const nothing = { number: { lt: 0n } };

/**
 * The lines of the log that the viewer may see, as a condition on the database: administrators all,
 * a partner the calls of its keys, a doctor the lines about the doctor.
 */
export function visibleEvents(viewer: Viewer, keysOfPartner: readonly string[]) {
  const reach = reachOf(viewer, "audit");
  if (reach === "all") return {};
  if (reach !== "own") return nothing;
  if (viewer.role === "PARTNER") return { actor: { in: [...keysOfPartner] } };
  return viewer.doctorId === undefined ? nothing : { doctors: { some: { doctorId: viewer.doctorId } } };
}

/** Whether the viewer sees the chain itself: what is written, under seal, and its hashes. */
export const maySeeChain = (viewer: Viewer): boolean => reachOf(viewer, "audit") === "all";
