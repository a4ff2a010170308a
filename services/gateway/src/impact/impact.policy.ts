import { type Line, type Metric, placeOfCentre, placeOfLine, type Scope, scopeKey } from "@ms/domain";
import { reachOf } from "../shared/rights.ts";
import { type CentrePlace, isOwnCentre, type Viewer } from "../shared/viewer.ts";

interface Network {
  readonly centres: readonly CentrePlace[];
  readonly lines: readonly Pick<Line, "centre" | "number">[];
}

/** The scopes of which every centre is the viewer's own. */
function ownScopes(viewer: Viewer, { centres, lines }: Network): ReadonlySet<string> {
  const own = new Set<string>();
  const others = new Set<string>();
  const byId = new Map(centres.map((centre) => [centre.id, centre]));
  const place = (centre: CentrePlace, scopes: readonly Scope[]): void => {
    for (const scope of scopes) (isOwnCentre(viewer, centre) ? own : others).add(scopeKey(scope));
  };
  for (const centre of centres) place(centre, placeOfCentre(centre));
  for (const line of lines) {
    const centre = byId.get(line.centre);
    if (centre !== undefined) place(centre, placeOfLine(centre, line));
  }
  return new Set([...own].filter((key) => !others.has(key)));
}

/**
 * Tells whether the viewer may see a metric of a scope. The network's own figures and the territories'
 * public indicators are for all; the figures of a part of the network are for those to whom every
 * centre of that part belongs.
 */
export function figuresSeenBy(
  viewer: Viewer,
  network: Network,
): (asked: { readonly metric: Metric; readonly scope: Scope }) => boolean {
  const ofNetwork = reachOf(viewer, "networkFigures") === "all";
  const reach = reachOf(viewer, "centreFigures");
  const own = reach === "own" ? ownScopes(viewer, network) : new Set<string>();
  return ({ metric, scope }) =>
    scope.kind === "NETWORK" || metric.from === "indicators"
      ? ofNetwork
      : reach === "all" || own.has(scopeKey(scope));
}

/** Whether the viewer sees the doctors' records anyway, so that small counts tell nothing new. */
export const seesSmallCounts = (viewer: Viewer): boolean => reachOf(viewer, "doctors") === "all";
