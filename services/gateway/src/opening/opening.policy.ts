import type { PlainDate } from "@ms/domain";
import { reachOf } from "../shared/rights.ts";
import type { Scope, Viewer } from "../shared/viewer.ts";

const none = { id: { in: [] as string[] } };
// Among the branches of an OR, Prisma leaves an empty condition out instead of letting all through.
const every = { NOT: none };

/**
 * The projects whose whole file the viewer may see, as a condition on the database: a partner's own
 * are those in the territories of the key; every project for planners.
 */
export function openOpeningFiles(viewer: Viewer) {
  const reach = reachOf(viewer, "openingFiles");
  if (reach === "all") return every;
  return reach === "own" ? { OR: viewer.scopes.map(liesIn) } : none;
}

/** The projects that the viewer may know of: those, and what is announced, a go that holds on the day. */
export const visibleOpenings = (viewer: Viewer, today: PlainDate) => ({
  OR: [
    { verdict: "GO" as const, decidedOn: { lte: new Date(`${today}T00:00:00Z`) } },
    openOpeningFiles(viewer),
  ],
});

function liesIn({ kind, code }: Scope) {
  switch (kind) {
    case "NETWORK":
      return every;
    case "REGION":
      return { regionCode: code };
    case "DEPARTMENT":
      return { departmentCode: code };
    case "COMMUNE":
      return { inseeCode: code };
    case "CENTRE":
      return { centreId: code };
  }
}
