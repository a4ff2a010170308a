import type { Prisma, SnapshotCount } from "@ms/database";
import {
  addDays,
  type Figure,
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

const publishedCount = (row: SnapshotCount): PublishedCount => ({
  name: row.name,
  scope: { kind: row.scopeKind as ScopeKind, code: row.scopeCode },
  time: { from: row.timeFrom, until: row.timeUntil },
  count: row.count,
  threshold: row.threshold,
  isShown: row.isShown,
});

/** The counts of every snapshot. They guard what is published next and are never given out. */
export const loadAllCounts = async (database: Prisma.TransactionClient): Promise<PublishedCount[]> =>
  (await database.snapshotCount.findMany()).map(publishedCount);

const familyOf = (name: string): string => name.split("/")[0]!;

const inFamilies = (families: Iterable<string>): Prisma.SnapshotCountWhereInput => ({
  OR: [...families].flatMap((family) => [{ name: family }, { name: { startsWith: `${family}/` } }]),
});

/**
 * The counts of snapshots at some scopes, of all names or of some families of names; and those of a
 * family at every scope, where one is withheld at these, for others then keep it.
 */
export async function loadCountsAt(
  database: Prisma.TransactionClient,
  scopes: readonly Scope[],
  families?: ReadonlySet<string>,
): Promise<PublishedCount[]> {
  const atScopes = { OR: scopes.map(({ kind, code }) => ({ scopeKind: kind, scopeCode: code })) };
  const own = await database.snapshotCount.findMany({
    where: families === undefined ? atScopes : { AND: [atScopes, inFamilies(families)] },
  });
  const tied = new Set(own.filter(({ isShown }) => !isShown).map(({ name }) => familyOf(name)));
  const elsewhere =
    tied.size === 0
      ? []
      : await database.snapshotCount.findMany({ where: { AND: [inFamilies(tied), { NOT: atScopes }] } });
  return [...own, ...elsewhere].map(publishedCount);
}

/** The counts of snapshots beside which some figures would stand. */
export async function loadCountsBeside(
  database: Prisma.TransactionClient,
  figures: readonly Pick<Figure, "scope" | "counts">[],
): Promise<PublishedCount[]> {
  const told = figures.filter(({ counts }) => counts !== undefined);
  const families = new Set(told.flatMap(({ counts = {} }) => Object.keys(counts).map(familyOf)));
  const scopes = new Map(told.map(({ scope }) => [`${scope.kind}:${scope.code}`, scope]));
  return scopes.size === 0 ? [] : loadCountsAt(database, [...scopes.values()], families);
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
