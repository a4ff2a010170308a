import {
  accept,
  departmentOf,
  type Figure,
  figuresIn,
  type Grouping,
  groupsOf,
  type Metric,
  type Moment,
  type NetworkFacts,
  type Outcome,
  type Publication,
  type PublishedCount,
  type PublishedFigure,
  protectFigures,
  type Rollups,
  type Scope,
  tallyFacts,
  weekOf,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { visibleOpenings } from "../opening/opening.policy.ts";
import { type Refusal, ruleRefused } from "../shared/refusal.ts";
import { loadCountsBeside } from "../snapshot/snapshot.loader.ts";
import { checkCount, checkMoment } from "./figure-limits.ts";
import { loadFacts, unknownNetwork } from "./impact.loader.ts";
import { figuresSeenBy, seesSmallCounts } from "./impact.policy.ts";
import { areServedByRollups, loadRollups } from "./rollups.loader.ts";

export interface FigureRequest extends Moment {
  readonly metrics: readonly Metric[];
  readonly scope: Scope;
  readonly by?: Grouping;
}

type Told = { readonly facts: NetworkFacts; readonly rollups?: Rollups };

/** What metrics are computed from at a moment: weeks as rollups where these serve, and the facts for the rest. */
async function loadMoment(
  { metrics, asOf, period }: FigureRequest,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Told> {
  const openings = visibleOpenings(viewer, today);
  if (!areServedByRollups(metrics)) return { facts: await loadFacts(database, { metrics, openings }) };
  const rollups = await loadRollups(database, { metrics, moment: { asOf, period }, today });
  const through = period === undefined ? undefined : weekOf(period.to);
  return {
    rollups,
    facts: await loadFacts(database, { metrics, openings, after: rollups.through, through }),
  };
}

/** Answers a request by any grouping that is not finer than its own. */
type Answer = (by: Grouping) => Figure[];

/**
 * Makes the answers of a request, for one viewer. A figure that is not the viewer's says "unknown
 * scope"; of the places of a grouping, those that are not the viewer's are left out.
 */
function prepareAnswer(
  { metrics, scope, by = {}, ...moment }: FigureRequest,
  { facts, rollups }: Told,
  viewer: Context["viewer"],
): Outcome<Answer, Refusal> {
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
  const nothing = tallyFacts({ facts: unknownNetwork, metrics, ...asked });
  return accept(({ time, place }) =>
    (place === undefined ? [scope] : scopes).flatMap((each) => {
      const seen = seenOf(each);
      return (time === undefined ? [tally.spans.length - 1] : spans).flatMap((span) => {
        const told = figuresIn({ tally, scope: each, span });
        if (place !== undefined) return told.filter((_, index) => seen[index]);
        const untold = figuresIn({ tally: nothing, scope: each, span });
        return told.map((figure, index) => (seen[index] === true ? figure : untold[index]!));
      });
    }),
  );
}

/** What may be published of an answer to whoever can also ask the same with less grouping, and subtract. */
function publish(
  answer: Answer,
  { by, ...beside }: { by: Grouping; facts: NetworkFacts; published: readonly PublishedCount[] },
): Publication {
  const coarser = (["time", "place"] as const)
    .filter((way) => by[way] !== undefined)
    .map((way) => publish(answer, { by: { ...by, [way]: undefined }, ...beside }));
  const published = [...beside.published, ...coarser.flatMap(({ counts }) => counts)];
  return protectFigures({ figures: answer(by), facts: beside.facts, published });
}

/**
 * The figures asked for, by place, by step, in catalogue order. Small counts of people are withheld
 * from all but those who see the records themselves.
 */
export async function computeVisibleFigures(
  request: FigureRequest,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<readonly PublishedFigure[], Refusal>> {
  const faults = checkMoment(request, today);
  if (faults.length > 0) return ruleRefused(faults);
  const told = await loadMoment(request, { database, viewer, today });
  const answer = prepareAnswer(request, told, viewer);
  if (!answer.ok) return answer;
  const { by = {} } = request;
  if (seesSmallCounts(viewer)) return accept(answer.value(by));
  const published = await loadCountsBeside(database, [...answer.value({}), ...answer.value(by)]);
  return accept(publish(answer.value, { by, facts: told.facts, published }).figures);
}
