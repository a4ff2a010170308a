import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { schema } from "../schema.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { askApart, askTogether, type Cell, cellsOf, isGiven, type Request } from "../testing/rights-cells.ts";
import { fillNetwork, type FullNetwork } from "../testing/rights-network.ts";
import { holders, type Samples, samplesFrom } from "../testing/rights-samples.ts";
import { networkRights, type Right, type Rights, type Role, roles } from "./rights.ts";

let gateway: TestGateway;
let network: FullNetwork;
let samples: Samples;
// The table in force, whose lines the tests change.
const rights: Record<Right, Rights[Right]> = { ...networkRights };
beforeAll(async () => {
  gateway = await openGateway({ rights, cacheBytes: 0 });
  network = await fillNetwork(gateway);
  samples = samplesFrom(network.own);
});
afterAll(() => gateway.close());

const lines = Object.keys(networkRights) as Right[];
const forAll = (reach: "all" | "-"): Rights[Right] => [reach, reach, reach, reach, reach, reach];
const everything = Object.fromEntries(lines.map((line) => [line, forAll("all")])) as Rights;
const reaches = (role: Role, data: Right): boolean => networkRights[data][roles.indexOf(role)] !== "-";

interface Asked extends Cell {
  readonly role: Role;
}

/** The cells of roles under a table, where there is anything to give. */
const cellsUnder = (table: Rights, asking: readonly Role[] = roles): Asked[] =>
  asking.flatMap((role) =>
    cellsOf(schema, { role, rights: table, samples })
      .filter(({ part }) => (holders[part] ?? holders[part.split(".")[0]!])?.includes(role) !== false)
      .map((cell) => ({ ...cell, role })),
  );

/** Which of a role's cells are given something; undefined where one refusal has hidden them all. */
async function givenOf(
  cells: readonly Asked[],
  { query: written, paths }: Request,
): Promise<Asked[] | undefined> {
  const { role } = cells[0]!;
  let [query, key] = [written, network.keys[role]];
  while (query.includes("$EMAIL")) query = query.replace("$EMAIL", `${randomUUID()}@example.org`);
  while (query.includes("$SESSION")) query = query.replace("$SESSION", await network.session(role));
  if (query.includes("$LEAVER")) {
    const leaver = await network.leaver();
    query = query.replaceAll("$LEAVER", leaver.doctor);
    if (role === "DOCTOR") key = leaver.key;
  }
  const { data } = await gateway.ask(query, { key });
  return data === null ? undefined : cells.filter((_, index) => isGiven(data, paths[index]!));
}

function inGroups(cells: readonly Asked[], groupOf: (cell: Asked) => string): Asked[][] {
  const groups = new Map<string, Asked[]>();
  for (const cell of cells) {
    const name = groupOf(cell);
    groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / 20) }, (_, index) =>
      group.slice(index * 20, index * 20 + 20),
    ),
  );
}

async function inTurn<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const each of rest) await act(each);
    }),
  );
}

const named = (cell: Asked): string => `${cell.role} ${cell.part}: ${askTogether([cell]).query}`;
const isGivenAlone = async (cell: Asked): Promise<boolean> =>
  ((await givenOf([cell], askTogether([cell]))) ?? []).length > 0;

/** The cells that are given nothing under a table: asked together, and those that seem so once more alone. */
async function withheldOf(cells: readonly Asked[], table: Rights): Promise<string[]> {
  Object.assign(rights, table);
  const withheld: string[] = [];
  await inTurn(
    inGroups(cells, ({ role, around }) => JSON.stringify([role, around])),
    async (group) => {
      const given = (await givenOf(group, askTogether(group))) ?? [];
      for (const cell of group)
        if (!given.includes(cell) && !(await isGivenAlone(cell))) withheld.push(named(cell));
    },
  );
  return withheld;
}

/** The cells that are given something under a table: asked apart, and alone where a refusal hid its neighbours. */
async function leaksOf(cells: readonly Asked[], table: Rights): Promise<string[]> {
  Object.assign(rights, table);
  const leaks: string[] = [];
  await inTurn(
    inGroups(cells, ({ role, operation }) => `${role} ${operation}`),
    async (group) => {
      const given = await givenOf(group, askApart(group));
      for (const cell of given ?? group)
        if (given !== undefined || (await isGivenAlone(cell))) leaks.push(named(cell));
    },
  );
  return leaks;
}

it("opens to each role what its line of the table opens, and nothing else", async () => {
  const cells = cellsUnder(networkRights);
  expect
    .soft(
      await withheldOf(
        cells.filter(({ isOpen }) => isOpen),
        networkRights,
      ),
    )
    .toEqual([]);
  expect
    .soft(
      await leaksOf(
        cells.filter(({ isOpen }) => !isOpen),
        networkRights,
      ),
    )
    .toEqual([]);
});

it("is kept by that line alone: without it nothing is given, however open the rest; with it open, all is", async () => {
  const open = cellsUnder(networkRights).filter(({ isOpen }) => isOpen);
  for (const line of lines) {
    const own = open.filter(({ data }) => data === line);
    expect.soft(await leaksOf(own, { ...networkRights, [line]: forAll("-") }), line).toEqual([]);
    const but = { ...everything, [line]: networkRights[line] };
    const kept = cellsUnder(
      but,
      roles.filter((role) => !reaches(role, line)),
    ).filter(({ data }) => data === line);
    expect.soft(await leaksOf(kept, but), line).toEqual([]);
  }
  const closed = cellsUnder(everything).filter(({ role, data }) => !reaches(role, data));
  expect.soft(await withheldOf(closed, everything)).toEqual([]);
});
