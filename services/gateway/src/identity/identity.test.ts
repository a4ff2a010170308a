import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let admin: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
});
afterAll(() => gateway.close());

const who = "{ viewer { role centre scopes { kind code } } }";
const issue = `mutation ($input: IssueApiKeyInput!) {
  issueApiKey(input: $input) {
    __typename
    ... on IssuedKey { keyId token }
    ... on Refusal { code }
    ... on InputRefused { reasons { field code } }
  }
}`;

it("takes a request without a key for the public", async () => {
  expect((await gateway.ask(who)).data.viewer).toEqual({ role: "PUBLIC", centre: null, scopes: [] });
});

it("issues a key that works, keeps only its hash, and ends it at once when revoked", async () => {
  const input = { role: "COORDINATOR", label: "Ajain", centre: "ajain" };
  const { data } = await gateway.ask(issue, { key: admin, variables: { input } });
  const { keyId, token } = data.issueApiKey;
  expect((await gateway.ask(who, { key: token })).data.viewer).toEqual({
    role: "COORDINATOR",
    centre: "ajain",
    scopes: [],
  });
  const stored = await gateway.database.apiKey.findUniqueOrThrow({ where: { id: keyId } });
  expect(stored.secretHash).toHaveLength(32);
  expect(JSON.stringify(stored)).not.toContain(token.split(".")[1]);
  await gateway.ask(`mutation { revokeApiKey(keyId: "${keyId}") { __typename } }`, { key: admin });
  expect(await gateway.ask(who, { key: token })).toEqual({
    status: 401,
    data: undefined,
    codes: ["UNAUTHENTICATED"],
  });
});

it("refuses a key that is unknown, ill-written, expired or has the wrong secret, all alike", async () => {
  const expired = await gateway.keyFor({ role: "PLANNER" });
  const where = { id: expired.split(".")[0]! };
  await gateway.database.apiKey.update({ where, data: { expiresAt: new Date("2020-01-01") } });
  const wrong = `${admin.split(".")[0] ?? ""}.${"x".repeat(43)}`;
  for (const key of [expired, wrong, "ms_0000000000000000." + "y".repeat(43), "hello", ""])
    expect(await gateway.ask(who, { key })).toEqual({
      status: 401,
      data: undefined,
      codes: ["UNAUTHENTICATED"],
    });
});

it("makes no key whose holder is missing, unknown or out of place", async () => {
  const reasonsFor = async (input: object) =>
    (await gateway.ask(issue, { key: admin, variables: { input: { label: "x", ...input } } })).data
      .issueApiKey.reasons;
  expect(await reasonsFor({ role: "COORDINATOR" })).toEqual([{ field: "centre", code: "REQUIRED" }]);
  expect(await reasonsFor({ role: "DOCTOR", doctor: "nobody" })).toEqual([
    { field: "doctor", code: "UNKNOWN_REFERENCE" },
  ]);
  expect(await reasonsFor({ role: "ADMIN", centre: "ajain" })).toEqual([
    { field: "centre", code: "UNKNOWN_FIELD" },
  ]);
  expect(await reasonsFor({ role: "PUBLIC" })).toEqual([{ field: "role", code: "NOT_IN_LIST" }]);
});

it("keeps keys and the log to administrators", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  for (const key of [undefined, planner]) {
    const { data, codes } = await gateway.ask("{ apiKeys { totalCount } auditEvents { totalCount } }", {
      key,
    });
    expect(data).toEqual({ apiKeys: null, auditEvents: null });
    expect(codes).toEqual(["NOT_ALLOWED", "NOT_ALLOWED"]);
    const made = await gateway.ask(issue, { key, variables: { input: { role: "ADMIN", label: "x" } } });
    expect(made.data.issueApiKey).toEqual({ __typename: "NotAllowed", code: "NOT_ALLOWED" });
  }
  const seen = await gateway.ask("{ auditEvents(first: 1) { edges { node { action actor } } } }", {
    key: admin,
  });
  expect(seen.data.auditEvents.edges).toHaveLength(1);
});

it("shows with a narrow key what anyone sees without one, whatever its rights name", async () => {
  const key = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "DEPARTMENT", code: "23" }],
    rights: ["lineWeeks"],
  });
  const question =
    '{ centre(identifier: "ajain") { name teamPosts { role } } impact(metrics: [linesOpen]) { value metric { key label { fr } } } }';
  const seen = await gateway.ask(question, { key });
  expect(seen.codes).toEqual([]);
  expect(seen).toEqual(await gateway.ask(question));
});
