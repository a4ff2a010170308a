import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let doctor: string;
let key: string;
const place = { lineId: "ajain-1", week: "2023-W50" };
beforeAll(async () => {
  gateway = await openGateway();
  const where = { ...place, state: "CONFIRMED" as const };
  ({ doctorId: doctor } = await gateway.database.assignment.findFirstOrThrow({ where }));
  key = await gateway.keyFor({ role: "DOCTOR", doctor });
});
afterAll(() => gateway.close());

const withdraw = async (line: string, week: string, by: string | undefined = key) =>
  (
    await gateway.ask(
      `mutation { withdrawWeek(line: "${line}", week: "${week}") {
        __typename ... on LineWeek { state } ... on Refusal { code } } }`,
      { key: by },
    )
  ).data.withdrawWeek;
const isHeld = async () =>
  (await gateway.database.assignment.count({ where: { ...place, state: "CONFIRMED" } })) === 1;

it("answers for another doctor's week as for one that does not exist, and leaves it", async () => {
  const { doctorId: other } = await gateway.database.assignment.findFirstOrThrow({
    where: { state: "CONFIRMED", doctorId: { not: doctor } },
  });
  const stranger = await gateway.keyFor({ role: "DOCTOR", doctor: other });
  const taken = await withdraw("ajain-1", "2023-W50", stranger);
  expect(taken).toEqual({ __typename: "NotFound", code: "NOT_FOUND" });
  for (const [line, week] of [
    ["nowhere-1", "2023-W50"],
    ["ajain-1", "2031-W01"],
  ] as const)
    expect(await withdraw(line, week, stranger)).toEqual(taken);
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect((await withdraw("ajain-1", "2023-W50", planner)).code).toBe("NOT_ALLOWED");
  expect(await isHeld()).toBe(true);
});

it("refuses to undo a week that is over", async () => {
  const { lineId, week, doctorId } = await gateway.database.assignment.findFirstOrThrow({
    where: { week: { lt: "2023-W48" }, state: "CONFIRMED" },
    orderBy: { week: "desc" },
  });
  const own = await gateway.keyFor({ role: "DOCTOR", doctor: doctorId });
  expect(await withdraw(lineId, week, own)).toEqual({ __typename: "RuleRefused", code: "WEEK_PAST" });
});

it("frees a week once where it is given up twice at once, and asks the doctor no more for it", async () => {
  const answers = await Promise.all([withdraw("ajain-1", "2023-W50"), withdraw("ajain-1", "2023-W50")]);
  expect(answers).toContainEqual({ __typename: "LineWeek", state: "UNCOVERED" });
  expect(answers.filter(({ __typename }) => __typename === "LineWeek")).toHaveLength(1);
  expect(await isHeld()).toBe(false);
  const where = { doctorId_week: { doctorId: doctor, week: "2023-W50" } };
  expect(await gateway.database.availability.findUnique({ where })).toMatchObject({ answer: "NO" });
  const events = await gateway.database.auditEvent.findMany({ where: { action: "week.cancel" } });
  expect(events.map(({ content }) => JSON.parse(content))).toMatchObject([
    {
      right: "withdrawWeeks",
      subject: "ajain-1 2023-W50",
      detail: { reason: "DOCTOR_WITHDREW", monday: "2023-12-11" },
    },
  ]);
});
