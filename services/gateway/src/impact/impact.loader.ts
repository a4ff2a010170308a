import type { Prisma } from "@ms/database";
import { catalogue, type FactKind, factsReadBy, type NetworkFacts } from "@ms/domain";
import { readFacts, type WeekKind } from "./read-facts.ts";
import { loadLinesWithWeeks, type WeekRange } from "./week-facts.loader.ts";

/** A network of which nothing is known: what is not the viewer’s answers as what is absent. */
export const unknownNetwork: NetworkFacts = {
  centres: [],
  lines: [],
  doctors: [],
  assignments: [],
  activityWeeks: [],
  panelCounts: [],
  feedback: [],
  indicators: [],
  teamPosts: [],
};

// They say which territories the network knows, whatever is asked of them.
const alwaysRead: readonly FactKind[] = ["indicators", "openings"];

const isKept = (kind: FactKind): kind is Exclude<FactKind, WeekKind> => kind in readFacts;

interface Wanted extends Omit<WeekRange, "lines"> {
  readonly metrics?: typeof catalogue;
  /** Whose opening files count: those that the reader may know of; all when absent. */
  readonly openings?: Prisma.OpeningProjectWhereInput;
}

/** What figures are computed from, as far as some metrics read it; of weeks, those that are wanted. */
export async function loadFacts(
  database: Prisma.TransactionClient,
  { metrics = catalogue, openings = {}, ...weeks }: Wanted = {},
): Promise<NetworkFacts> {
  const kinds = new Set([...alwaysRead, ...factsReadBy(metrics)]);
  const others = [...kinds]
    .filter(isKept)
    .map(async (kind) => [kind, await readFacts[kind](database, openings)]);
  const [placed, read] = await Promise.all([
    loadLinesWithWeeks(database, { kinds, ...weeks }),
    Promise.all(others),
  ]);
  return { ...unknownNetwork, ...placed, ...(Object.fromEntries(read) as Partial<NetworkFacts>) };
}
