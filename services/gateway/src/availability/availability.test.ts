import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let doctor: string;
let key: string;
beforeAll(async () => {
  gateway = await openGateway();
  const where = { lineId: "ajain-1", week: "2023-W50", state: "CONFIRMED" as const };
  ({ doctorId: doctor } = await gateway.database.assignment.findFirstOrThrow({ where }));
  await gateway.database.availability.deleteMany({ where: { doctorId: doctor } });
  key = await gateway.keyFor({ role: "DOCTOR", doctor });
});
afterAll(() => gateway.close());

interface Said {
  readonly week: string;
  readonly answer: string;
}

const weeks = "weeks { week monday answer confirmedOn isPlaced }";
const answer = async (answers: readonly Said[], by = key) =>
  (
    await gateway.ask(
      `mutation ($answers: [AvailabilityAnswerInput!]!) { answerAvailability(answers: $answers) {
        __typename ... on AnsweredAvailability { ${weeks} }
        ... on RuleRefused { reasons { code week } } } }`,
      { key: by, variables: { answers } },
    )
  ).data.answerAvailability;
const confirm = async () =>
  (
    await gateway.ask(
      `mutation { confirmAvailability { ... on AnsweredAvailability { weeks { week confirmedOn } } } }`,
      { key },
    )
  ).data.confirmAvailability.weeks;
const seen = async () =>
  (
    await gateway.ask(
      `{ myAvailability(from: "2023-W49", weeks: 3) { week monday answer confirmedOn isPlaced } }`,
      { key },
    )
  ).data.myAvailability;
const rows = () => gateway.database.availability.findMany({ where: { doctorId: doctor } });
const lines = () => gateway.database.auditEvent.count({ where: { action: { startsWith: "availability." } } });

it("tells a doctor of each week what was said, which is nothing at first, and where the doctor has a line", async () => {
  const silent = { answer: null, confirmedOn: null };
  expect(await seen()).toEqual([
    { week: "2023-W49", monday: "2023-12-04", ...silent, isPlaced: false },
    { week: "2023-W50", monday: "2023-12-11", ...silent, isPlaced: true },
    { week: "2023-W51", monday: "2023-12-18", ...silent, isPlaced: false },
  ]);
  await answer([
    { week: "2023-W51", answer: "MAYBE" },
    { week: "2023-W49", answer: "NO" },
  ]);
  expect(await seen()).toMatchObject([
    { answer: "NO", confirmedOn: "2023-11-27" },
    silent,
    { answer: "MAYBE", confirmedOn: "2023-11-27" },
  ]);
});

it("keeps the same answers again as they are, confirmed anew, and logs what has changed alone", async () => {
  const same = [{ week: "2024-W02", answer: "YES" }];
  await answer(same);
  const logged = await lines();
  await gateway.database.availability.updateMany({
    where: { doctorId: doctor, week: "2024-W02" },
    data: { confirmedOn: new Date("2023-10-01") },
  });
  const count = (await rows()).length;
  expect((await answer(same)).weeks).toEqual([
    { week: "2024-W02", monday: "2024-01-08", answer: "YES", confirmedOn: "2023-11-27", isPlaced: false },
  ]);
  expect([(await rows()).length, await lines()]).toEqual([count, logged]);
  await answer([{ week: "2024-W02", answer: "NO" }]);
  expect(await lines()).toBe(logged + 1);
});

it("refuses all where one week is over or answered twice, and says which", async () => {
  const before = await rows();
  const refused = await answer([
    { week: "2024-W03", answer: "YES" },
    { week: "2023-W47", answer: "YES" },
    { week: "2024-W03", answer: "NO" },
  ]);
  expect(refused.reasons).toEqual([
    { code: "WEEK_PAST", week: "2023-W47" },
    { code: "WEEK_TWICE", week: "2024-W03" },
  ]);
  const many = Array.from({ length: 61 }, () => ({ week: "2024-W03", answer: "YES" }));
  expect((await answer(many)).reasons).toEqual([{ code: "TOO_MANY_ANSWERS", week: null }]);
  expect(await rows()).toEqual(before);
});

it("confirms the weeks to come and leaves those that are over", async () => {
  const old = { confirmedOn: new Date("2023-09-01"), answer: "YES" as const, doctorId: doctor };
  await gateway.database.availability.createMany({
    data: ["2023-W47", "2023-W48", "2024-W20"].map((week) => ({ ...old, week })),
  });
  const told = await confirm();
  expect(told.map(({ week }: Said) => week)).not.toContain("2023-W47");
  expect(told).toEqual(expect.arrayContaining([{ week: "2023-W48", confirmedOn: "2023-11-27" }]));
  for (const { week, confirmedOn } of await rows())
    expect(confirmedOn.toISOString().slice(0, 10)).toBe(week === "2023-W47" ? "2023-09-01" : "2023-11-27");
  const logged = await lines();
  await confirm();
  expect(await lines()).toBe(logged);
});

it("is a doctor's own: nobody else reads or answers it", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect((await answer([{ week: "2024-W04", answer: "YES" }], planner)).__typename).toBe("NotAllowed");
  const { data, codes } = await gateway.ask(`{ myAvailability(from: "2023-W49", weeks: 1) { week } }`, {
    key: planner,
  });
  expect([data.myAvailability, codes]).toEqual([null, ["NOT_ALLOWED"]]);
});
