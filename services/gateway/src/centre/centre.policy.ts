import { type CentrePlace, reachesCentre, type Viewer } from "../shared/viewer.ts";

/** Whether the viewer may see a centre's figures; to others it only says open or closed to new patients. */
export const maySeeFigures = (viewer: Viewer, centre: CentrePlace): boolean =>
  reachesCentre(viewer, "centreFigures", centre);

/** Whether the viewer may see each report as it was made: small counts are not withheld there, as they are in figures. */
export const maySeeReports = (viewer: Viewer, centre: CentrePlace): boolean =>
  reachesCentre(viewer, "centreReports", centre);
