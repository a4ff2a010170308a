import type { Answer, Client } from "@ms/api-client";
import { faultOf, type MomentFacts, readMoment } from "./read-moment.ts";
import {
  CentresQuery,
  MetricsQuery,
  type PublicCentre,
  type PublicMetric,
  type PublicSnapshot,
  SnapshotsQuery,
} from "./site.query.ts";

/** All that the public pages are made of, as the API told it. */
export interface SiteFacts extends MomentFacts {
  readonly metrics: readonly PublicMetric[];
  readonly centres: readonly PublicCentre[];
  /** The latest day first. */
  readonly snapshots: readonly PublicSnapshot[];
}

const valueOf = <Data>(answer: Answer<Data>): Data => {
  if (answer.ok) return answer.value;
  throw new Error(faultOf(answer));
};

/** Reads what the public may see; throws with the gateway's own words where it refuses. */
export async function readSite(client: Client, signal?: AbortSignal): Promise<SiteFacts> {
  const moment = await readMoment(client, {}, signal);
  if (!moment.ok) throw new Error(moment.refusal);
  const { metrics } = valueOf(await client.query(MetricsQuery, {}, { signal }));
  const centres: PublicCentre[] = [];
  const centrePages = client.pages(CentresQuery, {}, { signal, connectionOf: (data) => data.centres });
  for await (const page of centrePages) centres.push(...valueOf(page).centres.edges.map(({ node }) => node));
  const snapshots: PublicSnapshot[] = [];
  const snapshotPages = client.pages(SnapshotsQuery, {}, { signal, connectionOf: (data) => data.snapshots });
  for await (const page of snapshotPages)
    snapshots.push(...valueOf(page).snapshots.edges.map(({ node }) => node));
  return { ...moment.value, metrics, centres, snapshots };
}
