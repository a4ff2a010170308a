import type { PlannerRun, Prisma } from "@ms/database";
import type { Context } from "../context.ts";
import { actorOf } from "../shared/viewer.ts";

const hour = 3_600_000;

/** The latest run of the viewer, as long as it has something to say. */
export const findOwnRun = (
  query: Pick<Prisma.PlannerRunFindFirstArgs, "include" | "select">,
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<PlannerRun | null> =>
  database.plannerRun.findFirst({
    ...query,
    where: {
      askedBy: actorOf(viewer),
      OR: [
        { state: { in: ["QUEUED", "RUNNING"] } },
        { plan: { state: "DRAFT" } },
        { planId: null, finishedAt: { gt: new Date(Date.now() - hour) } },
      ],
    },
    orderBy: { id: "desc" },
  });
