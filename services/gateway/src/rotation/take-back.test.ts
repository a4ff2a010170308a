import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { openReceiver } from "../testing/webhook-receiver.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const weeks = ["2024-W30", "2024-W31"];
beforeEach(async () => {
  await gateway.database.assignment.deleteMany({ where: { week: { in: weeks } } });
  await gateway.database.plannerRun.deleteMany();
  await gateway.database.plannedWeek.deleteMany();
  await gateway.database.plan.deleteMany();
});

const act = async (mutation: string, { key = planner, fields = "" } = {}) =>
  (
    await gateway.ask(
      `mutation { done: ${mutation} { __typename ... on Refusal { code }
        ... on RuleRefused { reasons { code line week } } ${fields} } }`,
      { key },
    )
  ).data.done;
const mutate = (mutation: string, key = planner) =>
  act(mutation, { key, fields: "... on Plan { identifier state takeBackUntil publishedAt }" });
const draft = async (): Promise<string> =>
  (await mutate(`runPlanner(from: "${weeks[0]!}", weeks: 2, seed: 1)`)).identifier;
const publish = (plan: string, more = "") => mutate(`publishPlan(identifier: "${plan}"${more})`);
const takeBack = (plan: string) => mutate(`takeBackPublication(identifier: "${plan}")`);
const assignments = () =>
  gateway.database.assignment.findMany({ where: { week: { in: weeks } }, orderBy: { id: "asc" } });
const standing = async () =>
  (await assignments()).flatMap(({ id, state }) => (state === "CANCELLED" ? [] : [`${id} ${state}`]));
const seen = async (plan: string) =>
  (
    await gateway.ask(
      `{ plan(identifier: "${plan}") { state publishedAt takeBackUntil
        differences { line week code before { identifier } after { identifier } cause mayBeDropped }
        recipients { doctor { identifier } hasEmail news { code from { line week } to { line week } } }
        plannedWeeks(first: 100) { edges { node { week line { identifier } doctor { identifier } } } } } }`,
      { key: planner },
    )
  ).data.plan;

/** A draft that takes a proposed week from its doctor, for another who is given it. */
async function draftWithMove() {
  const plan = await draft();
  const { plannedWeeks } = await seen(plan);
  const [{ node }] = plannedWeeks.edges;
  const [line, week] = [node.line.identifier, node.week];
  const { doctorId: doctor } = await gateway.database.availability.findFirstOrThrow({
    where: {
      ...{ week, answer: "YES" as const, doctorId: { notIn: plannedWeeks.edges.map(doctorOf) } },
      doctor: { assignments: { none: { state: { not: "CANCELLED" as const } } } },
    },
  });
  await gateway.database.assignment.create({
    data: { lineId: line, week, doctorId: doctor, state: "PROPOSED" },
  });
  await gateway.database.plan.update({ where: { id: plan }, data: { dropped: [{ line, week, doctor }] } });
  return { plan, line, week, doctor, given: node.doctor.identifier as string };
}
const doctorOf = ({ node }: { node: { doctor: { identifier: string } } }) => node.doctor.identifier;

it("takes a publication back whole: what stood stands again, and the plan is the draft that it was", async () => {
  const { plan, doctor, line, week } = await draftWithMove();
  const [before, wasSeen] = [await standing(), await seen(plan)];
  expect(wasSeen.recipients).toContainEqual({
    doctor: { identifier: doctor },
    hasEmail: expect.any(Boolean),
    news: [{ code: "WEEK_TAKEN_AWAY", from: { line, week }, to: null }],
  });
  const published = await publish(plan);
  expect(Date.parse(published.takeBackUntil) - Date.parse(published.publishedAt)).toBe(600_000);
  expect(await standing()).not.toEqual(before);
  expect((await seen(plan)).recipients).toEqual([]);

  expect(await takeBack(plan)).toMatchObject({ state: "DRAFT", publishedAt: null, takeBackUntil: null });
  expect(await standing()).toEqual(before);
  expect(await seen(plan)).toEqual(wasSeen);
  // Calendars learn of what came and went, and nobody is counted as having given a week up.
  const gone = (await assignments()).filter(({ state }) => state === "CANCELLED");
  expect(gone.length).toBeGreaterThan(0);
  for (const { changes, cancelledOn } of gone) expect([changes, cancelledOn]).toEqual([1, null]);
  const restored = (await assignments()).find((each) => each.doctorId === doctor);
  expect(restored).toMatchObject({ state: "PROPOSED", changes: 2, cancelledOn: null });

  expect((await publish(plan)).state).toBe("PUBLISHED");
  const events = await gateway.database.auditEvent.findMany({
    where: { subject: plan, action: { startsWith: "plan." } },
    orderBy: { number: "asc" },
  });
  expect(events.map(({ action }) => action)).toEqual([
    ...["plan.draft", "plan.publish", "plan.takeBack", "plan.publish"],
  ]);
});

it("is no news to webhooks until it can no longer be taken back, and none at all where it was", async () => {
  const receiver = await openReceiver(() => 200);
  const admin = await gateway.keyFor({ role: "ADMIN" });
  const input = `{ url: "${receiver.url}", events: [PLAN_PUBLISHED, CENTRE_OPENED] }`;
  await gateway.ask(`mutation { createWebhook(input: ${input}) { __typename } }`, { key: admin });
  const deliveries = () => gateway.database.webhookDelivery.findMany();
  const plan = await draft();
  await publish(plan);
  await expect.poll(deliveries).toHaveLength(1);
  await takeBack(plan);
  expect(await deliveries()).toEqual([]);
  expect(await gateway.database.webhookEvent.count({ where: { type: "PLAN_PUBLISHED" } })).toBe(0);
  const { takeBackUntil } = await publish(plan);
  await expect.poll(deliveries).toHaveLength(1);
  expect(await deliveries()).toEqual([expect.objectContaining({ dueAt: new Date(takeBackUntil), tries: 0 })]);

  await gateway.database.centre.create({
    data: {
      ...{ id: "essai", name: "Essai", inseeCode: "23002", departmentCode: "23", regionCode: "75" },
      ...{ profile: "weekly-rotation", openedOn: new Date("2023-11-27") },
    },
  });
  await receiver.until(1);
  await gateway.database.webhookDelivery.updateMany({
    where: { state: "WAITING" },
    data: { dueAt: new Date() },
  });
  const told = (await receiver.until(2)).map(({ body }) => JSON.parse(body));
  expect(told).toMatchObject([{ type: "centre.opened" }, { type: "plan.published", data: { plan } }]);
  await receiver.close();
});

it("puts the plans in force again that the publication had superseded", async () => {
  const first = await draft();
  await publish(first);
  const second = await draft();
  await publish(second);
  expect((await seen(first)).state).toBe("SUPERSEDED");
  expect((await takeBack(first)).code).toBe("PLAN_NOT_IN_FORCE");
  await takeBack(second);
  expect((await seen(first)).state).toBe("PUBLISHED");
  expect((await takeBack(second)).code).toBe("PLAN_NOT_IN_FORCE");
});

it("is too late after ten minutes", async () => {
  const plan = await draft();
  await publish(plan);
  await gateway.database.plan.update({
    where: { id: plan },
    data: { publishedAt: new Date(Date.now() - 600_000) },
  });
  const before = await standing();
  expect(await takeBack(plan)).toMatchObject({ __typename: "RuleRefused", code: "PUBLICATION_SETTLED" });
  expect(await standing()).toEqual(before);
});

it("is refused with the week that somebody has changed since, and changes nothing", async () => {
  const plan = await draft();
  await publish(plan);
  const [first] = await assignments();
  const { lineId: line, week } = first!;
  await act(`cancelWeek(line: "${line}", week: "${week}", reason: DOCTOR_WITHDREW)`);
  const before = await standing();
  const refused = await takeBack(plan);
  expect(refused.reasons).toEqual([{ code: "WEEK_CHANGED", line, week }]);
  expect(await standing()).toEqual(before);
});

it("is refused where a doctor who would get a week back has been booked in another since", async () => {
  const { plan, doctor, line, week } = await draftWithMove();
  await publish(plan);
  await gateway.database.assignment.create({
    data: { lineId: line, week: "2025-W02", doctorId: doctor, state: "CONFIRMED" },
  });
  const before = await standing();
  expect((await takeBack(plan)).reasons).toEqual([{ code: "DOCTOR_BOOKED_SINCE", line, week }]);
  expect(await standing()).toEqual(before);
  await gateway.database.assignment.deleteMany({ where: { week: "2025-W02", doctorId: doctor } });
  expect((await takeBack(plan)).state).toBe("DRAFT");
});

it("holds when a doctor gives a week up meanwhile: either comes to pass, whole", async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const plan = await draft();
    await publish(plan);
    const confirmed = (await assignments()).find(({ state }) => state === "CONFIRMED");
    const { lineId, week, doctorId } = confirmed!;
    const key = await gateway.keyFor({ role: "DOCTOR", doctor: doctorId });
    const [taken, given] = await Promise.all([
      takeBack(plan),
      act(`withdrawWeek(line: "${lineId}", week: "${week}")`, { key }),
    ]);
    const isGivenUp = given.__typename === "LineWeek";
    expect(taken.code).toBe(isGivenUp ? "WEEK_CHANGED" : undefined);
    if (!isGivenUp) expect(await standing()).toEqual([]);
    await gateway.database.assignment.deleteMany({ where: { week: { in: weeks } } });
  }
});

it("publishes the rest without the moves, and takes back the draft with them", async () => {
  const { plan, doctor, line, week, given } = await draftWithMove();
  const wasSeen = await seen(plan);
  expect((await publish(plan, ", withoutMoves: true")).state).toBe("PUBLISHED");
  const rows = await assignments();
  expect(rows.find((each) => each.doctorId === doctor)).toMatchObject({ state: "PROPOSED", changes: 0 });
  expect(rows.some((each) => each.doctorId === given && each.lineId === line && each.week === week)).toBe(
    false,
  );
  expect(rows.filter(({ state }) => state === "CONFIRMED")).toHaveLength(
    wasSeen.plannedWeeks.edges.length - 1,
  );
  await takeBack(plan);
  expect(await seen(plan)).toEqual(wasSeen);
});

it("leaves one difference out of a draft: the doctor stays, or the week stays open", async () => {
  const { plan, line, week } = await draftWithMove();
  const drop = (place: { line: string; week: string }) =>
    mutate(`dropDifference(identifier: "${plan}", line: "${place.line}", week: "${place.week}")`);
  const { differences } = await seen(plan);
  expect(differences[0]).toMatchObject({ code: "DOCTOR_RELEASED", cause: "OWN_SEARCH", mayBeDropped: true });
  expect((await drop({ line, week })).state).toBe("DRAFT");
  expect((await drop(differences[1])).state).toBe("DRAFT");
  expect((await seen(plan)).differences).toEqual(differences.slice(2));
  expect((await drop({ line, week })).code).toBe("NO_DIFFERENCE");
  await publish(plan);
  expect((await drop(differences[2])).code).toBe("PLAN_NOT_DRAFT");
});

it("does not leave out what would put a doctor in two places", async () => {
  const { plan, line, week, doctor } = await draftWithMove();
  const { lineId } = await gateway.database.plannedWeek.findFirstOrThrow({
    where: { planId: plan, week, lineId: { not: line } },
  });
  const where = { planId_lineId_week: { planId: plan, lineId, week } };
  await gateway.database.plannedWeek.update({ where, data: { doctorId: doctor } });
  const before = await seen(plan);
  const refused = await mutate(`dropDifference(identifier: "${plan}", line: "${line}", week: "${week}")`);
  expect(refused).toMatchObject({ __typename: "RuleRefused", code: "TWO_PLACES_IN_A_WEEK" });
  expect(await seen(plan)).toEqual(before);
});

it("is for planners: to others the plan is absent", async () => {
  const plan = await draft();
  await publish(plan);
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  for (const mutation of ["takeBackPublication", "publishPlan"])
    expect((await mutate(`${mutation}(identifier: "${plan}")`, coordinator)).code).toBe("NOT_ALLOWED");
});
