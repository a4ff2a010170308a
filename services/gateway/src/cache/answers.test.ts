import { afterAll, beforeAll, expect, it } from "vitest";
import { countStatements } from "../testing/count-statements.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
let admin: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
  admin = await gateway.keyFor({ role: "ADMIN" });
});
afterAll(() => gateway.close());

const partners = "{ partners(first: 100) { edges { node { identifier } } } }";
const names = "{ centres { edges { node { identifier name } } } }";

async function send(query: string, { key, ...headers }: Record<string, string | undefined> = {}) {
  const address = new URL("/graphql", gateway.url);
  address.searchParams.set("query", query);
  const response = await fetch(address, {
    headers: {
      "content-type": "application/json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(headers as Record<string, string>),
    },
  });
  return { status: response.status, etag: response.headers.get("etag"), text: await response.text() };
}
const statementsOf = (query: string, key?: string): Promise<number> =>
  countStatements(() => gateway.ask(query, { key }));
/** Asks until the answer is kept: what a first question writes on its way is news as well. */
async function keep(query: string, key?: string): Promise<void> {
  expect((await gateway.ask(query, { key })).codes).toEqual([]);
  while ((await statementsOf(query, key)) > 0);
}

it("answers the same question again without the database, at the same cost, with the same bytes", async () => {
  await keep(names, planner);
  const [first, second] = [await send(names, { key: planner }), await send(names, { key: planner })];
  const read = ({ text }: { text: string }) =>
    JSON.parse(text) as { data: object; extensions: { cost: { asked: number; left: number } } };
  expect(read(second).data).toEqual(read(first).data);
  expect(read(second).extensions.cost.asked).toBe(read(first).extensions.cost.asked);
  expect(read(second).extensions.cost.left).toBe(
    read(first).extensions.cost.left - read(first).extensions.cost.asked,
  );
});

it("holds no longer than what SQL written by hand has read", async () => {
  const weeks = '{ lineWeeks(from: "2024-W10", weeks: 1, centre: "ajain") { edges { node { state } } } }';
  const stateOf = async () => (await gateway.ask(weeks, { key: planner })).data.lineWeeks.edges[0].node.state;
  await keep(weeks, planner);
  expect(await stateOf()).toBe("COVERED");
  const where = { lineId: "ajain-1", week: "2024-W10" };
  await gateway.database.assignment.updateMany({ where, data: { state: "CANCELLED" } });
  expect(await stateOf()).toBe("UNCOVERED");
});

it("tells who has the answer already that it still holds, until it does not", async () => {
  await keep(names, planner);
  const { etag, status } = await send(names, { key: planner });
  expect(status).toBe(200);
  const again = await send(names, { key: planner, "if-none-match": etag! });
  expect(again).toEqual({ status: 304, etag, text: "" });
  await gateway.database.centre.update({ where: { id: "ajain" }, data: { name: "Ajain, autrement" } });
  await gateway.ask("{ __typename }");
  const changed = await send(names, { key: planner, "if-none-match": etag! });
  expect(changed.status).toBe(200);
  expect(changed.etag).not.toBe(etag);
  expect(changed.text).toContain("Ajain, autrement");
});

it("shows a writer what they have written, and keeps what their write did not touch", async () => {
  const lines = "{ centres { edges { node { lines { identifier panelCap } } } } }";
  await keep(partners, planner);
  await keep(lines, planner);
  const write = `mutation { savePartner(input: { id: "essai", name: "Fondation d’essai", kind: FOUNDATION }) {
    __typename } }`;
  const headers = { "content-type": "application/json", authorization: `Bearer ${admin}` };
  const body = JSON.stringify({ query: write });
  expect((await send(partners, { key: planner })).text).not.toContain("essai");
  await fetch(`${gateway.url}/graphql`, { method: "POST", headers, body });
  expect((await send(partners, { key: planner })).text).toContain("essai");
  expect(await statementsOf(lines, planner)).toBe(0);
});

it("is shared by those who have the same rights, and by no others", async () => {
  const partner = (code: string) =>
    gateway.keyFor({ role: "PARTNER", partner: "commune-ajain", scopes: [{ kind: "DEPARTMENT", code }] });
  const [creuse, alsoCreuse, cher] = [await partner("23"), await partner("23"), await partner("18")];
  const capacity = `{ capacity(centre: "ajain") { ... on Capacity { panelCap } ... on Refusal { code } } }`;
  await keep(capacity, creuse);
  // The other key itself is looked up, and its use noted.
  expect(await statementsOf(capacity, alsoCreuse)).toBeLessThanOrEqual(2);
  for (const key of [cher, undefined])
    expect((await gateway.ask(capacity, { key })).data.capacity).toEqual({ code: expect.any(String) });
});

it("keeps nothing of a person, so that each reading is written down", async () => {
  const readings = () => gateway.database.auditEvent.count({ where: { action: "doctor.read" } });
  const weeks = `{ lineWeeks(from: "2023-W40", weeks: 1) { edges { node { week doctor { name } } } } }`;
  const before = await readings();
  for (let time = 1; time <= 3; time++) {
    await gateway.ask(weeks, { key: planner });
    expect(await readings()).toBe(before + time);
  }
  for (const own of ["{ viewer { keyId } }", "{ mySessions { sessionId } }", "{ apiKeys { totalCount } }"])
    expect((await send(own, { key: planner })).etag).toBeNull();
});

it("makes what guards small counts once for all questions, and anew once people have changed", async () => {
  let asked = 0;
  const statements = async (): Promise<number> =>
    statementsOf(`{ asked${asked++}: impact(metrics: [doctorsJoined]) { value } }`);
  let known = 0;
  const isTheSameAgain = async (): Promise<boolean> => {
    const before = known;
    known = await statements();
    return known === before;
  };
  // The gateway is told of what was written before within a second.
  await expect.poll(isTheSameAgain, { timeout: 10_000 }).toBe(true);
  await gateway.database.doctor.update({ where: { id: "d001" }, data: { homeDepartment: "23" } });
  await expect.poll(statements, { timeout: 10_000 }).toBeGreaterThan(known);
});
