import {
  catalogue,
  computeGroupedFigures,
  type Grouping,
  type IsoWeek,
  isRolledUp,
  networkScope,
  type Period,
  type PlainDate,
} from "@ms/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { loadFacts } from "./impact.loader.ts";
import { loadRollups } from "./rollups.loader.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const kept = catalogue.filter(isRolledUp);
const query = `query ($metrics: [MetricKey!], $scope: ScopeInput, $asOf: Date, $period: PeriodInput, $by: GroupingInput) {
  impact(metrics: $metrics, scope: $scope, asOf: $asOf, period: $period, by: $by) {
    metric { key } scope { kind code } period { from to } asOf value n
  }
}`;
const all = { metrics: kept.map(({ key }) => key) };
const ask = async (variables: object) => {
  const { data, codes } = await gateway.ask(query, { variables, key: planner });
  expect(codes).toEqual([]);
  return data.impact;
};

interface Question {
  readonly asOf: PlainDate;
  readonly period?: Period;
  readonly by: Grouping;
}

const today = "2023-11-27" as PlainDate;
const year: Period = { from: "2022-12-15" as PlainDate, to: "2023-12-14" as PlainDate };
const questions: readonly Question[] = [
  { asOf: today, by: {} },
  { asOf: today, period: year, by: { time: "MONTH", place: "CENTRE" } },
  { asOf: "2023-08-16" as PlainDate, period: year, by: { time: "QUARTER", place: "LINE" } },
  { asOf: "2023-08-16" as PlainDate, by: { place: "DEPARTMENT" } },
  { asOf: "2024-03-01" as PlainDate, by: { time: "YEAR" } },
];

async function expectWhatFactsTell(): Promise<void> {
  const facts = await loadFacts(gateway.database);
  for (const question of questions) {
    const told = computeGroupedFigures({ facts, metrics: kept, scope: networkScope, ...question });
    expect(await ask({ ...all, ...question })).toEqual(
      told.map(({ metric, scope, period, asOf, value, n }) => ({
        metric: { key: metric },
        scope,
        period: period ?? null,
        asOf,
        value: value ?? null,
        n,
      })),
    );
  }
}

it("answers from rollups what the facts tell, at any date and however grouped", async () => {
  await expectWhatFactsTell();
  expect(await gateway.database.rollup.count({ where: { span: "WEEK" } })).toBe(102);
  const months = await gateway.database.rollup.findMany({ where: { span: "MONTH", lineId: "bellegarde-1" } });
  expect(months.map(({ week }) => week).sort()).toEqual([
    "2023-W26",
    "2023-W31",
    "2023-W35",
    "2023-W39",
    "2023-W44",
  ]);
  expect(await gateway.database.staleLine.count()).toBe(0);
});

it("tells a late correction, a closure or a new opening day as soon as it is committed", async () => {
  const { activityWeek, assignment, centre, closedWeek, line } = gateway.database;
  const where = { lineId: "ajain-1", week: "2023-W10" };
  const covered = await assignment.findFirstOrThrow({ where });
  const changes: readonly (() => PromiseLike<unknown>)[] = [
    () =>
      activityWeek.update({ where: { lineId_week: where }, data: { consultations: 12, unscheduled: null } }),
    () => activityWeek.delete({ where: { lineId_week: where } }),
    () => assignment.update({ where: { id: covered.id }, data: { state: "CANCELLED" } }),
    () => closedWeek.create({ data: { ...where, reason: "WORKS" } }),
    () => closedWeek.deleteMany({ where }),
    () => line.update({ where: { id: "bellegarde-2" }, data: { startsOn: new Date("2023-07-10") } }),
    () => centre.update({ where: { id: "bellegarde" }, data: { openedOn: new Date("2023-09-04") } }),
    () => assignment.update({ where: { id: covered.id }, data: { state: "CONFIRMED" } }),
  ];
  for (const change of changes) {
    const before = await ask({ ...all, by: { place: "LINE" } });
    await change();
    expect(await ask({ ...all, by: { place: "LINE" } })).not.toEqual(before);
    await expectWhatFactsTell();
  }
});

it("rolls up the new week alone when a week has passed", async () => {
  const { database } = gateway;
  await ask(all);
  const moment = { asOf: "2023-12-06" as PlainDate };
  const step = "MONTH";
  const before = await database.rollup.findMany();
  const rollups = await loadRollups(database, { metrics: kept, moment, step, today: moment.asOf });
  const added = rollups.rows.filter(({ week }) => week > "2023-W47").map(({ line, week }) => [line, week]);
  expect(rollups.through).toBe("2023-W48");
  expect(added.sort()).toEqual(["ajain-1", "bellegarde-1", "bellegarde-2"].map((line) => [line, "2023-W48"]));
  expect(await database.rollup.findMany({ where: { week: { lt: "2023-W48" } } })).toEqual(before);
  const facts = await loadFacts(database);
  const left = await loadFacts(database, { metrics: kept, after: rollups.through });
  const request = {
    metrics: kept,
    scope: networkScope,
    ...moment,
    by: { time: step, place: "LINE" },
  } as const;
  expect(computeGroupedFigures({ ...request, facts: left, rollups })).toEqual(
    computeGroupedFigures({ ...request, facts }),
  );
});

it("rolls up again what another catalogue had rolled up", async () => {
  await gateway.database.rollup.updateMany({ data: { parts: {} } });
  await gateway.database.rolledLine.updateMany({ data: { catalogue: "consultations@0" } });
  await expectWhatFactsTell();
});

it("lets each see their own correction at once, while others correct and ask too", async () => {
  const correct = async (line: string) => {
    for (let consultations = 1; consultations <= 6; consultations++) {
      const lineId_week = { lineId: line, week: "2023-W40" as IsoWeek };
      await gateway.database.activityWeek.update({
        where: { lineId_week },
        data: { consultations, unscheduled: null },
      });
      const period = { from: "2023-10-02", to: "2023-10-08" };
      const scope = { kind: "LINE", code: line };
      const [figure] = await ask({ metrics: ["consultations"], scope, period });
      expect(figure.value).toBe(consultations);
    }
  };
  await Promise.all(["ajain-1", "bellegarde-1", "bellegarde-2"].map(correct));
  await gateway.database.rolledLine.deleteMany();
  await Promise.all([ask(all), ask(all), ask(all)]);
  await expectWhatFactsTell();
});
