import type { GraphQLInterfaceType } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { schema } from "../schema.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { askTogether, type Cell, cellsOf, isGiven } from "../testing/rights-cells.ts";
import { fillForeign, identifiers } from "../testing/rights-foreign.ts";
import { fillNetwork, type FullNetwork } from "../testing/rights-network.ts";
import { samplesFrom } from "../testing/rights-samples.ts";
import { networkRights, reachOf, type Right, type Rights, type Role, roles } from "./rights.ts";

let gateway: TestGateway;
let network: FullNetwork;
let foreign: Readonly<Record<string, string>>;
const absent = identifiers({ centre: "nowhere", doctor: "absent-doctor", opening: "absent-opening" });
const rights: Record<Right, Rights[Right]> = { ...networkRights };
beforeAll(async () => {
  gateway = await openGateway({ rights, cacheBytes: 0 });
  network = await fillNetwork(gateway);
  foreign = await fillForeign(gateway);
});
afterAll(() => gateway.close());

const everything = Object.fromEntries(
  Object.keys(networkRights).map((line) => [line, ["all", "all", "all", "all", "all", "all"]]),
) as unknown as Rights;
const isForeign = /charenton|foreign/;
const isRefusal = /^(NotFound|RuleRefused|InputRefused|FileRefused|Reason|FileReason)\./;

/** What names something foreign and is open to a role as far as one's own. */
const ownCells = (role: Role): Cell[] =>
  cellsOf(schema, {
    role,
    rights: networkRights,
    samples: samplesFrom({ ...network.own, ...foreign }),
  }).filter(
    (cell) =>
      cell.isOpen &&
      !isRefusal.test(cell.part) &&
      isForeign.test(askTogether([cell]).query) &&
      reachOf({ role }, cell.data) === "own",
  );

/** A request for a cell: the count of a page, and what it is where it may be a refusal. */
const requestFor = (cell: Cell): string =>
  askTogether([{ ...cell, asked: cell.isList ? cell.asked.replace("__typename", "totalCount") : cell.asked }])
    .query;

async function textFor(role: Role, query: string): Promise<string> {
  const key = network.keys[role];
  const response = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query }),
  });
  // What is left to ask in the minute is less after each question, and each has a name of its own.
  const text = await response.text();
  return text.replace(/,?"extensions":\{"cost":\{[^{}]*\}\}/, "").replaceAll(/"requestId":"[^"]*"/g, "");
}

const isGivenIn = (text: string, cell: Cell): boolean => {
  const { data } = JSON.parse(text.replaceAll('"__typename":"NotFound"', '"__typename":"NotAllowed"')) as {
    data: unknown;
  };
  return isGiven(data, askTogether([cell]).paths[0]!);
};

async function givenOf(cells: readonly Cell[], role: Role): Promise<string[]> {
  const given = [];
  for (const cell of cells)
    if (isGivenIn(await textFor(role, requestFor(cell)), cell)) given.push(requestFor(cell));
  return given;
}

it("stops at one's own in every field, argument, count and mutation, and would not without its line", async () => {
  for (const role of roles) {
    const cells = ownCells(role);
    const lines = new Set(cells.map(({ data }) => data));
    for (const line of lines) {
      const own = cells.filter(({ data }) => data === line);
      for (const table of [networkRights, { ...everything, [line]: networkRights[line] }]) {
        Object.assign(rights, table);
        expect.soft(await givenOf(own, role), `${role} ${line}`).toEqual([]);
      }
      Object.assign(rights, everything);
      expect.soft(await givenOf(own, role), `${role} ${line}`).not.toEqual([]);
    }
  }
  Object.assign(rights, networkRights);
});

it("answers for what is forbidden as for what is absent, byte for byte", async () => {
  const names = (identity: Readonly<Record<string, string>>) => samplesFrom({ ...network.own, ...identity });
  for (const role of roles) {
    const [there, nowhere] = [foreign, absent].map((identity) =>
      cellsOf(schema, { role, rights: networkRights, samples: names(identity) }),
    ) as [Cell[], Cell[]];
    for (const [index, cell] of there.entries()) {
      // That a centre exists is for all to know.
      const isKnown = cell.path[0] === "centre" || !isForeign.test(askTogether([cell]).query);
      if (isKnown || reachOf({ role }, cell.data) === "all") continue;
      const forbidden = await textFor(role, requestFor(cell));
      expect.soft(forbidden, `${role} ${cell.part}`).toBe(await textFor(role, requestFor(nowhere[index]!)));
    }
  }
});

const nodes: Readonly<Record<string, string>> = {
  Doctor: "foreign-doctor",
  LineWeek: "charenton-1 2023-W46",
  OpeningProject: "foreign-opening",
};

it("finds by global identifier what is open and nothing else, whatever the type", async () => {
  const { objects } = schema.getImplementations(schema.getType("Node") as GraphQLInterfaceType);
  const plan = /"(.+)"/.exec(network.own["Query.plan(identifier)"]!)![1]!;
  const run = /"(.+)"/.exec(network.own["Query.plannerRun(identifier)"]!)![1]!;
  const known: Readonly<Record<string, string>> = { ...nodes, Plan: plan, PlannerRun: run };
  const open = ["Centre", "Line", "Partner"];
  expect(objects.map(({ name }) => name).sort()).toEqual([...Object.keys(known), ...open].sort());
  const node = (id: string) => `{ node(id: "${btoa(id)}") { __typename id } }`;
  const nothing = "00000000-0000-0000-0000-000000000000";
  for (const [type, id] of Object.entries(known))
    for (const role of roles) {
      const text = await textFor(role, node(`${type}:${id}`));
      const isOpen = role === "PLANNER" || role === "ADMIN";
      if (isOpen) expect(text).toContain(type);
      else expect(text).toBe(await textFor(role, node(`${type}:${/-/.test(id) ? nothing : id}`)));
      expect(text.includes('"node":null'), `${role} ${type}`).toBe(!isOpen);
    }
});
