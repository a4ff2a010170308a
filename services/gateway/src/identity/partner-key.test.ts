import { afterAll, beforeAll, expect, it } from "vitest";
import { loadExample } from "../example/load-example.ts";
import { gatewayItself } from "../shared/viewer.ts";
import { type GatewayProcess, type GatewayProcesses, openProcesses } from "../testing/gateway-processes.ts";
import { issueKey } from "./identity.commands.ts";

let gateways: GatewayProcesses;
let both: GatewayProcess[];
let admin: string;
beforeAll(async () => {
  gateways = await openProcesses(async (prisma) => {
    await loadExample(prisma);
    const issued = await issueKey(
      { role: "ADMIN", label: "test", scopes: [] },
      { database: prisma, viewer: gatewayItself },
    );
    if (issued.ok) admin = issued.value.token;
  });
  const first = await gateways.start();
  // An embedded database has one gateway; PostgreSQL serves two.
  both = [first, await gateways.start().catch(() => first)];
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

it("holds against whatever is not a key, always in the same words", async () => {
  const { token } = (await asAdmin(issued())).data.issueApiKey as { token: string };
  const bad = ["", "x", `${token}x`, token.toUpperCase(), `${token} ${token}`, "ms_0.".padEnd(8_000, "a")];
  const answers = await Promise.all(bad.map((key) => ask(both[0]!, "{ viewer { role } }", key)));
  for (const { status, errors } of answers) {
    expect(status).toBe(401);
    expect(errors).toEqual(answers[0].errors);
  }
  const address = both[0]!.address;
  const inQuery = await fetch(`${address}/graphql?key=${token}&authorization=${token}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ viewer { role } }" }),
  });
  expect(await inQuery.json()).toEqual({ data: { viewer: { role: "PUBLIC" } } });
});
