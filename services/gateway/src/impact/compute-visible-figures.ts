import {
  accept,
  departmentOf,
  type Figure,
  figuresIn,
  type Grouping,
  groupsOf,
  type Metric,
  type Moment,
  type Outcome,
  type PublishedFigure,
  type Scope,
  tallyFacts,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { visibleOpenings } from "../opening/opening.policy.ts";
import { type Refusal, ruleRefused } from "../shared/refusal.ts";
import { checkCount, checkMoment } from "./figure-limits.ts";
import { loadGuard } from "./guard.loader.ts";
import { unknownNetwork } from "./impact.loader.ts";
import { figuresSeenBy, seesSmallCounts } from "./impact.policy.ts";
import { loadMoment } from "./moment.loader.ts";

export interface FigureRequest extends Moment {
  readonly metrics: readonly Metric[];
  readonly scope: Scope;
  readonly by?: Grouping;
}

/**
 * The figures of a request, for one viewer. One that is not the viewer's says "unknown scope"; of the
 * places of a grouping, those that are not the viewer's are left out.
 */
function computeSeen(
  { metrics, scope, by = {}, ...moment }: FigureRequest,
  { facts, rollups }: Awaited<ReturnType<typeof loadMoment>>,
  viewer: Context["viewer"],
): Outcome<Figure[], Refusal> {
  const centres = facts.centres.map((centre) => ({
    ...centre,
    departmentCode: departmentOf(centre.inseeCode),
  }));
  const isSeen = figuresSeenBy(viewer, { centres, lines: facts.lines });
  const seenOf = (each: Scope): boolean[] =>
    metrics
      .filter(({ scopes }) => scopes.includes(each.kind))
      .map((metric) => isSeen({ metric, scope: each }));
  const { scopes, spans, ...asked } = groupsOf({ facts, scope, by, ...moment });
  const count = scopes.flatMap(seenOf).filter(Boolean).length * spans.length;
  const tooMany = checkCount(count);
  if (tooMany.length > 0) return ruleRefused(tooMany);

  const tally = tallyFacts({ facts, metrics, rollups, ...asked });
  // What an unknown scope is told, for what is not the viewer's.
  const nothing =
    by.place === undefined ? tallyFacts({ facts: unknownNetwork, metrics, ...asked }) : undefined;
  const figures = scopes.flatMap((each) => {
    const seen = seenOf(each);
    return spans.flatMap((span) => {
      const told = figuresIn({ tally, scope: each, span });
      if (nothing === undefined) return told.filter((_, index) => seen[index]);
      const untold = figuresIn({ tally: nothing, scope: each, span });
      return told.map((figure, index) => (seen[index] === true ? figure : untold[index]!));
    });
  });
  return accept(figures);
}

/**
 * The figures asked for, by place, by step, in catalogue order. Small counts of people are withheld
 * from all but those who see the records themselves.
 */
export async function computeVisibleFigures(
  request: FigureRequest,
  { database, memory, viewer, today }: Pick<Context, "database" | "memory" | "viewer" | "today">,
): Promise<Outcome<readonly PublishedFigure[], Refusal>> {
  const faults = checkMoment(request, today);
  if (faults.length > 0) return ruleRefused(faults);
  const step = request.by?.time;
  const told = await loadMoment(
    { ...request, step },
    { database, today, openings: visibleOpenings(viewer, today) },
  );
  const figures = computeSeen(request, told, viewer);
  if (!figures.ok || seesSmallCounts(viewer)) return figures;
  const publish = await loadGuard(request.metrics, { database, memory, today });
  return accept(publish(figures.value).figures);
}
