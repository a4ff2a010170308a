import type { Context } from "../context.ts";
import { reachOf } from "../shared/rights.ts";
import type { Viewer } from "../shared/viewer.ts";

/** Whether the viewer may see who reported what of a centre, and what was said before. */
export function maySeeReporter(viewer: Viewer, centre: string): boolean {
  const reach = reachOf(viewer, "centreReports");
  return reach === "all" || (reach === "own" && viewer.centreId === centre);
}

/** The activity weeks that are open to the viewer, as a condition on rows; a doctor's own are those of the doctor's weeks. */
export async function visibleActivity({ viewer, database }: Pick<Context, "viewer" | "database">) {
  if (reachOf(viewer, "activityReports") === "all") return {};
  if (viewer.role === "DOCTOR" && viewer.doctorId !== undefined) {
    const { doctorId } = viewer;
    const where = { doctorId, state: { not: "CANCELLED" as const } };
    return { OR: await database.assignment.findMany({ where, select: { lineId: true, week: true } }) };
  }
  return { line: { centreId: { in: viewer.centreId === undefined ? [] : [viewer.centreId] } } };
}
