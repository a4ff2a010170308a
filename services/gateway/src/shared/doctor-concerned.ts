import { type Right, reachOf } from "./rights.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Whose data a request is about: a doctor's own, whatever is asked; the one that an administrator
 * names; nobody's else.
 */
export function doctorConcerned(
  viewer: Viewer,
  { right, asked }: { right: Right; asked: string | undefined },
): string | undefined {
  const reach = reachOf(viewer, right);
  if (reach === "all") return asked;
  if (reach !== "own") return undefined;
  return asked === undefined || asked === viewer.doctorId ? viewer.doctorId : undefined;
}

/** The doctors that a right reaches, as a condition on what is theirs: everybody, the viewer alone, or nobody. */
export function doctorsInReach(viewer: Viewer, right: Right): { doctorId?: string | { in: string[] } } {
  const reach = reachOf(viewer, right);
  if (reach === "all") return {};
  return { doctorId: (reach === "own" ? viewer.doctorId : undefined) ?? { in: [] } };
}
