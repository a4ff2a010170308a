import { type Right, reachOf } from "./rights.ts";
import type { Viewer } from "./viewer.ts";

/** Whether a text may be the identifier of a record. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const nothing = "00000000-0000-0000-0000-000000000000";

/** The identifier under which the viewer may find a record: nothing's when it is not open to the viewer. */
export const visibleUuid = (viewer: Viewer, { right, id }: { right: Right; id: string }): { id: string } => ({
  id: isUuid(id) && reachOf(viewer, right) === "all" ? id : nothing,
});
