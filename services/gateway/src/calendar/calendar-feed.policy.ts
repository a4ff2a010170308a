import { type CentrePlace, reachesCentre, type Viewer } from "../shared/viewer.ts";

/** Whether the viewer may have a calendar of who comes to a centre. */
export const mayFollowCentre = (viewer: Viewer, centre: CentrePlace): boolean =>
  reachesCentre(viewer, "calendarFeed", centre) && reachesCentre(viewer, "doctors", centre);
