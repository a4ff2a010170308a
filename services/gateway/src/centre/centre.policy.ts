import { type CentrePlace, reachesCentre, type Viewer } from "../shared/viewer.ts";

/** Whether the viewer may see a centre's counts; to others it only says open or closed to new patients. */
export const maySeeFigures = (viewer: Viewer, centre: CentrePlace): boolean =>
  reachesCentre(viewer, "centreFigures", centre);
