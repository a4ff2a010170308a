import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const noPlan = "00000000-0000-0000-0000-000000000000";

/** The identifier under which the viewer may find a plan: nobody's when the plan is not open to the viewer. */
export const visiblePlan = (viewer: Viewer, id: string): { id: string } => ({
  id: isUuid(id) && reachOf(viewer.role, "plans") === "all" ? id : noPlan,
});
