import { countingTheSame, type Guard, guardFigures, type Metric } from "@ms/domain";
import type { Context } from "../context.ts";
import { visibleOpenings } from "../opening/opening.policy.ts";
import { publicViewer } from "../shared/viewer.ts";
import { loadPublished } from "../snapshot/snapshot.loader.ts";
import { loadMoment } from "./moment.loader.ts";

/**
 * What tells of the figures of some metrics what may be shown of them, whoever asks for which: made of
 * everything that counts the same people up to the network's day, and of what its snapshots show.
 */
export function loadGuard(
  metrics: readonly Metric[],
  { database, memory, today }: Pick<Context, "database" | "memory" | "today">,
): Promise<Guard> {
  const guarded = countingTheSame(metrics);
  const keys = guarded.map(({ key }) => key);
  // Made of the whole network: once for all who ask until something of it changes.
  return memory.recall(`guard ${today} ${keys.join(" ")}`, async () => {
    const openings = visibleOpenings(publicViewer, today);
    const told = await loadMoment({ metrics: guarded, asOf: today }, { database, today, openings });
    const published = await loadPublished(database, guarded);
    return guardFigures({ ...told, ...published, asOf: today, asked: guarded });
  });
}
