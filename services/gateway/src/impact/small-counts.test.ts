import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

// Two centres of one department, of which few patients come to one.
const [first, last] = ["2023-W14", "2023-W27"];
const rare = new Map([
  ["2023-W15", 2],
  ["2023-W18", 3],
  ["2023-W24", 1],
]);

let gateway: TestGateway;
let partner: string;
beforeAll(async () => {
  gateway = await openGateway();
  const scopes = [{ kind: "DEPARTMENT" as const, code: "23" }];
  partner = await gateway.keyFor({ role: "PARTNER", partner: "commune-ajain", scopes });
  const { activityWeek } = gateway.database;
  const weeks = { gte: first, lte: last };
  await activityWeek.updateMany({
    where: { lineId: "bellegarde-1", week: weeks },
    data: { consultations: 0, unscheduled: null },
  });
  for (const [week, consultations] of rare)
    await activityWeek.updateMany({ where: { lineId: "bellegarde-1", week }, data: { consultations } });
});
afterAll(() => gateway.close());

const question = `impact(metrics: [consultations, consultationsPerLineWeek], scope: $scope, asOf: $asOf, period: $period, by: $by) {
  metric { key } scope { kind code } period { from to } asOf value n isSuppressed }`;
const head = "query ($scope: ScopeInput, $asOf: Date, $period: PeriodInput, $by: GroupingInput)";

interface Seen {
  readonly metric: { readonly key: string };
  readonly value: number | null;
}
const askAs = async (key: string | undefined, variables: object): Promise<Seen[]> =>
  (await gateway.ask(`${head} { ${question} }`, { key, variables })).data.impact;

const places = [
  { kind: "NETWORK", code: "" },
  { kind: "REGION", code: "75" },
  { kind: "DEPARTMENT", code: "23" },
  { kind: "CENTRE", code: "bellegarde" },
  { kind: "LINE", code: "bellegarde-1" },
  { kind: "LINE", code: "bellegarde-2" },
  { kind: "CENTRE", code: "ajain" },
];
const mondays = Array.from({ length: 18 }, (_, index) =>
  new Date(Date.UTC(2023, 2, 27 + 7 * index)).toISOString().slice(0, 10),
);

it("tells a partner no small count, asked at once or one after another, at any date and over any stretch", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  const inquire = async (scope: object) => {
    const stretch = (from: string | undefined, to: string | undefined) => ({ scope, period: { from, to } });
    const questions = [
      ...mondays.map((asOf) => ({ scope, asOf })),
      ...mondays.slice(1).map((to, index) => stretch(mondays[index], to)),
      { scope, by: { time: "MONTH" } },
      { scope, by: { time: "QUARTER", place: "LINE" } },
      { ...stretch("2023-03-27", "2023-07-31"), by: { time: "WEEK" } },
    ];
    for (const variables of questions) {
      const [told, known] = await Promise.all([askAs(partner, variables), askAs(planner, variables)]);
      for (const [index, { metric, value }] of told.entries()) {
        const real = known[index]!.value;
        expect([metric.key, value ?? real]).toEqual([metric.key, real]);
        if (metric.key === "consultations" && value !== null) expect(value > 0 && value < 11).toBe(false);
      }
    }
  };
  await inquire({ kind: "LINE", code: "bellegarde-1" });
  await inquire({ kind: "CENTRE", code: "bellegarde" });
}, 60_000);

it("tells none by subtracting what it tells: totals of nested places, of two dates, of stretches", async () => {
  const totals = new Map<string, (number | null)[]>();
  for (const scope of places) {
    const values = await Promise.all(mondays.map((asOf) => askAs(partner, { scope, asOf })));
    totals.set(
      scope.code,
      values.map((seen) => seen.find(({ metric }) => metric.key === "consultations")!.value),
    );
  }
  const gaps = (values: readonly (number | null)[]): number[] => {
    const shown = values.filter((value) => value !== null);
    return shown.slice(1).map((value, index) => value - shown[index]!);
  };
  for (const values of totals.values())
    for (const gap of gaps(values)) expect(gap > 0 && gap < 11).toBe(false);
  // The line, from its centre less the other line, and the centre from its department less the other.
  const less = (whole: string, part: string) =>
    totals.get(whole)!.map((value, index) => {
      const own = totals.get(part)![index] ?? null;
      return value === null || own === null ? null : value - own;
    });
  for (const rest of [less("bellegarde", "bellegarde-2"), less("23", "ajain"), less("75", "ajain")])
    for (const gap of gaps(rest)) expect(gap > 0 && gap < 11).toBe(false);
  // All that is withheld is not all that is asked.
  expect(totals.get("23")!.filter((value) => value !== null).length).toBeGreaterThan(6);
}, 60_000);
