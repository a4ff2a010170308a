import { reachOf } from "../shared/rights.ts";
import { type CentrePlace, reachesCentre, type Viewer } from "../shared/viewer.ts";

/** Whether the viewer may see what a centre can take on: that tells its panel. */
export const maySeeCapacity = (viewer: Viewer, centre: CentrePlace): boolean =>
  reachesCentre(viewer, "centreFigures", centre);

/** Whether the viewer works with the centre's own counts, however small. */
export const worksWithCounts = (viewer: Viewer): boolean => reachOf(viewer, "doctors") !== "-";
