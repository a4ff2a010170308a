// npm run attack [-- QUERIES]: plays every abuse, twice, against a gateway of its own on a real PostgreSQL while a
// probe goes on asking; then QUERIES random and as many broken queries for each role (10,000 when absent).
// Times and memory of this machine; what counts are the faults, the probe's p99 and that memory stays flat.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dateOf, openDatabase } from "@ms/database";
import { startPostgresqlServer } from "@ms/database/testing/postgresql-server";
import { buildSchema } from "graphql";
import { exampleClock } from "../src/example/example-folder.ts";
import { loadExample } from "../src/example/load-example.ts";
import { issueKey, type KeyRequest } from "../src/identity/identity.commands.ts";
import { gatewayItself } from "../src/shared/viewer.ts";
import { drawFrom } from "../src/testing/draw.ts";
import { abuses, badKeys } from "./abuses.ts";
import { codesOf, faultOf } from "./judge.ts";
import { openProbe } from "./probe.ts";
import { mutate, openQueries } from "./random-query.ts";
import { ask, send } from "./send.ts";

const queries = Number(process.argv[2] ?? 10_000);
const atOnce = 8;
const gatewayFolder = new URL("../../../", import.meta.url);
const fromGateway = (path: string): string => fileURLToPath(new URL(path, gatewayFolder));

const folder = await mkdtemp(join(tmpdir(), "ms-attack-"));
const server = await startPostgresqlServer();
const faults: string[] = [];
const children: ChildProcess[] = [];
const note = (fault: string | undefined, about: string): void => {
  if (fault === undefined) return;
  faults.push(`${about}: ${fault}`);
  process.stderr.write(`- ${about}: ${fault}\n`);
};

/** The example network, and a key for each role. */
async function fill() {
  const { prisma, close } = await openDatabase({ url: server.url, folder });
  await prisma.network.create({ data: { name: "Réseau d’exemple", clock: dateOf(exampleClock) } });
  await loadExample(prisma);
  const context = { database: prisma, viewer: gatewayItself };
  const keyFor = async (request: Partial<KeyRequest> & Pick<KeyRequest, "role">) => {
    const issued = await issueKey({ label: "attack", scopes: [], ...request }, context);
    if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
    return issued.value;
  };
  const region = { partner: "commune-ajain", scopes: [{ kind: "REGION" as const, code: "75" }] };
  const roles = {
    PUBLIC: undefined,
    PARTNER: (await keyFor({ role: "PARTNER", ...region })).token,
    DOCTOR: (await keyFor({ role: "DOCTOR", doctor: "d001" })).token,
    COORDINATOR: (await keyFor({ role: "COORDINATOR", centre: "ajain" })).token,
    PLANNER: (await keyFor({ role: "PLANNER" })).token,
    ADMIN: (await keyFor({ role: "ADMIN" })).token,
  };
  const probe = (await keyFor({ role: "PLANNER" })).token;
  const [revoked, expired] = [await keyFor({ role: "PLANNER" }), await keyFor({ role: "PLANNER" })];
  await prisma.apiKey.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } });
  await prisma.apiKey.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
  await close();
  return { roles, probe, ended: [revoked.token, expired.token] };
}

async function start(limits: object): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [fromGateway("dist/main.js")], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: server.url, MS_DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error" },
      MS_PUBLIC_SITE: "off",
      ...{ NODE_ENV: "production", MS_LIMITS: JSON.stringify(limits) },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Médecins Solidaires : (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
      // What it notes of an unforeseen error tells where to look.
      if (chunk.includes('"level":50')) process.stderr.write(chunk);
    });
    child.once("exit", () => reject(new Error(`The gateway did not start: ${said}`)));
  });
  return { child, url };
}

const megabytes = (child: ChildProcess): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024;

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(44) : String(cell).padStart(12))).join("");

async function playAbuses(
  { url, child }: { url: string; child: ChildProcess },
  probe: ReturnType<typeof openProbe>,
  planner: string,
): Promise<void> {
  // What an anonymous asker may at most, and what one with a key may.
  const withKey = { authorization: `Bearer ${planner}` };
  const all = abuses.flatMap((abuse) =>
    abuse.times === undefined
      ? [abuse]
      : [abuse, { ...abuse, name: `${abuse.name}, with a key`, headers: withKey }],
  );
  console.log(row(["abuse", "sent", "probe p50 ms", "p99 ms", "MB", "  answered"]));
  for (const abuse of all) {
    probe.begin();
    const rounds = abuse.times === undefined ? 15 : 1;
    const tally = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const sent = Array.from({ length: abuse.times ?? 4 }, () => send(url, abuse));
      for (const answer of await Promise.all(sent)) {
        const [code] = codesOf(answer);
        note(faultOf(answer), abuse.name);
        const isExpected = abuse.codes.length === 0 || abuse.codes.includes(code ?? "");
        if (!isExpected && !(abuse.times !== undefined && code === undefined))
          note(`answered ${code ?? "with data"}`, abuse.name);
        const key = `${String(answer.status)} ${code ?? ""}`;
        tally.set(key, (tally.get(key) ?? 0) + 1);
      }
    }
    const { p50, p99 } = await probe.end();
    const told = [...tally].map(([key, count]) => `${key.trim()} × ${String(count)}`).join(", ");
    const sent = rounds * (abuse.times ?? 4);
    console.log(
      row([abuse.name, sent, p50.toFixed(0), p99.toFixed(0), megabytes(child).toFixed(0), `  ${told}`]),
    );
    if (p99 > 250) note(`the probe's p99 is ${p99.toFixed(0)} ms`, abuse.name);
  }
}

async function playKeys(url: string, { good, ended }: { good: string; ended: string[] }): Promise<void> {
  const bad = [...badKeys(good), ...ended.map((key) => `Bearer ${key}`)];
  for (const authorization of bad) {
    const answer = await send(url, { body: '{"query":"{ viewer { role } }"}', headers: { authorization } });
    note(faultOf(answer), "a bad key");
    if (answer.status !== 401) note(`answered ${String(answer.status)}`, "a bad key");
  }
  console.log(row(["bad keys, all refused alike", bad.length]));
}

/** Who changes the address that a proxy would add is counted as the same. */
async function playSpoofs(url: string): Promise<void> {
  const statuses: number[] = [];
  for (let call = 0; call < 400; call++) {
    const headers = { "x-forwarded-for": `10.0.${String(call >> 8)}.${String(call & 255)}` };
    statuses.push((await send(url, { body: '{"query":"{ __typename }"}', headers })).status);
  }
  const refused = statuses.filter((status) => status === 429).length;
  if (refused === 0) note("never refused", "a spoofed X-Forwarded-For");
  console.log(row(["spoofed X-Forwarded-For, refused by the limit", refused]));
}

async function playSignIns(url: string): Promise<void> {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt++) {
    const answer = await send(url, {
      path: "/auth/sign-in/magic-link",
      body: JSON.stringify({ email: `nobody${String(attempt)}@exemple.test` }),
      headers: { origin: url.replace("127.0.0.1", "localhost") },
    });
    statuses.push(answer.status);
    if (answer.status >= 500) note(`${String(answer.status)} ${answer.text}`, "a wrong sign-in");
  }
  if (!statuses.includes(429)) note(`never refused: ${statuses.join(" ")}`, "12 wrong sign-ins");
  console.log(row(["12 wrong sign-ins", statuses.join(" ")]));
}

async function playQueries(url: string, roles: Readonly<Record<string, string | undefined>>): Promise<void> {
  const schema = buildSchema(readFileSync(fromGateway("schema.graphql"), "utf8"));
  for (const [number, [role, key]] of Object.entries(roles).entries()) {
    const draw = drawFrom(number);
    const query = openQueries(schema, draw);
    const codes = new Map<string, number>();
    let left = queries;
    const play = async (): Promise<void> => {
      while (left-- > 0) {
        const valid = query();
        for (const text of [valid, mutate(valid, draw)]) {
          const answer = await ask(url, text, key);
          note(faultOf(answer), `${role} ${text.slice(0, 500)}`);
          const code = codesOf(answer)[0] ?? "answered";
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
        if (left % 1000 === 0)
          process.stderr.write(`${role} ${String(left)} left, ${String(faults.length)} faults\n`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, play));
    const told = [...codes]
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => `${code} ${String(count)}`);
    console.log(row([`${role}: random and broken queries`, 2 * queries, `  ${told.join(", ")}`]));
  }
}

try {
  const { roles, probe, ended } = await fill();
  // Their rate is raised, so that it hides nothing.
  const unhurried = { requestsPerMinute: 100_000_000, costPerMinute: 1_000_000_000_000 };
  const first = await start(Object.fromEntries(Object.keys(roles).map((role) => [role, unhurried])));
  const watch = openProbe(first.url, probe);
  await playAbuses(first, watch, roles.PLANNER);
  const once = megabytes(first.child);
  await playAbuses(first, watch, roles.PLANNER);
  const twice = megabytes(first.child);
  console.log(row(["memory after one round and after two, MB", once.toFixed(0), twice.toFixed(0)]));
  if (twice > 1.25 * once) note(`from ${once.toFixed(0)} to ${twice.toFixed(0)} MB`, "memory");
  await playKeys(first.url, { good: roles.PLANNER, ended });
  await playQueries(first.url, roles);
  console.log(row(["memory at the end, MB", megabytes(first.child).toFixed(0)]));
  first.child.kill("SIGKILL");
  const second = await start({});
  await playSpoofs(second.url);
  await playSignIns(second.url);
} finally {
  for (const child of children) child.kill("SIGKILL");
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

console.log(faults.length === 0 ? "No fault." : `${String(faults.length)} faults, told above.`);
process.exitCode = faults.length === 0 ? 0 : 1;
