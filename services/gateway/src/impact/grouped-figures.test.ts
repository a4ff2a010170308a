import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const query = `query ($metrics: [MetricKey!], $scope: ScopeInput, $asOf: Date, $period: PeriodInput, $by: GroupingInput) {
  impact(metrics: $metrics, scope: $scope, asOf: $asOf, period: $period, by: $by) {
    metric { key } scope { kind code } period { from to } asOf value isSuppressed missing { code }
  }
}`;

interface Seen {
  readonly scope: { readonly kind: string; readonly code: string };
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly asOf: string;
  readonly value: number | null;
  readonly isSuppressed: boolean;
  readonly missing: { readonly code: string } | null;
}

const ask = (variables: object, key?: string) => gateway.ask(query, { variables, key });
const figures = async (variables: object, key?: string): Promise<Seen[]> =>
  (await ask(variables, key)).data.impact;
const partnerOf = (code: string) =>
  gateway.keyFor({ role: "PARTNER", partner: "commune-ajain", scopes: [{ kind: "DEPARTMENT", code }] });
const codesOf = (seen: readonly Seen[]) => [...new Set(seen.map(({ scope }) => scope.code))];

const autumn = { from: "2023-09-01", to: "2023-11-26" };
const covered = { metrics: ["lineWeeksCovered"], period: autumn };

it("gives a flow for each month and each centre, and a stock at each month's end", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const by = { time: "MONTH", place: "CENTRE" };
  const seen = await figures({ ...covered, by }, key);
  expect(seen.map(({ scope, period, value }) => [scope.code, period?.from, value])).toEqual([
    ["ajain", "2023-09-01", 4],
    ["ajain", "2023-10-01", 5],
    ["ajain", "2023-11-01", 3],
    ["bellegarde", "2023-09-01", 8],
    ["bellegarde", "2023-10-01", 10],
    ["bellegarde", "2023-11-01", 6],
    ["charenton", "2023-09-01", 0],
    ["charenton", "2023-10-01", 0],
    ["charenton", "2023-11-01", 0],
  ]);
  const patients = await figures(
    { metrics: ["registeredPatients"], period: autumn, by: { time: "MONTH" } },
    key,
  );
  expect(patients.map(({ asOf, period }) => [asOf, period])).toEqual([
    ["2023-09-30", null],
    ["2023-10-31", null],
    ["2023-11-26", null],
  ]);
});

it("groups for a partner or a coordinator the places that are theirs, and for the public none", async () => {
  const creuse = await partnerOf("23");
  const ajain = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const seenBy = async (place: string, key?: string) =>
    codesOf(await figures({ ...covered, by: { place } }, key));
  expect(await seenBy("CENTRE", creuse)).toEqual(["ajain", "bellegarde"]);
  expect(await seenBy("LINE", creuse)).toEqual(["ajain-1", "bellegarde-1", "bellegarde-2"]);
  expect(await seenBy("DEPARTMENT", creuse)).toEqual(["23"]);
  expect(await seenBy("REGION", creuse)).toEqual(["75"]);
  expect(await seenBy("CENTRE", ajain)).toEqual(["ajain"]);
  expect(await seenBy("DEPARTMENT", ajain)).toEqual([]);
  expect(await seenBy("CENTRE")).toEqual([]);
});

it("says by month of a part that is not yours what it says of one that does not exist", async () => {
  const creuse = await partnerOf("23");
  const told = await Promise.all(
    ["charenton", "nowhere"].map(async (code) => {
      const scope = { kind: "CENTRE", code };
      const seen = await figures({ ...covered, scope, by: { time: "MONTH" } }, creuse);
      return seen.map((figure) => ({ ...figure, scope: undefined }));
    }),
  );
  expect(told[0]).toEqual(told[1]);
  expect(told[0]?.map(({ missing }) => missing?.code)).toEqual(Array(3).fill("UNKNOWN_SCOPE"));
  for (const code of ["charenton", "nowhere"])
    expect(
      await figures({ ...covered, scope: { kind: "CENTRE", code }, by: { place: "LINE" } }, creuse),
    ).toEqual([]);
});

it("withholds a small month, and one more, so that the year less the other months does not tell it", async () => {
  const { activityWeek } = gateway.database;
  const marchWeeks = { lineId: "ajain-1", week: { gte: "2023-W10", lte: "2023-W13" } };
  await activityWeek.updateMany({ where: marchWeeks, data: { consultations: 0, unscheduled: null } });
  const lineId_week = { lineId: "ajain-1", week: "2023-W10" };
  await activityWeek.update({ where: { lineId_week }, data: { consultations: 7 } });
  const question = {
    metrics: ["consultations"],
    scope: { kind: "CENTRE", code: "ajain" },
    period: { from: "2023-01-02", to: "2023-06-25" },
  };
  const values = async (by: object, key: string) =>
    (await figures({ ...question, by }, key)).map(({ value }) => value);
  const known = await values({ time: "MONTH" }, await gateway.keyFor({ role: "PLANNER" }));
  const creuse = await partnerOf("23");
  const shown = await values({ time: "MONTH" }, creuse);
  expect(known[2]).toBe(7);
  expect(shown[2]).toBeNull();
  expect(shown.filter((value) => value === null)).toHaveLength(2);
  expect(await values({}, creuse)).toEqual([known.reduce((sum, value) => sum! + value!, 0)]);
});

it("refuses more figures than one answer holds, and days that no data can reach", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const years = { from: "2004-01-01", to: "2023-12-31" };
  const tooMany = await ask({ period: years, by: { time: "MONTH", place: "CENTRE" } }, key);
  expect(tooMany).toMatchObject({ codes: ["TOO_MANY_FIGURES"], data: null });
  for (const [code, variables] of Object.entries({
    DATE_TOO_FAR: { asOf: "9999-12-31" },
    PERIOD_TOO_LONG: { period: { from: "1000-01-01", to: "2023-12-31" } },
    PERIOD_REVERSED: { period: { from: "2023-12-31", to: "2023-01-01" } },
  }))
    expect((await ask(variables, key)).codes).toEqual([code]);
});
