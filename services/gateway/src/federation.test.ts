import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "./testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename
  ... on Centre { name teamPosts { fte } panelCounts { registered } lines { identifier } }
  ... on Line { panelCap centre { name } }
} }`;
const centre = (identifier: string) => ({ __typename: "Centre", identifier });
const ask = (of: object[], key?: string) => gateway.ask(entities, { key, variables: { of } });

it("tells a router its contract, with the keys of what it may ask for", async () => {
  const { data } = await gateway.ask("{ _service { sdl } }");
  expect(data._service.sdl).toMatch(/type Centre implements Node\s+@key\(fields: "identifier"\)/);
  expect(data._service.sdl).toMatch(/type Line implements Node\s+@key\(fields: "identifier"\)/);
});

it("gives the things of some keys in their order, and nothing for those that are not there", async () => {
  const line = { __typename: "Line", identifier: "ajain-1" };
  const { data } = await ask([line, centre("nowhere"), centre("ajain")]);
  expect(data._entities).toEqual([
    { __typename: "Line", panelCap: 1200, centre: { name: "Ajain" } },
    null,
    expect.objectContaining({ __typename: "Centre", name: "Ajain" }),
  ]);
});

it("shows of a centre what the role's rights show, and no more", async () => {
  const partner = (code: string) =>
    gateway.keyFor({ role: "PARTNER", partner: "commune-ajain", scopes: [{ kind: "DEPARTMENT", code }] });
  for (const [key, isOwn] of [
    [undefined, false],
    [await partner("18"), false],
    [await partner("23"), true],
  ] as const) {
    const [found] = (await ask([centre("ajain")], key)).data._entities;
    expect(found.teamPosts === null).toBe(!isOwn);
    expect(found.panelCounts).toBeNull();
  }
});

it("asks for a page of them at most, and counts each", async () => {
  const many = (count: number) => Array.from({ length: count }, () => centre("ajain"));
  expect((await ask(many(100))).codes).toEqual([]);
  expect((await ask(many(101))).codes).toEqual(["COST_EXCEEDED"]);
  const literal = `{ _entities(representations: [${'{ __typename: "Centre", identifier: "ajain" } '.repeat(101)}]) {
    __typename } }`;
  expect((await gateway.ask(literal)).codes).toEqual(["COST_EXCEEDED"]);
  for (const no of [{ __typename: "Doctor", identifier: "d001" }, { __typename: "Centre" }, {}])
    expect((await ask([no])).codes).toEqual(["BAD_USER_INPUT"]);
});
