import { dateOf, type Prisma } from "@ms/database";
import {
  accept,
  catalogue,
  computeSnapshot,
  type Outcome,
  type PlainDate,
  type PublishedCount,
  type Text,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { loadFacts } from "../impact/impact.loader.ts";
import { visibleOpenings } from "../opening/opening.policy.ts";
import { type Refusal, ruleRefused } from "../shared/refusal.ts";
import { actorOf, publicViewer } from "../shared/viewer.ts";
import { figureRows, loadDays, loadPublished } from "./snapshot.loader.ts";

// All figures of a large network by month: many thousands of rows to compute and to write.
const patience = { maxWait: 30_000, timeout: 300_000 };

const sentences = {
  DAY_AHEAD: {
    fr: "Cette date est à venir : un instantané se publie à une date passée, ou au jour du réseau.",
    en: "This day is still to come: a snapshot is published as of the network’s day or of one before it.",
  },
  SNAPSHOT_PUBLISHED: {
    fr: "Un instantané est déjà publié à cette date ; il reste tel quel. Choisissez une autre date.",
    en: "A snapshot is already published as of this day; it stays as it is. Choose another day.",
  },
  LATER_PUBLISHED: {
    fr: "Un instantané plus récent est déjà publié, avec les mois d’avant : choisissez une date qui le suit.",
    en: "A later snapshot is already published, with the months before it: choose a day after it.",
  },
} satisfies Record<string, Text>;

const because = (code: keyof typeof sentences) =>
  ruleRefused([{ code, message: sentences[code], field: "asOf" }]);

/** Publishes every figure as it stands at a date, beside the snapshots before it: for good. */
export async function publishSnapshot(
  asOf: PlainDate,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<{ id: string }, Refusal>> {
  if (asOf > today) return because("DAY_AHEAD");
  return database.$transaction(async (transaction) => {
    // One after another: each is protected beside all that were published before it.
    await transaction.$executeRaw`LOCK TABLE "Snapshot" IN SHARE ROW EXCLUSIVE MODE`;
    const days = await loadDays(transaction);
    const last = days.at(-1);
    if (days.includes(asOf)) return because("SNAPSHOT_PUBLISHED");
    if (last !== undefined && asOf < last) return because("LATER_PUBLISHED");
    const { published } = await loadPublished(transaction, catalogue);
    // Published for all: of the openings, what is announced to all.
    const facts = await loadFacts(transaction, { openings: visibleOpenings(publicViewer, today) });
    const { figures, counts } = computeSnapshot({ facts, asOf, days, published });
    const publishedBy = actorOf(viewer);
    const { id } = await transaction.snapshot.create({ data: { asOf: dateOf(asOf), publishedBy } });
    await insert(transaction, "SnapshotFigures", figureRows(id, figures));
    await insert(transaction, "SnapshotCount", countRows(id, counts));
    const detail = { figures: figures.length };
    await recordChange(transaction, viewer, { action: "snapshot.publish", subject: asOf, detail });
    return accept({ id });
  }, patience);
}

const countRows = (snapshotId: string, counts: readonly PublishedCount[]) =>
  counts.map(({ name, scope, time, count, threshold, isShown }) => ({
    snapshotId,
    name,
    scopeKind: scope.kind,
    scopeCode: scope.code,
    timeFrom: time.from,
    timeUntil: time.until,
    count,
    threshold,
    isShown,
  }));

/** Writes rows in one statement a thousand. */
async function insert(
  transaction: Prisma.TransactionClient,
  table: "SnapshotFigures" | "SnapshotCount",
  rows: readonly object[],
): Promise<void> {
  const statement = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::text::jsonb)`;
  for (let start = 0; start < rows.length; start += 1000)
    await transaction.$executeRawUnsafe(statement, JSON.stringify(rows.slice(start, start + 1000)));
}
