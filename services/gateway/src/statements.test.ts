import { afterAll, beforeAll, expect, it } from "vitest";
import { countStatements } from "./testing/count-statements.ts";
import { openGateway, type TestGateway } from "./testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway({ cacheBytes: 0 });
  planner = await gateway.keyFor({ role: "PLANNER" });
  const [given, wanted] = await gateway.database.assignment.findMany({
    where: { week: { in: ["2024-W05", "2024-W06"] }, lineId: "ajain-1", state: "CONFIRMED" },
    orderBy: { week: "asc" },
  });
  await gateway.database.swapOffer.create({
    data: {
      ...{ fromDoctorId: given!.doctorId, givenLineId: given!.lineId, givenWeek: given!.week },
      ...{ toDoctorId: wanted!.doctorId, wantedLineId: wanted!.lineId, wantedWeek: wanted!.week },
      offeredOn: new Date("2023-11-20"),
    },
  });
  // The key is looked up once, and its use noted beside the requests.
  while ((await countStatements(() => gateway.ask("{ __typename }", { key: planner }))) > 0);
});
afterAll(() => gateway.close());

const lists: Record<string, (first: number) => string> = {
  centres: (first) => `{ centres(first: ${first}) { totalCount edges { node {
    name isAcceptingPatients panelCounts { registered } teamPosts { role } lines { identifier panelCap terms { from } } } } } }`,
  doctors: (first) => `{ doctors(first: ${first}) { totalCount edges { node {
    name status eligibility { isEligible } contact { phone } documents { kind } hasAcceptedCharter } } } }`,
  "doctors looked for": (
    first,
  ) => `{ doctors(search: "e", isEligible: true, first: ${first}) { totalCount edges { node {
    name availabilityConfirmedOn weeksThisYear availability(from: "2024-W01", weeks: 8) { answer } preferences { centre { name } } } } } }`,
  openingProjects: (first) => `{ openingProjects(first: ${first}) { totalCount edges { node {
    name stage centre { name } file { posts { role } milestones { kind } readiness { verdict } } } } } }`,
  lineWeeks: (first) => `{ lineWeeks(from: "2024-W01", weeks: 40, first: ${first}) { totalCount edges { node {
    week state doctor { name status } line { identifier centre { name } }
    isSwapPending swapOffers { given { doctor { name } } } } } } }`,
};

it.each(Object.keys(lists))("asks the database as often for a hundred %s as for two", async (list) => {
  const statementsFor = (first: number) =>
    countStatements(async () => {
      const { data, codes } = await gateway.ask(lists[list]!(first), { key: planner });
      expect(codes).toEqual([]);
      expect(data[list.split(" ")[0]!].edges.length).toBeGreaterThanOrEqual(2);
    });
  await statementsFor(2);
  const few = await statementsFor(2);
  expect(few).toBeGreaterThan(0);
  expect(await statementsFor(100)).toBe(few);
  expect(few).toBeLessThan(20);
});

it("asks the database as often for a year by month and by centre as for one figure, weeks rolled up", async () => {
  const question = (by: string) => `{ impact(metrics: [consultations, coverageRate],
    period: { from: "2022-12-01", to: "2023-11-30" }, by: ${by}) { value } }`;
  const statementsFor = (by: string) =>
    countStatements(async () => {
      const { data, codes } = await gateway.ask(question(by), { key: planner });
      expect(codes).toEqual([]);
      expect(data.impact.length).toBeGreaterThan(0);
    });
  await statementsFor("{}");
  const few = await statementsFor("{}");
  expect(await statementsFor("{ time: MONTH, place: CENTRE }")).toBe(few);
  expect(few).toBeLessThan(20);
});

it("refuses more tokens or more repetitions than a reader needs", async () => {
  const aliases = Array.from({ length: 2000 }, (_, index) => `a${index}: __typename`).join(" ");
  const answer = await gateway.ask(`{ ${aliases} }`);
  expect(answer.status).toBe(400);
  const bomb = Array.from(
    { length: 14 },
    (_, level) => `fragment f${level} on Query { ...f${level + 1} a: viewer { role } ...f${level + 1} }`,
  );
  const repeated = await gateway.ask(`{ ...f0 } ${bomb.join(" ")} fragment f14 on Query { viewer { role } }`);
  expect(repeated.status).toBe(400);
});
