import type { Answer, Client } from "@ms/api-client";
import type { PlainDate } from "@ms/domain";
import { type PressKit, PressKitQuery } from "./press-kit.query.ts";
import {
  CentresQuery,
  type PublicCentre,
  type PublicFigure,
  type PublicIndicator,
  type PublicMetric,
  type PublicSnapshot,
  SnapshotsQuery,
  TodayQuery,
} from "./site.query.ts";

/** All that the public pages are made of, as the API told it. */
export interface SiteFacts {
  /** The day at which an example's clock stands; a real network has none. */
  readonly clock: PlainDate | undefined;
  readonly asOf: PlainDate;
  readonly figures: readonly PublicFigure[];
  readonly months: readonly PublicFigure[];
  readonly metrics: readonly PublicMetric[];
  readonly indicators: readonly PublicIndicator[];
  readonly centres: readonly PublicCentre[];
  /** The latest day first. */
  readonly snapshots: readonly PublicSnapshot[];
  readonly pressKit: PressKit;
}

const valueOf = <Data>(answer: Answer<Data>): Data => {
  if (answer.ok) return answer.value;
  throw new Error(answer.errors.map(({ code, message }) => `${code}: ${message}`).join("; "));
};

/** Reads what the public may see; throws with the gateway's own words where it refuses. */
export async function readSite(client: Client, signal?: AbortSignal): Promise<SiteFacts> {
  const today = valueOf(await client.query(TodayQuery, {}, { signal }));
  const { pressKit } = valueOf(await client.query(PressKitQuery, {}, { signal }));
  if (pressKit.__typename !== "PressKit") throw new Error("The gateway gives the public no press kit.");
  const centres: PublicCentre[] = [];
  const centrePages = client.pages(CentresQuery, {}, { signal, connectionOf: (data) => data.centres });
  for await (const page of centrePages) centres.push(...valueOf(page).centres.edges.map(({ node }) => node));
  const snapshots: PublicSnapshot[] = [];
  const snapshotPages = client.pages(SnapshotsQuery, {}, { signal, connectionOf: (data) => data.snapshots });
  for await (const page of snapshotPages)
    snapshots.push(...valueOf(page).snapshots.edges.map(({ node }) => node));
  return {
    clock: (today.network.clock ?? undefined) as PlainDate | undefined,
    asOf: pressKit.asOf as PlainDate,
    figures: today.figures,
    months: today.months,
    metrics: today.metrics,
    indicators: today.territoryIndicators.edges.map(({ node }) => node),
    centres,
    snapshots,
    pressKit,
  };
}
