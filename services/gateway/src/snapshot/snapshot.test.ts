import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
let partner: string;
beforeAll(async () => {
  gateway = await openGateway();
  [planner, partner] = await Promise.all([
    gateway.keyFor({ role: "PLANNER" }),
    gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "DEPARTMENT", code: "23" }],
    }),
  ]);
  // Bellegarde's second line had hardly anybody in the four weeks that the second snapshot adds.
  await gateway.database.activityWeek.updateMany({
    where: { lineId: "bellegarde-2", week: { in: ["2023-W44", "2023-W45", "2023-W46", "2023-W47"] } },
    data: { consultations: 1, unscheduled: null },
  });
});
afterAll(() => gateway.close());

const publish = async (asOf: string, key?: string) => {
  const mutation = `mutation ($asOf: Date!) { publishSnapshot(asOf: $asOf) {
    __typename ... on Snapshot { identifier asOf } ... on Refusal { code } } }`;
  return (await gateway.ask(mutation, { key, variables: { asOf } })).data.publishSnapshot;
};

interface Seen {
  readonly metric: { readonly key: string };
  readonly value: number | null;
  readonly isSuppressed: boolean;
  readonly period: { readonly from: string; readonly to: string } | null;
}
const fields = "metric { key } value n isSuppressed asOf period { from to }";
const published = async (variables: object, key?: string): Promise<Seen[]> => {
  const query = `query ($identifier: String!, $metrics: [MetricKey!], $scope: ScopeInput, $period: PeriodInput) {
    snapshot(identifier: $identifier) {
      figures(metrics: $metrics, scope: $scope, period: $period) { ${fields} } } }`;
  return (await gateway.ask(query, { key, variables })).data.snapshot.figures;
};
const live = async (variables: object, key?: string): Promise<Seen[]> => {
  const query = `query ($metrics: [MetricKey!], $scope: ScopeInput, $asOf: Date) {
    impact(metrics: $metrics, scope: $scope, asOf: $asOf) { ${fields} } }`;
  return (await gateway.ask(query, { key, variables })).data.impact;
};

const [september, october, november] = ["2023-09-25", "2023-10-30", "2023-11-27"];
const consultations = { metrics: ["consultations"] };
const line = (number: number) => ({ kind: "LINE", code: `bellegarde-${number}` });
const bellegarde = { kind: "CENTRE", code: "bellegarde" };

it("is published once, too, when two planners do it together", async () => {
  const answers = await Promise.all([publish(september, planner), publish(september, planner)]);
  expect(answers.map(({ __typename: type }) => type).sort()).toEqual(["RuleRefused", "Snapshot"]);
});

it("is published by a planner, for a day that has come and after those before it, once for each day", async () => {
  expect(await publish(october)).toMatchObject({ __typename: "NotAllowed" });
  expect(await publish(october, partner)).toMatchObject({ __typename: "NotAllowed" });
  expect(await publish("2023-11-28", planner)).toMatchObject({ code: "DAY_AHEAD" });
  expect(await publish(october, planner)).toEqual({
    __typename: "Snapshot",
    identifier: october,
    asOf: october,
  });
  expect(await publish(october, planner)).toMatchObject({ code: "SNAPSHOT_PUBLISHED" });
  expect(await publish("2023-10-29", planner)).toMatchObject({ code: "LATER_PUBLISHED" });
  expect(await publish(november, planner)).toMatchObject({ identifier: november });
  const { data } = await gateway.ask("{ snapshots { totalCount edges { node { asOf publishedAt } } } }");
  expect(data.snapshots.totalCount).toBe(3);
  expect(data.snapshots.edges.map(({ node }: { node: { asOf: string } }) => node.asOf)).toEqual([
    november,
    october,
    september,
  ]);
  const audited = await gateway.database.auditEvent.findMany({
    where: { action: "snapshot.publish" },
    orderBy: { number: "asc" },
  });
  expect(audited.map(({ subject }) => subject)).toEqual([september, october, november]);
});

it("shows the public the network and the territories, a partner the key's own, and no count that it guards", async () => {
  expect(await published({ identifier: october, ...consultations })).toMatchObject([{ isSuppressed: false }]);
  const indicators = { identifier: november, scope: { kind: "DEPARTMENT", code: "18" } };
  expect((await published(indicators)).map(({ metric }) => metric.key)).toEqual(["aldWithoutGpShare"]);
  for (const scope of [bellegarde, { kind: "CENTRE", code: "nowhere" }])
    expect(await published({ identifier: november, scope })).toEqual([]);
  const own = await published({ identifier: november, scope: bellegarde }, partner);
  expect(own.map(({ metric }) => metric.key)).toContain("lineWeeksCovered");
  const other = { identifier: november, scope: { kind: "CENTRE", code: "charenton" } };
  expect(await published(other, partner)).toEqual([]);
  const types = await gateway.ask('{ __type(name: "Snapshot") { fields { name } } }');
  expect(types.data.__type.fields.map(({ name }: { name: string }) => name)).toEqual([
    "asOf",
    "figures",
    "identifier",
    "publishedAt",
  ]);
});

it("gives each month once, in the snapshot that saw it completed", async () => {
  const period = { from: "2022-01-01", to: "2023-12-31" };
  const monthsOf = async (identifier: string) => {
    const found = await published({ identifier, ...consultations, period });
    return found.map((figure) => figure.period?.from);
  };
  const first = await monthsOf(september);
  expect(first[0]).toBe("2022-10-01");
  expect(first.at(-1)).toBe("2023-08-01");
  expect(await monthsOf(october)).toEqual(["2023-09-01"]);
  // October's last week ends on 5 November; November's is not over on the 27th.
  expect(await monthsOf(november)).toEqual(["2023-10-01"]);
});

it("withholds what a snapshot or a live figure would give away beside the one before it", async () => {
  const cells = [line(2), line(1), bellegarde].map((scope) => ({ ...consultations, scope }));
  const shownOf = async (ask: typeof published, rest: object) =>
    (await Promise.all(cells.map((cell) => ask({ ...cell, ...rest }, partner)))).map(
      ([figure]) => figure?.value,
    );
  const before = await shownOf(published, { identifier: october });
  expect(before.every((value) => typeof value === "number")).toBe(true);
  const [second, one, centre] = await shownOf(published, { identifier: november });
  expect(second).toBeNull();
  // The centre less its other line would give it too.
  expect([one, centre]).toContain(null);
  expect(await shownOf(live, { asOf: november })).toEqual([second, one, centre]);
  const unguarded = await live({ ...consultations, scope: line(2), asOf: november }, planner);
  expect(unguarded[0]!.value! - before[0]!).toBe(4);
});

it("stays as it was when a report is corrected later", async () => {
  const was = await published({ identifier: november });
  const query = { ...consultations, asOf: november };
  const [liveBefore] = await live(query, planner);
  await gateway.database.activityWeek.update({
    where: { lineId_week: { lineId: "ajain-1", week: "2023-W20" } },
    data: { consultations: { increment: 40 } },
  });
  expect(await published({ identifier: november })).toEqual(was);
  expect((await live(query, planner))[0]!.value).toBe(liveBefore!.value! + 40);
  const { snapshot, snapshotFigures, snapshotCount } = gateway.database;
  await expect(snapshot.deleteMany()).rejects.toThrow();
  await expect(snapshotFigures.updateMany({ data: { figures: [] } })).rejects.toThrow();
  await expect(snapshotCount.updateMany({ data: { count: 0 } })).rejects.toThrow();
});
