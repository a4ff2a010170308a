import type { User } from "@ms/database";
import type { Viewer } from "../shared/viewer.ts";

/** Who a person who has signed in stands for; their acts are kept under `user:<id>`. */
export const viewerOfUser = ({ id, role, doctorId, centreId }: User): Viewer => ({
  role,
  keyId: `user:${id}`,
  userId: id,
  ...(doctorId !== null && { doctorId }),
  ...(centreId !== null && { centreId }),
  scopes: [],
});
