import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const run = `mutation ($from: IsoWeek!, $weeks: Int!) {
  runPlanner(from: $from, weeks: $weeks) {
    __typename
    ... on Plan {
      id identifier state
      certificate { seats covered booked coverageBound cost costBound isProvenBest }
      vacancies { line week reasons { code doctors message { fr en } } }
      plannedWeeks(first: 100) { totalCount edges { node { week line { identifier } doctor { identifier } } } }
    }
    ... on Refusal { code }
  }
}`;
const publish = `mutation ($plan: String!) {
  publishPlan(identifier: $plan) {
    __typename ... on Plan { state publishedAt } ... on Refusal { code } ... on RuleRefused { reasons { code week doctor } }
  }
}`;

const draft = async (from: string, weeks: number) =>
  (await gateway.ask(run, { key: planner, variables: { from, weeks } })).data.runPlanner;

it("plans the half-year with its proof, and says of each hole why it stays open", async () => {
  const plan = await draft("2024-W27", 26);
  expect(plan.state).toBe("DRAFT");
  const { seats, covered, booked, coverageBound, cost, costBound } = plan.certificate;
  expect(seats).toBe(4 * 26);
  expect(booked).toBe(0);
  expect(covered).toBeLessThanOrEqual(coverageBound);
  expect(costBound).toBeLessThanOrEqual(cost);
  expect(plan.plannedWeeks.totalCount).toBe(covered);
  expect(plan.vacancies).toHaveLength(seats - covered);
  for (const { reasons } of plan.vacancies) {
    expect(reasons.length).toBeGreaterThan(0);
    for (const { message } of reasons) expect(message.fr).not.toBe(message.en);
  }
  const seatsTaken = plan.plannedWeeks.edges.map(
    ({ node }: { node: { week: string; line: { identifier: string } } }) =>
      `${node.line.identifier} ${node.week}`,
  );
  expect(new Set(seatsTaken).size).toBe(seatsTaken.length);
  expect(await gateway.database.assignment.count({ where: { week: { gte: "2024-W27" } } })).toBe(0);
});

it("keeps booked weeks: a plan around them adds nothing where all is booked", async () => {
  const plan = await draft("2024-W01", 4);
  expect(plan.certificate.booked).toBe(12);
  expect(plan.plannedWeeks.totalCount).toBe(0);
});

it("refuses a horizon in the past or without length", async () => {
  expect(await draft("2023-W01", 4)).toEqual({ __typename: "RuleRefused", code: "HORIZON_PAST" });
  expect(await draft("2024-W27", 0)).toEqual({ __typename: "RuleRefused", code: "HORIZON_LENGTH" });
});

it("does not publish a plan that a rule now forbids, and changes nothing", async () => {
  const plan = await draft("2024-W40", 2);
  const [{ node }] = plan.plannedWeeks.edges;
  const [doctorId, week] = [node.doctor.identifier, node.week];
  await gateway.database.availability.update({
    where: { doctorId_week: { doctorId, week } },
    data: { answer: "NO" },
  });
  const { data } = await gateway.ask(publish, { key: planner, variables: { plan: plan.identifier } });
  expect(data.publishPlan).toMatchObject({ __typename: "RuleRefused", code: "WEEK_NOT_OFFERED" });
  expect(data.publishPlan.reasons).toContainEqual({ code: "WEEK_NOT_OFFERED", week, doctor: doctorId });
  expect(await gateway.database.assignment.count({ where: { week: { in: ["2024-W40", "2024-W41"] } } })).toBe(
    0,
  );
});

it("does not publish over a doctor who was booked meanwhile", async () => {
  const plan = await draft("2024-W45", 1);
  const [{ node }] = plan.plannedWeeks.edges;
  await gateway.database.assignment.create({
    data: {
      lineId: node.line.identifier === "ajain-1" ? "charenton-1" : "ajain-1",
      week: node.week,
      doctorId: node.doctor.identifier,
      state: "CONFIRMED",
    },
  });
  const { data } = await gateway.ask(publish, { key: planner, variables: { plan: plan.identifier } });
  expect(data.publishPlan.__typename).toBe("RuleRefused");
  expect(data.publishPlan.reasons.map(({ code }: { code: string }) => code)).toContain(
    "TWO_PLACES_IN_A_WEEK",
  );
});

it("publishes a draft whole, once, and supersedes the plan before it", async () => {
  const first = await draft("2024-W28", 3);
  const published = await gateway.ask(publish, { key: planner, variables: { plan: first.identifier } });
  expect(published.data.publishPlan.state).toBe("PUBLISHED");
  const booked = await gateway.database.assignment.count({
    where: { week: { in: ["2024-W28", "2024-W29", "2024-W30"] } },
  });
  expect(booked).toBe(first.plannedWeeks.totalCount);
  const again = await gateway.ask(publish, { key: planner, variables: { plan: first.identifier } });
  expect(again.data.publishPlan).toMatchObject({ __typename: "RuleRefused", code: "PLAN_NOT_DRAFT" });
  const second = await draft("2024-W30", 2);
  await gateway.ask(publish, { key: planner, variables: { plan: second.identifier } });
  const states = await gateway.ask(`{ plan(identifier: "${first.identifier}") { state } }`, { key: planner });
  expect(states.data.plan.state).toBe("SUPERSEDED");
  const events = await gateway.database.auditEvent.findMany({
    where: { action: "plan.publish" },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ subject }) => subject)).toEqual([first.identifier, second.identifier]);
});

it("lets one of two publications of the same plan stand", async () => {
  const plan = await draft("2024-W36", 2);
  const answers = await Promise.all(
    [1, 2].map(() => gateway.ask(publish, { key: planner, variables: { plan: plan.identifier } })),
  );
  const kinds = answers.map(({ data }) => data.publishPlan.__typename).sort();
  expect(kinds).toEqual(["Plan", "RuleRefused"]);
});

it("shows plans to planners only; to others a plan is absent", async () => {
  const plan = await draft("2024-W27", 1);
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  for (const key of [undefined, coordinator]) {
    const { data } = await gateway.ask(
      `{ node(id: "${plan.id}") { id } plan(identifier: "${plan.identifier}") { id } }`,
      { key },
    );
    expect(data).toEqual({ node: null, plan: null });
    expect(
      (await gateway.ask(run, { key, variables: { from: "2024-W27", weeks: 1 } })).data.runPlanner.code,
    ).toBe("NOT_ALLOWED");
  }
  expect(
    (await gateway.ask('{ plan(identifier: "not-a-plan") { id } }', { key: planner })).data.plan,
  ).toBeNull();
});
