import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let admin: string;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const refusals = "... on Refusal { code } ... on InputRefused { reasons { field code } }";
const record = async (input: object, key: string | undefined = admin) =>
  (
    await gateway.ask(
      `mutation ($input: RoleHoldingInput!) { recordRoleHolding(input: $input) { __typename ... on RoleHolding { person from to } ${refusals} } }`,
      { key, variables: { input } },
    )
  ).data.recordRoleHolding;
const end = async (person: string, to: string, key: string | undefined = admin) =>
  (
    await gateway.ask(
      `mutation ($person: String!, $to: Date!) { endRoleHolding(person: $person, role: PIONEER, to: $to) { __typename ... on RoleHolding { from to } ${refusals} } }`,
      { key, variables: { person, to } },
    )
  ).data.endRoleHolding;
const pioneers = async (on: string, key = planner) =>
  (
    await gateway.ask(`{ roleHoldings(role: PIONEER, on: "${on}") { person } }`, { key })
  ).data.roleHoldings.map(({ person }: { person: string }) => person);

it("keeps a circle of pioneers that changes, by identifier and by date", async () => {
  await record({ person: "d001", role: "PIONEER", from: "2022-10-31" });
  await record({ person: "d002", role: "PIONEER", from: "2022-10-31" });
  await record({ person: "d003", role: "CO_FOUNDER", from: "2022-01-01" });
  expect(await end("d001", "2023-06-30")).toMatchObject({ from: "2022-10-31", to: "2023-06-30" });
  expect(await pioneers("2023-06-30")).toEqual(["d001", "d002"]);
  expect(await pioneers("2023-07-01")).toEqual(["d002"]);
});

it("changes nothing when the same comes again, and writes each change in the log", async () => {
  const changes = () => gateway.database.auditEvent.count({ where: { action: "role.hold" } });
  const before = await changes();
  await record({ person: "d002", role: "PIONEER", from: "2022-10-31" });
  await end("d001", "2023-06-30");
  expect(await changes()).toBe(before);
  await record({ person: "d001", role: "PIONEER", from: "2023-09-01" });
  expect(await changes()).toBe(before + 1);
});

it("refuses a role held twice at once, an end before the start, a name, and an end of nothing", async () => {
  expect(await record({ person: "d002", role: "PIONEER", from: "2023-01-01" })).toMatchObject({
    __typename: "RuleRefused",
    code: "ROLE_ALREADY_HELD",
  });
  expect(await end("d002", "2022-01-01")).toMatchObject({
    reasons: [{ field: "to", code: "ENDS_BEFORE_START" }],
  });
  expect(await record({ person: "Dr Exemple", role: "PIONEER", from: "2023-01-01" })).toMatchObject({
    reasons: [{ field: "person", code: "NOT_AN_IDENTIFIER" }],
  });
  expect(await end("nobody", "2023-01-01")).toMatchObject({ __typename: "NotFound" });
});

it("shows roles to planners and administrators alone, and lets administrators alone change them", async () => {
  expect(await pioneers("2023-11-27", admin)).toEqual(["d002", "d001"]);
  const others = await Promise.all([
    gateway.keyFor({ role: "DOCTOR", doctor: "d001" }),
    gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
    gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "NETWORK", code: "" }],
    }),
  ]);
  for (const key of [undefined, ...others]) {
    const { data, codes } = await gateway.ask("{ roleHoldings(role: PIONEER) { person } }", { key });
    expect([data.roleHoldings, codes]).toEqual([null, ["NOT_ALLOWED"]]);
  }
  for (const key of [undefined, planner, ...others]) {
    const holding = { person: "d009", role: "PIONEER", from: "2023-01-01" };
    const answer = await gateway.ask(
      "mutation ($input: RoleHoldingInput!) { recordRoleHolding(input: $input) { __typename } }",
      { key, variables: { input: holding } },
    );
    expect(answer.data.recordRoleHolding).toEqual({ __typename: "NotAllowed" });
    const ended = await gateway.ask(
      'mutation { endRoleHolding(person: "d002", role: PIONEER, to: "2023-11-27") { __typename } }',
      { key },
    );
    expect(ended.data.endRoleHolding).toEqual({ __typename: "NotAllowed" });
  }
});
