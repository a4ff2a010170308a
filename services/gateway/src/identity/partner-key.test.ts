import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { loadExample } from "../example/load-example.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { type GatewayProcess, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";
import { until } from "../testing/until.ts";
import { issueKey } from "./identity.commands.ts";

let gateways: GatewayProcesses;
let both: GatewayProcess[];
let admin: string;
let log = "";
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await loadExample(prisma);
    const issued = await issueKey(
      { role: "ADMIN", label: "test", scopes: [] },
      { database: prisma, viewer: gatewayItself },
    );
    if (issued.ok) admin = issued.value.token;
  });
  const first = await gateways.start({ LOG_LEVEL: "trace" });
  first.child.stdout!.on("data", (line: Buffer) => (log += line.toString()));
  // An embedded database has one gateway; PostgreSQL serves two.
  both = [first, inject("throwawaySource").kind === "postgresql" ? await gateways.start() : first];
});
afterAll(() => gateways.close());

// Answers of many shapes are read here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask({ address }: GatewayProcess, query: string, key: string): Promise<any> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
/** Asks who one is, with headers of one's own making. */
async function send({ address }: GatewayProcess, authorizations: string[], path = "/graphql") {
  const sent = request(new URL(path, address), {
    method: "POST",
    headers: { "content-type": "application/json" },
  });
  if (authorizations.length > 0) sent.setHeader("authorization", authorizations);
  sent.end(JSON.stringify({ query: "{ viewer { role } }" }));
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const { data, errors } = (await json(response)) as {
    data?: { viewer: { role: string } };
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.statusCode,
    code: errors?.[0]?.extensions.code,
    said: data?.viewer.role ?? errors?.[0]?.message,
  };
}
const asAdmin = (query: string) => ask(both[0]!, query, admin);
const issued = (rights = "") =>
  `mutation { issueApiKey(input: { role: PARTNER, label: "ARS", partner: "commune-ajain"${rights}
    scopes: [{ kind: DEPARTMENT, code: "23" }] }) { ... on IssuedKey { keyId token } ... on Refusal { code } } }`;
const figures = (department: string) =>
  `{ impact(metrics: [contractualFte], scope: { kind: DEPARTMENT, code: "${department}" }) { value missing { code } } }`;
const statusesOf = async (key: string): Promise<number[]> =>
  Promise.all(both.map(async (gateway) => (await ask(gateway, "{ viewer { role } }", key)).status as number));

it("opens a partner's own territory and no other in every process, and is rotated and revoked in all at once", async () => {
  const { issueApiKey } = (await asAdmin(issued())).data;
  const { keyId, token } = issueApiKey as { keyId: string; token: string };
  for (const gateway of both) {
    expect((await ask(gateway, figures("23"), token)).data.impact).toEqual([{ value: 3, missing: null }]);
    expect((await ask(gateway, figures("18"), token)).data.impact).toEqual([
      { value: null, missing: { code: "UNKNOWN_SCOPE" } },
    ]);
  }
  const rotated = (
    await asAdmin(`mutation { rotateApiKey(keyId: "${keyId}", overlapHours: 1) {
    ... on IssuedKey { keyId token } } }`)
  ).data.rotateApiKey as { keyId: string; token: string };
  expect(await statusesOf(token)).toEqual([200, 200]);
  expect(await statusesOf(rotated.token)).toEqual([200, 200]);
  const own = (
    await ask(both[1]!, "{ apiKeys { edges { node { keyId replaces scopes { code } } } } }", token)
  ).data;
  expect(own.apiKeys.edges.map(({ node }: { node: object }) => node)).toContainEqual({
    keyId: rotated.keyId,
    replaces: keyId,
    scopes: [{ code: "23" }],
  });
  for (const [id, key] of [
    [keyId, token],
    [rotated.keyId, rotated.token],
  ] as const) {
    await asAdmin(`mutation { revokeApiKey(keyId: "${id}") { __typename } }`);
    expect(await statusesOf(key)).toEqual([401, 401]);
  }
  const again = await asAdmin(`mutation { rotateApiKey(keyId: "${keyId}") { ... on Refusal { code } } }`);
  expect(again.data.rotateApiKey).toEqual({ code: "NOT_FOUND" });
});

it("ends with the overlap, or sooner where it would have", async () => {
  const endAfter = async (overlapHours: number, expiry = "") => {
    const { keyId } = (await asAdmin(issued(expiry))).data.issueApiKey as { keyId: string };
    await asAdmin(
      `mutation { rotateApiKey(keyId: "${keyId}", overlapHours: ${overlapHours}) { __typename } }`,
    );
    const { edges } = (await asAdmin("{ apiKeys(first: 100) { edges { node { keyId expiresAt } } } }")).data
      .apiKeys;
    const ends = edges.find(({ node }: { node: { keyId: string } }) => node.keyId === keyId).node.expiresAt;
    return new Date(ends as string).getTime();
  };
  const hours = (count: number) => count * 3_600_000;
  const before = Date.now();
  const end = await endAfter(720);
  expect(end).toBeGreaterThanOrEqual(before + hours(720));
  expect(end).toBeLessThanOrEqual(Date.now() + hours(720));
  const sooner = new Date(before + hours(2));
  expect(await endAfter(720, `, expiresAt: "${sooner.toISOString()}"`)).toBe(sooner.getTime());
});

it("ends at once where the overlap is none", async () => {
  const { keyId, token } = (await asAdmin(issued())).data.issueApiKey as { keyId: string; token: string };
  await asAdmin(`mutation { rotateApiKey(keyId: "${keyId}", overlapHours: 0) { __typename } }`);
  expect(await statusesOf(token)).toEqual([401, 401]);
});

it("opens what its rights name, and a year at most", async () => {
  const { token } = (await asAdmin(issued(', rights: ["networkFigures"]'))).data.issueApiKey as {
    token: string;
  };
  const narrow = await ask(both[0]!, figures("23"), token);
  expect(narrow.data.impact).toEqual([{ value: null, missing: { code: "UNKNOWN_SCOPE" } }]);
  const { edges } = (await asAdmin("{ apiKeys(first: 100) { edges { node { partner expiresAt } } } }")).data
    .apiKeys;
  const ends = edges.map(({ node }: { node: { partner: string | null; expiresAt: string | null } }) => node);
  for (const { partner, expiresAt } of ends) expect(expiresAt === null).toBe(partner === null);
});

it("is refused with a territory that does not exist, and says which", async () => {
  const answer =
    await asAdmin(`mutation { issueApiKey(input: { role: PARTNER, label: "x", partner: "commune-ajain",
    scopes: [{ kind: NETWORK, code: "23" }, { kind: DEPARTMENT, code: "23" }, { kind: CENTRE, code: "nowhere" }] }) {
    ... on InputRefused { reasons { field code } } } }`);
  expect(answer.data.issueApiKey.reasons).toEqual([
    { field: "scopes.0.code", code: "UNKNOWN_SCOPE" },
    { field: "scopes.2.code", code: "UNKNOWN_SCOPE" },
  ]);
});

it("is refused when it would have expired already, and is rotated for as long as it was given", async () => {
  const refused = await asAdmin(`mutation { issueApiKey(input: { role: ADMIN, label: "x",
    expiresAt: "2020-01-01T00:00:00Z" }) { ... on InputRefused { reasons { field code } } } }`);
  expect(refused.data.issueApiKey.reasons).toEqual([{ field: "expiresAt", code: "OUT_OF_RANGE" }]);
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const { issueApiKey } = (
    await asAdmin(`mutation { issueApiKey(input: { role: ADMIN, label: "x", expiresAt: "${inAnHour}" }) {
      ... on IssuedKey { keyId } } }`)
  ).data;
  const { rotateApiKey } = (
    await asAdmin(`mutation { rotateApiKey(keyId: "${issueApiKey.keyId}") { ... on IssuedKey { keyId } } }`)
  ).data;
  const { edges } = (
    await asAdmin("{ apiKeys(first: 100) { edges { node { keyId createdAt expiresAt } } } }")
  ).data.apiKeys as {
    edges: { node: { keyId: string; createdAt: string; expiresAt: string } }[];
  };
  const lives = edges
    .map(({ node }) => node)
    .filter(({ keyId }) => [issueApiKey.keyId, rotateApiKey.keyId].includes(keyId))
    .map(({ createdAt, expiresAt }) => Date.parse(expiresAt) - Date.parse(createdAt));
  expect(lives).toHaveLength(2);
  for (const life of lives) expect(Math.abs(life - 3_600_000)).toBeLessThan(60_000);
});

it("names one territory once, and rights for partners alone; what is no text is refused", async () => {
  const requested = (input: string) =>
    asAdmin(`mutation { issueApiKey(input: { label: "x", ${input} }) {
      ... on IssuedKey { keyId } ... on InputRefused { reasons { field code } } } }`);
  const twice = `role: PARTNER, partner: "commune-ajain",
    scopes: [{ kind: DEPARTMENT, code: "23" }, { kind: DEPARTMENT, code: "23" }]`;
  expect((await requested(twice)).data.issueApiKey).toHaveProperty("keyId");
  expect((await requested('role: ADMIN, rights: ["audit"]')).data.issueApiKey.reasons).toEqual([
    { field: "rights", code: "UNKNOWN_FIELD" },
  ]);
  const noText = String.raw`role: PARTNER, partner: "a\u0000", scopes: []`;
  expect((await requested(noText)).errors[0].extensions.code).toBe("NOT_TEXT");
});

it("says when a key was last used, and rewrites it once a minute at most", async () => {
  const { keyId, token } = (await asAdmin(issued())).data.issueApiKey as { keyId: string; token: string };
  const used = async (): Promise<string | null> => {
    const { edges } = (await asAdmin("{ apiKeys(first: 100) { edges { node { keyId lastUsedAt } } } }")).data
      .apiKeys;
    return edges.find(({ node }: { node: { keyId: string } }) => node.keyId === keyId).node.lastUsedAt;
  };
  expect(await used()).toBeNull();
  await statusesOf(token);
  const first = await until(used, (at) => at !== null);
  await statusesOf(token);
  expect(await used()).toBe(first);
});

it("refuses whatever is not a key in force, always in the same words, and keeps no key in its log", async () => {
  const { keyId, token } = (await asAdmin(issued())).data.issueApiKey as { keyId: string; token: string };
  const [first] = both as [GatewayProcess];
  const { keyId: replaced, token: expired } = (await asAdmin(issued())).data.issueApiKey as {
    keyId: string;
    token: string;
  };
  await asAdmin(`mutation { rotateApiKey(keyId: "${replaced}", overlapHours: 0) { __typename } }`);
  const revoked = (await asAdmin(issued())).data.issueApiKey as { keyId: string; token: string };
  await asAdmin(`mutation { revokeApiKey(keyId: "${revoked.keyId}") { __typename } }`);
  const foreign = `${keyId}.${admin.split(".")[1]!}`;
  const garbage = ["", "x", `${token}x`, token.toUpperCase(), "ms_0.".padEnd(8_000, "a"), "\u00e9'\"--"];
  const held = [`Bearer ${token}`];
  const refused: [authorizations: string[], path?: string][] = [
    ...[...garbage, expired, revoked.token, foreign].map((key): [string[]] => [[`Bearer ${key}`]]),
    [[token]],
    [[`Basic ${token}`]],
    [[...held, ...held]],
    [[...held, "Bearer x"]],
    [["Bearer x", ...held]],
    [[], `/graphql?key=${token}`],
    [held, `/graphql?authorization=Bearer%20${token}`],
  ];
  const answers = await Promise.all(refused.map(([keys, path]) => send(first, keys, path)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  expect(await send(first, held)).toEqual({ status: 200, code: undefined, said: "PARTNER" });

  expect(log).toContain('"route":"/graphql"');
  for (const secret of [token, expired, revoked.token, admin].map((key: string) => key.split(".")[1]!)) {
    expect(log).not.toContain(secret);
    expect(JSON.stringify(answers)).not.toContain(secret);
  }
});
