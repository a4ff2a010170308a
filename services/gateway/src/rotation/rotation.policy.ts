import type { Viewer } from "../shared/viewer.ts";
import { visibleUuid } from "../shared/visible-uuid.ts";

/** The identifier under which the viewer may find a plan: nobody's when the plan is not open to the viewer. */
export const visiblePlan = (viewer: Viewer, id: string) => visibleUuid(viewer, { right: "plans", id });
