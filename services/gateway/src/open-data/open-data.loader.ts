import { dateOf, plainDate } from "@ms/database";
import {
  catalogue,
  networkScope,
  type OpenCentre,
  type OpenSnapshot,
  type PlainDate,
  type PublishedFigure,
  type TerritoryIndicator,
} from "@ms/domain";
import { loadPanelStates } from "../centre/centre.loader.ts";
import type { Context } from "../context.ts";
import { computeVisibleFigures, type FigureRequest } from "../impact/compute-visible-figures.ts";
import { centreRecord, lineRecord } from "../shared/records.ts";
import { loadDays, loadSnapshotFigures } from "../snapshot/snapshot.loader.ts";

/** What open data are read with: as the public, whoever asks. */
export type OpenContext = Pick<Context, "database" | "memory" | "today" | "viewer">;

async function loadFigures(
  request: Pick<FigureRequest, "metrics" | "by">,
  context: OpenContext,
): Promise<PublishedFigure[]> {
  const figures = await computeVisibleFigures(
    { scope: networkScope, asOf: context.today, ...request },
    context,
  );
  if (!figures.ok) throw new Error(JSON.stringify(figures.refusal));
  return [...figures.value];
}

/** The network's figures on its day. */
export const loadNetworkFigures = (context: OpenContext): Promise<PublishedFigure[]> =>
  loadFigures({ metrics: catalogue }, context);

/** What flowed through the network in each month since its first line began. */
export async function loadFlowsByMonth(context: OpenContext): Promise<PublishedFigure[]> {
  const flows = catalogue.filter(({ kind }) => kind === "FLOW");
  return loadFigures({ metrics: flows, by: { time: "MONTH" } }, context);
}

/** The centres of the network, by identifier. */
export async function loadOpenCentres(context: OpenContext): Promise<OpenCentre[]> {
  const centres = await context.database.centre.findMany({
    include: { lines: { select: { id: true } } },
    orderBy: { id: "asc" },
  });
  const panels = await loadPanelStates(
    centres.map(({ id }) => id),
    context,
  );
  return centres.map((row, at) => ({
    centre: centreRecord(row),
    on: context.today,
    isAcceptingPatients: panels[at]?.isOpenToNewPatients,
    lines: row.lines.length,
  }));
}

/** The lines of all centres, by centre, then number. */
export const loadOpenLines = async ({ database }: OpenContext) =>
  (
    await database.line.findMany({
      include: { terms: true },
      orderBy: [{ centreId: "asc" }, { number: "asc" }],
    })
  ).map(lineRecord);

/** The public indicators that the network quotes, by territory, the latest year first. */
export const loadIndicators = ({ database }: OpenContext): Promise<TerritoryIndicator[]> =>
  database.territoryIndicator.findMany({
    orderBy: [{ territoryKind: "asc" }, { territoryCode: "asc" }, { indicator: "asc" }, { vintage: "desc" }],
  });

/** What was published, the latest day first. */
export const loadOpenSnapshots = async ({ database }: OpenContext): Promise<OpenSnapshot[]> =>
  (await database.snapshot.findMany({ orderBy: { asOf: "desc" } })).map(({ asOf, publishedAt }) => ({
    asOf: plainDate(asOf),
    publishedAt: publishedAt.toISOString(),
  }));

const allMonths = { from: "1000-01-01" as PlainDate, to: "9999-12-31" as PlainDate };

/** The network's figures of a snapshot, at its day or by the months that it published first. */
export async function loadFrozenFigures(
  { day, by }: { day: PlainDate; by?: "MONTH" },
  context: OpenContext,
): Promise<PublishedFigure[]> {
  const { id } = await context.database.snapshot.findUniqueOrThrow({ where: { asOf: dateOf(day) } });
  const about = { snapshotId: id, metrics: catalogue, scope: networkScope };
  return loadSnapshotFigures({ ...about, period: by && allMonths }, context);
}

/** Whether a snapshot is published as of a day. */
export const isPublished = async (day: PlainDate, { database }: OpenContext): Promise<boolean> =>
  (await loadDays(database)).includes(day);
