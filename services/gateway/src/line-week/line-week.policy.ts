import { reachOf } from "../shared/rights.ts";
import { type CentrePlace, isOwnCentre, type Viewer } from "../shared/viewer.ts";

/** What a policy needs to know of a line-week. */
export interface SeenLineWeek {
  readonly centre: CentrePlace;
  readonly doctorId: string | undefined;
}

const isOwnWeek = (viewer: Viewer, { doctorId }: SeenLineWeek): boolean =>
  viewer.doctorId !== undefined && viewer.doctorId === doctorId;

/** Whether the viewer may see the state of a line-week; a doctor sees the open ones and the doctor's own. */
export function maySeeLineWeek(viewer: Viewer, lineWeek: SeenLineWeek): boolean {
  const reach = reachOf(viewer, "lineWeeks");
  if (reach !== "own") return reach === "all";
  if (viewer.role === "DOCTOR") return lineWeek.doctorId === undefined || isOwnWeek(viewer, lineWeek);
  return isOwnCentre(viewer, lineWeek.centre);
}

/** Whether the viewer may see which doctor comes. */
export function maySeeDoctorOf(viewer: Viewer, lineWeek: SeenLineWeek): boolean {
  const reach = reachOf(viewer, "doctors");
  if (reach !== "own") return reach === "all";
  return isOwnWeek(viewer, lineWeek) || isOwnCentre(viewer, lineWeek.centre);
}
