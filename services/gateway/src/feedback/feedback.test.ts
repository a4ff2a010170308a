import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let doctor: string;
let key: string;
const over = { lineId: "ajain-1", week: "2023-W47" };
beforeAll(async () => {
  gateway = await openGateway();
  ({ doctorId: doctor } = await gateway.database.assignment.findFirstOrThrow({
    where: { ...over, state: "CONFIRMED" },
  }));
  await gateway.database.feedback.deleteMany({ where: { doctorId: doctor } });
  key = await gateway.keyFor({ role: "DOCTOR", doctor });
});
afterAll(() => gateway.close());

const give = async (wish: string, { line = over.lineId, week = over.week, by = key } = {}) =>
  (
    await gateway.ask(
      `mutation { giveFeedback(line: "${line}", week: "${week}", wantsToReturn: ${wish}) {
        __typename ... on Feedback { week wantsToReturn answeredOn centre { identifier } }
        ... on Refusal { code } } }`,
      { key: by },
    )
  ).data.giveFeedback;
const lines = () => gateway.database.auditEvent.count({ where: { action: "feedback.give" } });

it("keeps a doctor's last word on a week, and what was said before", async () => {
  const kept = { week: "2023-W47", answeredOn: "2023-11-27", centre: { identifier: "ajain" } };
  expect(await give("UNSURE")).toEqual({ __typename: "Feedback", wantsToReturn: "UNSURE", ...kept });
  expect((await give("YES")).wantsToReturn).toBe("YES");
  const logged = await lines();
  await give("YES");
  expect(await lines()).toBe(logged);
  const { data } = await gateway.ask(
    "{ myFeedback { week wantsToReturn answeredOn centre { identifier } } }",
    {
      key,
    },
  );
  expect(data.myFeedback).toEqual([{ wantsToReturn: "YES", ...kept }]);
  const before = await gateway.database.factRevision.findMany({
    where: { kind: "FEEDBACK", key: { contains: doctor } },
  });
  expect(before.map((revision) => (revision.before as { wantsToReturn: string }).wantsToReturn)).toEqual([
    "UNSURE",
  ]);
});

it("asks nothing of a week that is not over, nor of one that is another doctor's", async () => {
  await gateway.database.assignment.create({
    data: { lineId: "ajain-1", week: "2024-W40", doctorId: doctor, state: "CONFIRMED" },
  });
  expect((await give("NO", { week: "2024-W40" })).code).toBe("WEEK_NOT_OVER");
  const { lineId, week } = await gateway.database.assignment.findFirstOrThrow({
    where: { week: "2023-W46", state: "CONFIRMED", doctorId: { not: doctor } },
  });
  expect(await give("NO", { line: lineId, week })).toEqual(await give("NO", { line: "nowhere-1" }));
  expect((await give("NO", { line: lineId, week })).code).toBe("NOT_FOUND");
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect((await give("NO", { by: planner })).code).toBe("NOT_ALLOWED");
  const { data } = await gateway.ask("{ myFeedback { wantsToReturn } }", { key });
  expect(data.myFeedback).toEqual([{ wantsToReturn: "YES" }]);
});
