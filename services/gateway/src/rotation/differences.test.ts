import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const draft = async () =>
  (
    await gateway.ask(
      `mutation { runPlanner(from: "2024-W30", weeks: 2) { ... on Plan { identifier
        plannedWeeks(first: 100) { edges { node { week line { identifier } doctor { identifier } } } }
        differences { line week code message { fr en } before { identifier } after { identifier } } } } }`,
      { key: planner },
    )
  ).data.runPlanner;
const publish = (plan: string) =>
  gateway.ask(`mutation { publishPlan(identifier: "${plan}") { __typename } }`, { key: planner });

it("says what a draft changes of the plan in force: holes filled, then nothing, then a week cancelled", async () => {
  const first = await draft();
  expect(first.differences).toHaveLength(first.plannedWeeks.edges.length);
  for (const { code, before, after } of first.differences) {
    expect(code).toBe("HOLE_FILLED");
    expect(before).toBeNull();
    expect(after.identifier).toEqual(expect.any(String));
  }
  await publish(first.identifier);

  const unchanged = await draft();
  expect(unchanged.plannedWeeks.edges).toEqual([]);
  expect(unchanged.differences).toEqual([]);

  const [{ node }] = first.plannedWeeks.edges;
  await gateway.ask(
    `mutation { cancelWeek(line: "${node.line.identifier}", week: "${node.week}", reason: DOCTOR_WITHDREW) { __typename } }`,
    { key: planner },
  );
  const [difference] = (await draft()).differences;
  expect(difference).toMatchObject({
    line: node.line.identifier,
    week: node.week,
    code: "WEEK_CANCELLED",
    before: { identifier: node.doctor.identifier },
  });
});

it("keeps a proposal that still stands, confirms it when published, and cancels one that it drops", async () => {
  const data = { state: "PROPOSED" as const, week: "2024-W36", lineId: "ajain-1" };
  const offer = await gateway.database.availability.findFirstOrThrow({
    where: { week: data.week, answer: "YES" },
  });
  await gateway.database.assignment.create({ data: { ...data, doctorId: offer.doctorId } });
  const { data: answer } = await gateway.ask(
    `mutation { runPlanner(from: "2024-W36", weeks: 1) { ... on Plan { identifier
      plannedWeeks(first: 9) { edges { node { line { identifier } doctor { identifier } } } } } } }`,
    { key: planner },
  );
  await publish(answer.runPlanner.identifier);
  const rows = await gateway.database.assignment.findMany({ where: { week: data.week } });
  expect(rows.filter(({ state }) => state === "PROPOSED")).toEqual([]);
  const confirmed = rows
    .filter(({ state }) => state === "CONFIRMED")
    .map(({ lineId, doctorId }) => `${lineId} ${doctorId}`)
    .sort();
  const planned = answer.runPlanner.plannedWeeks.edges.map(
    ({ node }: { node: { line: { identifier: string }; doctor: { identifier: string } } }) =>
      `${node.line.identifier} ${node.doctor.identifier}`,
  );
  expect(confirmed).toEqual(planned.sort());
});
