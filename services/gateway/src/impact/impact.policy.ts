import { type Line, lineId, type Metric, type Scope } from "@ms/domain";
import { reachOf } from "../shared/rights.ts";
import { type CentrePlace, isOwnCentre, type Viewer } from "../shared/viewer.ts";

const codesOf = (centre: CentrePlace, lines: readonly Line[]): Partial<Record<Scope["kind"], string[]>> => ({
  REGION: [centre.regionCode],
  DEPARTMENT: [centre.departmentCode],
  COMMUNE: [centre.inseeCode],
  CENTRE: [centre.id],
  LINE: lines.filter((line) => line.centre === centre.id).map(lineId),
});

/**
 * Whether the viewer may see a metric of a scope. The network's own figures and the territories'
 * public indicators are for all; the figures of a part of the network are for those to whom every
 * centre of that part belongs.
 */
export function maySeeFigure(
  viewer: Viewer,
  {
    metric,
    scope,
    centres,
    lines,
  }: {
    metric: Metric;
    scope: Scope;
    centres: readonly CentrePlace[];
    lines: readonly Line[];
  },
): boolean {
  if (scope.kind === "NETWORK" || metric.from === "indicators")
    return reachOf(viewer.role, "networkFigures") === "all";
  const reach = reachOf(viewer.role, "centreFigures");
  if (reach !== "own") return reach === "all";
  const within = centres.filter((centre) => codesOf(centre, lines)[scope.kind]?.includes(scope.code));
  return within.length > 0 && within.every((centre) => isOwnCentre(viewer, centre));
}

/** Whether the viewer sees the doctors' records anyway, so that small counts tell nothing new. */
export const seesSmallCounts = (viewer: Viewer): boolean => reachOf(viewer.role, "doctors") === "all";
