import {
  computeFigures,
  departmentOf,
  type Metric,
  type Period,
  type PlainDate,
  type PublishedFigure,
  protectFigures,
  type Scope,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { loadFacts, unknownNetwork } from "./impact.loader.ts";
import { maySeeFigure, seesSmallCounts } from "./impact.policy.ts";

export interface FigureRequest {
  readonly metrics: readonly Metric[];
  readonly scope: Scope;
  readonly asOf: PlainDate;
  readonly period?: Period | undefined;
}

/**
 * The figures asked for, in catalogue order; one that is not the viewer's says "unknown scope". Small
 * counts of people are withheld from all but those who see the records themselves.
 */
export async function computeVisibleFigures(
  { metrics, ...moment }: FigureRequest,
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<PublishedFigure[]> {
  const facts = await loadFacts(database);
  const centres = facts.centres.map((centre) => ({
    ...centre,
    departmentCode: departmentOf(centre.inseeCode),
  }));
  const isVisible = (metric: Metric) =>
    maySeeFigure(viewer, { metric, scope: moment.scope, centres, lines: facts.lines });
  const seen = new Set(metrics.filter(isVisible));
  const hidden = metrics.filter((metric) => !seen.has(metric));
  const visible = computeFigures({ facts, metrics: [...seen], ...moment });
  const figures: PublishedFigure[] = [
    ...(seesSmallCounts(viewer) ? visible : protectFigures({ figures: visible, facts }).figures),
    ...computeFigures({ facts: unknownNetwork, metrics: hidden, ...moment }),
  ];
  const order = metrics.map(({ key }) => key);
  return figures.sort((one, other) => order.indexOf(one.metric) - order.indexOf(other.metric));
}
