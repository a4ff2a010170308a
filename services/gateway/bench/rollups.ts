// npm run bench -- rollups: a year by month and by centre, from the rollups and from the facts,
// on a throw-away PostgreSQL server. Times of this machine; the ratios are what to compare.
import { openDatabase } from "@ms/database";
import { startPostgresqlServer } from "@ms/database/testing/postgresql-server";
import {
  addDays,
  catalogue,
  computeGroupedFigures,
  type NetworkFacts,
  networkScope,
  type PlainDate,
} from "@ms/domain";
import { generateFacts } from "../../../packages/domain/bench/generate-facts.ts";
import type { Memory } from "../src/cache/memory.ts";
import { computeVisibleFigures } from "../src/impact/compute-visible-figures.ts";
import { loadFacts } from "../src/impact/impact.loader.ts";
import { lastCompletedWeek, refreshRollups } from "../src/impact/rollups.commands.ts";
import { gatewayItself } from "../src/shared/viewer.ts";
import { saveFacts } from "./save-facts.ts";

const runs = Number(process.argv[2] ?? 9);
// The generator speaks the types of the domain's sources, the gateway those of its package.
const { facts, asOf } = generateFacts({ centres: 150, doctors: 10_000, seed: 1 }) as unknown as {
  facts: NetworkFacts;
  asOf: PlainDate;
};
const { url, stop } = await startPostgresqlServer();
const { prisma: database, close } = await openDatabase({ url, folder: "" });

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const found: number[] = [];
  for (let run = 0; run < runs; run++) found.push(await seconds(work));
  return found.sort((one, other) => one - other)[runs >> 1]!;
}

const through = lastCompletedWeek(asOf);
const request = {
  metrics: catalogue.filter(({ key }) => key === "consultations" || key === "coverageRate"),
  scope: networkScope,
  asOf,
  period: { from: addDays(asOf, -365), to: addDays(asOf, -1) },
  by: { time: "MONTH", place: "CENTRE" } as const,
};
const where = { lineId_week: { lineId: "c0-1", week: through } };
const correct = (consultations: number) =>
  database.activityWeek.upsert({
    where,
    create: { lineId: "c0-1", week: through, consultations },
    update: { consultations },
  });

try {
  await saveFacts(database, facts);
  const fromNothing = await seconds(() => refreshRollups(database, through));
  let consultations = 0;
  const corrected: number[] = [];
  for (let run = 0; run < runs; run++) {
    await correct(consultations++);
    corrected.push(await seconds(() => refreshRollups(database, through)));
  }
  const afterCorrection = corrected.sort((one, other) => one - other)[runs >> 1]!;
  // Nothing is remembered from one run to the next.
  const memory: Memory = { recall: (_, make) => make() };
  const context = { database, memory, viewer: gatewayItself, today: asOf };
  const fromRollups = await median(() => computeVisibleFigures(request, context));
  const fromFacts = await median(async () =>
    computeGroupedFigures({ ...request, facts: await loadFacts(database, { metrics: request.metrics }) }),
  );
  const partner = { role: "PARTNER" as const, scopes: [{ kind: "NETWORK" as const, code: "" }] };
  const protectedToo = await median(() => computeVisibleFigures(request, { ...context, viewer: partner }));
  const rows = await database.rollup.count();
  console.log(
    `150 centres × 2 lines × 156 weeks, 10,000 doctors; ${rows} rows of rollups; median of ${runs} runs`,
  );
  console.log("consultations and coverageRate of a year, by month and by centre:");
  const row = (name: string, time: number) =>
    console.log(
      `  ${name.padEnd(44)}${time.toFixed(3).padStart(8)} s${(time / fromFacts).toFixed(3).padStart(9)} × from facts`,
    );
  row("from the facts", fromFacts);
  row("from rollups", fromRollups);
  row("from rollups, small cells protected", protectedToo);
  row("rolling up from nothing, once", fromNothing);
  row("rolling up after one correction", afterCorrection);
} finally {
  await close();
  await stop();
}
