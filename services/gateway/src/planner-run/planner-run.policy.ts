import type { Viewer } from "../shared/viewer.ts";
import { visibleUuid } from "../shared/visible-uuid.ts";

/** The identifier under which the viewer may find a run: nobody's when the run is not open to the viewer. */
export const visibleRun = (viewer: Viewer, id: string) => visibleUuid(viewer, { right: "planRotations", id });
