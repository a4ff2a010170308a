import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

it("shows the public every centre, with the true total and whether it takes new patients", async () => {
  const { data } = await gateway.ask(`{
    centres(first: 2) {
      totalCount
      pageInfo { hasNextPage }
      edges { node { identifier openedOn isOpen isAcceptingPatients lines { identifier weeklyHours } panelCounts { registered } } }
    }
  }`);
  expect(data.centres.totalCount).toBe(3);
  expect(data.centres.pageInfo.hasNextPage).toBe(true);
  expect(data.centres.edges[0].node).toEqual({
    identifier: "ajain",
    openedOn: "2022-10-31",
    isOpen: true,
    isAcceptingPatients: false,
    lines: [{ identifier: "ajain-1", weeklyHours: 35 }],
    panelCounts: null,
  });
});

it("walks the pages of a list by cursor without losing or repeating a centre", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await gateway.ask(
      "query ($after: String) { centres(first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { identifier } } } }",
      { variables: { after } },
    );
    seen.push(data.centres.edges[0].node.identifier);
    after = data.centres.pageInfo.hasNextPage ? data.centres.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(["ajain", "bellegarde", "charenton"]);
});

it("refuses a page of more than a hundred, or of a negative size", async () => {
  expect((await gateway.ask("{ centres(first: 101) { totalCount edges { cursor } } }")).codes).toEqual([
    "PAGE_SIZE_REFUSED",
  ]);
  expect((await gateway.ask("{ centres(last: -1) { edges { cursor } } }")).codes).toEqual([
    "PAGE_SIZE_REFUSED",
  ]);
});

it("refuses a cursor that the list did not give, and knows nothing by an identifier that is none", async () => {
  const key = await gateway.keyFor({ role: "ADMIN" });
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const places = [
    "",
    "GPC:",
    "GPC:N:5",
    "GPC:S:\0",
    'GPC:T:["S:ajain"]',
    "OffsetConnection:-5",
    "Centre:ajain",
  ];
  const lists = ["centres", "auditEvents", "snapshots", "webhooks", 'lineWeeks(from: "2023-W01", weeks: 9)'];
  for (const list of lists)
    for (const after of ["xxx", ...places.map(base64)]) {
      const asked = list.includes("(")
        ? list.replace(")", `, after: "${after}")`)
        : `${list}(after: "${after}")`;
      const { codes } = await gateway.ask(`{ ${asked} { edges { cursor } } }`, { key });
      const isOfNumbers = list === "auditEvents" && after === base64("GPC:N:5");
      expect([list, after, codes]).toEqual([list, after, isOfNumbers ? [] : ["INVALID_CURSOR"]]);
    }
  for (const id of ["Foo:bar", "__proto__:x", "Viewer:1", "Query:1", "Centre:\0", "Centre:nowhere"])
    expect(await gateway.ask(`{ node(id: "${base64(id)}") { id } }`, { key })).toMatchObject({
      codes: [],
      data: { node: null },
    });
});

it("finds a centre again by its global identifier", async () => {
  const { data } = await gateway.ask('{ centre(identifier: "bellegarde") { id } }');
  const again = await gateway.ask(`{ node(id: "${data.centre.id}") { ... on Centre { name } } }`);
  expect(again.data.node.name).toBe("Bellegarde-en-Marche");
});

it("shows registered patients to the coordinator of the centre, not to the one next door", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const { data } = await gateway.ask(
    '{ own: centre(identifier: "ajain") { panelCounts { registered } } other: centre(identifier: "bellegarde") { panelCounts { registered } } }',
    { key },
  );
  expect(data.own.panelCounts.length).toBeGreaterThan(3);
  expect(data.other.panelCounts).toBeNull();
});

it("shows a partner the team of the key's territories only, and no report before small counts are withheld", async () => {
  const key = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "COMMUNE", code: "23020" }],
  });
  const { data } = await gateway.ask(
    "{ centres { edges { node { identifier teamPosts { people } panelCounts { on } } } } }",
    {
      key,
    },
  );
  const open = data.centres.edges.filter(
    (edge: { node: { teamPosts: unknown } }) => edge.node.teamPosts !== null,
  );
  for (const { node } of data.centres.edges) expect(node.panelCounts).toBeNull();
  expect(open.map((edge: { node: { identifier: string } }) => edge.node.identifier)).toEqual(["bellegarde"]);
});

const opening = `mutation ($input: OpenCentreInput!) {
  openCentre(input: $input) {
    __typename
    ... on Centre { identifier departmentCode profile { key } }
    ... on Refusal { code message }
    ... on InputRefused { reasons { field code } }
  }
}`;
const reuilly = { id: "reuilly", name: "Reuilly", inseeCode: "36171", regionCode: "24" };

it("opens a centre and its line for a planner, and writes both in the log", async () => {
  const [key, admin] = await Promise.all([
    gateway.keyFor({ role: "PLANNER" }),
    gateway.keyFor({ role: "ADMIN" }),
  ]);
  const { data } = await gateway.ask(opening, { key, variables: { input: reuilly } });
  expect(data.openCentre).toEqual({
    __typename: "Centre",
    identifier: "reuilly",
    departmentCode: "36",
    profile: { key: "weekly-rotation" },
  });
  const line = await gateway.ask(
    'mutation { openLine(input: { centre: "reuilly", number: 1, startsOn: "2024-09-02" }) { __typename ... on Line { identifier weeklyHours terms { panelCap } } } }',
    { key },
  );
  expect(line.data.openLine).toMatchObject({ identifier: "reuilly-1", terms: [{ panelCap: 1200 }] });
  const log = await gateway.ask("{ auditEvents(first: 2) { edges { node { action subject } } } }", {
    key: admin,
  });
  expect(log.data.auditEvents.edges.map(({ node }: { node: object }) => node)).toEqual([
    { action: "line.open", subject: "reuilly-1" },
    { action: "centre.open", subject: "reuilly" },
  ]);
});

it("refuses a centre field by field, in the reader's language", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const input = { ...reuilly, id: "Ré uilly", inseeCode: "20999" };
  const { data } = await gateway.ask(opening, { key, variables: { input }, language: "en" });
  expect(data.openCentre).toMatchObject({
    __typename: "InputRefused",
    code: "INPUT_REFUSED",
    message: "Some values need mending.",
    reasons: [
      { field: "id", code: "NOT_AN_IDENTIFIER" },
      { field: "inseeCode", code: "NOT_AN_INSEE_CODE" },
    ],
  });
});

it("refuses an identifier that is taken", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const input = { ...reuilly, id: "ajain" };
  const { data } = await gateway.ask(opening, { key, variables: { input } });
  expect(data.openCentre).toMatchObject({ __typename: "RuleRefused", code: "IDENTIFIER_TAKEN" });
});

it("opens no centre for the public, a doctor or a coordinator", async () => {
  const keys = [
    undefined,
    await gateway.keyFor({ role: "DOCTOR", doctor: "d001" }),
    await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
  ];
  for (const key of keys) {
    const { data } = await gateway.ask(opening, { key, variables: { input: { ...reuilly, id: "other" } } });
    expect(data.openCentre).toMatchObject({ __typename: "NotAllowed", code: "NOT_ALLOWED" });
  }
  expect(await gateway.database.centre.count({ where: { id: "other" } })).toBe(0);
});
