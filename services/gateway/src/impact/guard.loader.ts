import { countingTheSame, type Guard, guardFigures, type Metric, type PlainDate } from "@ms/domain";
import type { Context } from "../context.ts";
import { visibleOpenings } from "../opening/opening.policy.ts";
import { publicViewer } from "../shared/viewer.ts";
import { loadPublished } from "../snapshot/snapshot.loader.ts";
import { loadMoment } from "./moment.loader.ts";

/**
 * What tells of the figures of some metrics what may be shown of them, whoever asks for which: made of
 * everything that counts the same people up to the network's day, and of what its snapshots show.
 */
export async function loadGuard(
  metrics: readonly Metric[],
  { database, today }: { database: Context["database"]; today: PlainDate },
): Promise<Guard> {
  const guarded = countingTheSame(metrics);
  const openings = visibleOpenings(publicViewer, today);
  const told = await loadMoment({ metrics: guarded, asOf: today }, { database, today, openings });
  const published = await loadPublished(database, guarded);
  return guardFigures({ ...told, ...published, asOf: today, asked: metrics });
}
