// npm run bench -- gateway [rounds] [seconds]
// A network of 150 centres × 156 weeks × 10,000 doctors on a real PostgreSQL: this gateway with
// authentication, rights and limits, uncached and cached, beside a handler that answers by one SQL and
// PostGraphile 5 on Node 24, in turn; then from 15 to 1,500 centres (with 0 rounds that alone). Ratios are
// what to compare.
import { isDeepStrictEqual } from "node:util";
import { startPostgresqlServer } from "@ms/database/testing/postgresql-server";
import { type Contender, startGateway, startPostgraphile, startSql } from "./gateway/contenders.ts";
import { costOf, measure, type Measured } from "./gateway/measure.ts";
import { openNetworks, run } from "./gateway/networks.ts";
import { type Question, questionsAt, spansAt, viewsAt } from "./gateway/questions.ts";

const [rounds = 5, seconds = 2] = process.argv.slice(2).map(Number);
const { url: server, stop } = await startPostgresqlServer();
const network = await openNetworks(server);

async function answerOf(contender: Contender, question: Question): Promise<unknown> {
  const { url, ...request } = contender.ask(question);
  const response = await fetch(url, { method: "POST", ...request });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(`${contender.name}, ${question.name}: ${JSON.stringify(errors)}`);
  return data;
}

const row = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell) => (typeof cell === "number" ? cell.toFixed(cell < 10 ? 2 : 0) : cell))
    .map((cell, index) => (index === 0 ? cell.padEnd(17) : cell.padStart(10)))
    .join("");

function report(question: Question, measured: ReadonlyMap<string, Measured>): void {
  console.log(
    `\n${question.name}: ${question.meaning} (aims: ${question.aims.uncached} uncached, ${question.aims.cached} cached)`,
  );
  console.log(row(["", "requests", "a second", "p50 ms", "p99 ms", "CPU ms", "ratio"]));
  const base = measured.get("raw SQL")!.perSecond;
  for (const [name, { requests, perSecond, p50, p99, cpu }] of measured)
    console.log(row([name, String(requests), perSecond, p50, p99, cpu, perSecond / base]));
}

async function compare(): Promise<void> {
  const { databaseUrl, example, clock, key } = await network(150);
  const spans = spansAt(clock);
  const questions = questionsAt(spans);
  await run(databaseUrl, [viewsAt(spans)]);
  const contenders: Contender[] = [];
  try {
    contenders.push(await startSql({ databaseUrl, questions }));
    contenders.push(await startGateway({ databaseUrl, example, cacheMegabytes: 0, key }));
    contenders.push(await startGateway({ databaseUrl, example, cacheMegabytes: 64, key }));
    contenders.push(await startPostgraphile(databaseUrl));
    console.log("150 centres × 156 weeks, 10,000 doctors; 8 connections; PostGraphile 5 on Node 24");
    for (const question of questions) {
      const [expected, ...answers] = await Promise.all(contenders.map((each) => answerOf(each, question)));
      for (const answer of answers.slice(0, 2))
        if (!isDeepStrictEqual(answer, expected)) throw new Error(`${question.name}: the answers differ`);
      report(question, await measure(contenders, { question, rounds, seconds }));
    }
  } finally {
    for (const contender of contenders) await contender.stop();
  }
}

/** What a request costs the gateway, uncached, from one size of network to a hundred times it. */
async function grow(sizes: readonly number[]): Promise<void> {
  const costs = new Map<string, number[]>();
  for (const centres of sizes) {
    const { clock, ...rest } = await network(centres);
    const gateway = await startGateway({ ...rest, cacheMegabytes: 0 });
    try {
      for (const question of questionsAt(spansAt(clock))) {
        await answerOf(gateway, question);
        const cost = await costOf(gateway, { question, seconds });
        costs.set(question.name, [...(costs.get(question.name) ?? []), cost]);
      }
    } finally {
      await gateway.stop();
    }
  }
  console.log("\nGrowth, uncached: CPU ms a request by centres, and the exponent from the first to the last");
  console.log(row(["", ...sizes.map(String), "exponent"]));
  for (const [name, all] of costs)
    console.log(row([name, ...all, Math.log(all.at(-1)! / all[0]!) / Math.log(sizes.at(-1)! / sizes[0]!)]));
}

try {
  if (rounds > 0) await compare();
  await grow([15, 150, 1_500]);
} finally {
  await stop();
}
