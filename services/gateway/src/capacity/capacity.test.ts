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
});
afterAll(() => gateway.close());

const capacity = async (variables: object, key?: string) => {
  const query = `query ($centre: String!, $asOf: Date, $pace: Float, $visits: Float, $backlog: Float) {
    capacity(centre: $centre, asOf: $asOf, pace: $pace, visitsPerPatientYear: $visits, backlog: $backlog) {
      __typename
      ... on Refusal { code }
      ... on InputRefused { reasons { field code } }
      ... on Capacity {
        lines registered panelCap saturation isOpenToNewPatients capDate { on earliest latest } sustainablePanel
        consultationsPerLineWeek { value basis n lower upper } visitsPerPatientYear { value basis n }
        capacityPerWeek demandPerWeek load overflow
        meanWait { __typename ... on SomeWeeks { weeks } ... on Never { label { fr en } } }
        backlogCleared { __typename ... on SomeWeeks { weeks } }
        waitingList(targetWeeks: 2) { targetSize reliefCapacity targetCapacity pressure }
        comingWeeks(count: 6) { week openDays lines closedLines consultations }
        simulatedYear(seed: 7) { requests seen overflowDays waiting }
      }
    }
  }`;
  return (await gateway.ask(query, { key, variables })).data.capacity;
};
const never = { __typename: "Never", label: { fr: "jamais", en: "never" } };

it("tells a partner of Creuse what Ajain can take on, and says of Charenton what it says of nowhere", async () => {
  expect(await capacity({ centre: "ajain" }, partner)).toMatchObject({
    __typename: "Capacity",
    lines: 1,
    registered: 1200,
    panelCap: 1200,
    saturation: 1,
    isOpenToNewPatients: false,
    capDate: { on: "2023-11-27" },
  });
  for (const centre of ["charenton", "nowhere"])
    expect(await capacity({ centre }, partner)).toEqual({ __typename: "NotFound", code: "NOT_FOUND" });
});

it("tells a coordinator the own centre only, and neither a doctor nor the public any", async () => {
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
  const doctor = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  expect(await capacity({ centre: "bellegarde" }, coordinator)).toMatchObject({ lines: 2, registered: 600 });
  expect(await capacity({ centre: "ajain" }, coordinator)).toMatchObject({ code: "NOT_FOUND" });
  for (const key of [doctor, undefined])
    expect(await capacity({ centre: "ajain" }, key)).toMatchObject({ code: "NOT_ALLOWED" });
});

it("says never of an overloaded centre, not a number", async () => {
  const found = await capacity({ centre: "ajain", pace: 85, visits: 4, backlog: 100 }, planner);
  expect(found.load).toBeCloseTo((1200 * 4) / 52 / 85, 9);
  expect(found.load).toBeGreaterThan(1);
  expect(found.meanWait).toEqual(never);
  expect(found.backlogCleared).toEqual({ __typename: "Never" });
  expect(found.simulatedYear.waiting).toBeGreaterThan(0);
});

it("reckons with what was observed and over how many weeks, else with an assumption that says so", async () => {
  const seen = await capacity({ centre: "bellegarde" }, planner);
  expect(seen.consultationsPerLineWeek).toMatchObject({ basis: "OBSERVED", n: 46 });
  // What was served tells nothing of what is asked for.
  expect(seen.visitsPerPatientYear).toEqual({ value: 3.75, basis: "ASSUMED", n: null });
  const early = await capacity({ centre: "ajain", asOf: "2023-02-28" }, planner);
  expect(early.visitsPerPatientYear.basis).toBe("ASSUMED");
  const given = await capacity({ centre: "bellegarde", pace: 90, visits: 3.75 }, planner);
  expect(given.consultationsPerLineWeek).toEqual({
    value: 90,
    basis: "GIVEN",
    n: null,
    lower: null,
    upper: null,
  });
  expect(given).toMatchObject({ sustainablePanel: 2496, capacityPerWeek: 180 });
  expect(given.meanWait.weeks).toBeGreaterThan(0);
});

it("tells what a list that waits asks for, where its length is given", async () => {
  const without = await capacity({ centre: "bellegarde" }, planner);
  expect([without.backlogCleared, without.waitingList]).toEqual([null, null]);
  const found = await capacity({ centre: "bellegarde", pace: 90, visits: 3.75, backlog: 826 }, planner);
  const demandPerWeek: number = found.demandPerWeek;
  const targetSize: number = found.waitingList.targetSize;
  expect(found.backlogCleared.weeks).toBeCloseTo(826 / (180 - demandPerWeek), 9);
  expect(targetSize).toBeCloseTo((demandPerWeek * 2) / 4, 9);
  expect(found.waitingList.reliefCapacity).toBeCloseTo(demandPerWeek + (826 - targetSize) / 26, 9);
});

it("leaves public holidays and closed lines out of the weeks to come", async () => {
  const newYear = { lineId: "bellegarde-2", week: "2024-W01" };
  await gateway.database.assignment.updateMany({ where: newYear, data: { state: "CANCELLED" } });
  await gateway.database.closedWeek.create({ data: { ...newYear, reason: "HOLIDAYS" } });
  const { comingWeeks } = await capacity({ centre: "bellegarde", pace: 90 }, planner);
  expect(comingWeeks.map(({ week }: { week: string }) => week)).toEqual(
    ["48", "49", "50", "51", "52"].map((number) => `2023-W${number}`).concat("2024-W01"),
  );
  expect(comingWeeks[0]).toMatchObject({ lines: 2, closedLines: 0, consultations: 180 });
  // Christmas and New Year's Day 2024 are Mondays.
  expect(comingWeeks[4]).toMatchObject({ consultations: 144 });
  expect(comingWeeks[5]).toMatchObject({ lines: 2, closedLines: 1, consultations: 72 });
  expect(comingWeeks[5].openDays).toHaveLength(4);
});

it("refuses what no centre could be reckoned with, and a centre that is not open or not counted", async () => {
  expect(await capacity({ centre: "ajain", pace: 0, visits: 50 }, planner)).toEqual({
    __typename: "InputRefused",
    code: "INPUT_REFUSED",
    reasons: [
      { field: "pace", code: "OUT_OF_RANGE" },
      { field: "visitsPerPatientYear", code: "OUT_OF_RANGE" },
    ],
  });
  expect(await capacity({ centre: "charenton" }, planner)).toMatchObject({ code: "CENTRE_NOT_OPEN" });
  expect(await capacity({ centre: "bellegarde", asOf: "2023-07-03" }, planner)).toMatchObject({
    code: "PANEL_NOT_COUNTED",
  });
});

it("withholds a panel from a partner where the figures withhold it", async () => {
  await gateway.database.panelCount.create({
    data: { centreId: "bellegarde", on: new Date("2023-07-01"), registered: 7 },
  });
  const early = { centre: "bellegarde", asOf: "2023-07-03" };
  expect(await capacity(early, partner)).toMatchObject({ code: "PANEL_WITHHELD" });
  expect(await capacity(early, planner)).toMatchObject({ registered: 7 });
});
