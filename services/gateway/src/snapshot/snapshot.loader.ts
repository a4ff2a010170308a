import { plainDate, type Prisma } from "@ms/database";
import {
  addDays,
  type Metric,
  type Period,
  type PlainDate,
  type PublishedCount,
  type PublishedFigure,
  type Scope,
  type ScopeKind,
  splitPeriod,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { figuresSeenBy } from "../impact/impact.policy.ts";

// What a row says of its figures, they need not say themselves.
export type StoredFigure = Omit<PublishedFigure, "scope" | "period">;

/** The days of all snapshots, in their order. */
export const loadDays = async (database: Prisma.TransactionClient): Promise<PlainDate[]> =>
  (await database.snapshot.findMany({ select: { asOf: true }, orderBy: { asOf: "asc" } })).map(({ asOf }) =>
    plainDate(asOf),
  );

/**
 * The days on which figures are given out, those of snapshots and the one at which the network's clock
 * stands; and what the snapshots show and withhold of the people that some metrics count. It guards
 * what is published next and is never given out.
 */
export async function loadPublished(database: Prisma.TransactionClient, metrics: readonly Metric[]) {
  const families = new Set(metrics.flatMap(({ counted }) => counted ?? []));
  const names = [...families].flatMap((family) => [{ name: family }, { name: { startsWith: `${family}/` } }]);
  const days = await loadDays(database);
  const network = await database.network.findUnique({ where: { id: 1 } });
  const counts = days.length === 0 ? [] : await database.snapshotCount.findMany({ where: { OR: names } });
  return {
    days: network?.clock == null ? days : [...days, plainDate(network.clock)],
    published: counts.map(
      (row): PublishedCount => ({
        name: row.name,
        scope: { kind: row.scopeKind as ScopeKind, code: row.scopeCode },
        time: { from: row.timeFrom, until: row.timeUntil },
        count: row.count,
        threshold: row.threshold,
        isShown: row.isShown,
      }),
    ),
  };
}

/** The days of a month of a snapshot's row. */
function periodOf(month: string): Period | undefined {
  if (month === "") return undefined;
  const from = `${month}-01` as PlainDate;
  return splitPeriod({ period: { from, to: addDays(from, 31) }, step: "MONTH" })[0];
}

/** The rows of a snapshot's figures: by scope, whole and by month. */
export function figureRows(snapshotId: string, figures: readonly PublishedFigure[]) {
  const rows = new Map<string, { scope: Scope; month: string; figures: StoredFigure[] }>();
  for (const figure of figures) {
    const { scope, period, ...stored } = figure;
    const month = period?.from.slice(0, 7) ?? "";
    const key = `${scope.kind}:${scope.code}:${month}`;
    const row = rows.get(key) ?? { scope, month, figures: [] };
    row.figures.push(stored);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ scope, month, figures: own }) => ({
    snapshotId,
    scopeKind: scope.kind,
    scopeCode: scope.code,
    month,
    figures: own,
  }));
}

/**
 * The figures of a snapshot that the viewer may see, of one scope: at its date, or for the months within
 * a period. None of what is not the viewer's, as of what is not there.
 */
export async function loadSnapshotFigures(
  {
    snapshotId,
    metrics,
    scope,
    period,
  }: {
    snapshotId: string;
    metrics: readonly Metric[];
    scope: Scope;
    period?: Period | undefined;
  },
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<PublishedFigure[]> {
  const [centres, lines, rows] = await Promise.all([
    database.centre.findMany(),
    database.line.findMany({ select: { centreId: true, number: true } }),
    database.snapshotFigures.findMany({
      where: {
        snapshotId,
        scopeKind: scope.kind,
        scopeCode: scope.code,
        month:
          period === undefined ? "" : { gte: period.from.slice(0, 7), lte: period.to.slice(0, 7), not: "" },
      },
      orderBy: { month: "asc" },
    }),
  ]);
  const isSeen = figuresSeenBy(viewer, {
    centres,
    lines: lines.map(({ centreId, number }) => ({ centre: centreId, number })),
  });
  const seen = new Set(metrics.filter((metric) => isSeen({ metric, scope })).map(({ key }) => key));
  const isWithin = (month: Period | undefined): boolean =>
    period === undefined || (month !== undefined && period.from <= month.from && month.to <= period.to);
  return rows
    .map(({ month, figures }) => ({ month: periodOf(month), figures: figures as unknown as StoredFigure[] }))
    .filter(({ month }) => isWithin(month))
    .flatMap(({ month, figures }) =>
      figures.filter(({ metric }) => seen.has(metric)).map((figure) => ({ ...figure, scope, period: month })),
    );
}
