// npm run bench -- gateway [rounds] [seconds]
// A network of 150 centres × 156 weeks × 10,000 doctors on a real PostgreSQL: this gateway with
// authentication, rights and limits, uncached and cached, beside a handler that answers by one SQL and
// PostGraphile 5 on Node 24, in turn; then from 15 to 1,500 centres. Ratios are what to compare.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { startPostgresqlServer } from "@ms/database/testing/postgresql-server";
import type { PlainDate } from "@ms/domain";
import { Client } from "pg";
import {
  type Contender,
  ms,
  partnerKey,
  startGateway,
  startPostgraphile,
  startSql,
} from "./gateway/contenders.ts";
import { measure, type Measured } from "./gateway/measure.ts";
import { type Question, questionsAt, spansAt, viewsAt } from "./gateway/questions.ts";

const [rounds = 5, seconds = 2] = process.argv.slice(2).map(Number);
const { url: server, stop } = await startPostgresqlServer();
const folder = await mkdtemp(join(tmpdir(), "ms-bench-"));

async function run(databaseUrl: string, statements: readonly string[]): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own, which a gateway fills with an invented network. */
async function makeNetwork(
  centres: number,
): Promise<{ databaseUrl: string; example: string; clock: PlainDate }> {
  const example = join(folder, String(centres));
  execFileSync(process.execPath, [ms, "demo", example, "--centres", String(centres), "--doctors", "10000"]);
  await run(server, [`CREATE DATABASE network_${centres}`]);
  const { clock } = JSON.parse(await readFile(join(example, "network.json"), "utf8")) as { clock: PlainDate };
  return {
    databaseUrl: Object.assign(new URL(server), { pathname: `network_${centres}` }).href,
    example,
    clock,
  };
}

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
  const { databaseUrl, example, clock } = await makeNetwork(150);
  const spans = spansAt(clock);
  const questions = questionsAt(spans);
  const first = await startGateway({ databaseUrl, example, cacheMegabytes: 0 });
  const key = await partnerKey(first);
  await first.stop();
  await run(databaseUrl, [viewsAt(spans), "ANALYZE"]);
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

try {
  await compare();
} finally {
  await stop();
}
