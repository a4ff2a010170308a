import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
  const run = 'runPlanner(from: "2024-W27", weeks: 4) { ... on Plan { identifier } }';
  const { data } = await gateway.ask(`mutation { ${run} }`, { key: planner });
  const publish = `publishPlan(identifier: "${data.runPlanner.identifier}") { __typename }`;
  await gateway.ask(`mutation { ${publish} }`, { key: planner });
});
afterAll(() => gateway.close());

interface Seen {
  readonly displaced: readonly { readonly line: string }[];
  readonly doctor: { readonly identifier: string };
}

const at = 'line: "ajain-1", week: "2024-W27"';
const candidates = `{ candidates(${at}) { __typename
  ... on LineWeekCandidates { data { cost change verdict reasons { code isFor } displaced { line week } message { fr en } doctor { identifier name } } }
  ... on Refusal { code } } }`;
const repair = `{ repair(${at}) { __typename
  ... on MendedWeek { covered cost effort message { fr en }
    moves { from { line week } to { line week } message { fr en } doctor { identifier } } }
  ... on Refusal { code } } }`;
const mend = (effort: number) => `mutation { mendWeek(${at}, effort: ${effort}) { __typename
  ... on MendedWeek { moves { to { line week } doctor { identifier } } } ... on Refusal { code } } }`;

it("mends a cancelled week with its moves told in both languages, and never asks who withdrew again", async () => {
  const where = { lineId: "ajain-1", week: "2024-W27", state: "CONFIRMED" as const };
  const { doctorId } = await gateway.database.assignment.findFirstOrThrow({ where });
  const covered = await gateway.ask(candidates, { key: planner });
  expect(covered.data.candidates.code).toBe("WEEK_ALREADY_COVERED");
  await gateway.ask(`mutation { cancelWeek(${at}, reason: DOCTOR_WITHDREW) { __typename } }`, {
    key: planner,
  });

  const listed = (await gateway.ask(candidates, { key: planner })).data.candidates.data;
  expect(listed.length).toBeGreaterThan(0);
  for (const { doctor, message, verdict, reasons } of listed) {
    expect(doctor.identifier).not.toBe(doctorId);
    expect(verdict === "VERY_GOOD").toBe(reasons.every(({ isFor }: { isFor: boolean }) => isFor));
    expect(message.fr).toMatch(/^Peut venir/);
    expect(message.en).toMatch(/^Can come/);
  }

  const { data } = await gateway.ask(repair, { key: planner });
  const shown = data.repair;
  expect(shown.covered).toBe(1);
  expect(shown.moves.length).toBeGreaterThan(0);
  for (const { message } of shown.moves) {
    expect(message.fr).toMatch(/^(Vient à|Passe de|Quitte) /);
    expect(message.en).toMatch(/^(Comes to|Moves from|Leaves) /);
  }
  const refused = await gateway.ask(mend(Number(shown.effort) + 1), { key: planner });
  expect(refused.data.mendWeek.code).toBe("MENDING_CHANGED");

  const mended = await gateway.ask(mend(shown.effort), { key: planner });
  expect(mended.data.mendWeek.moves.map(({ doctor }: { doctor: object }) => doctor)).toEqual(
    shown.moves.map(({ doctor }: { doctor: object }) => doctor),
  );
  expect(await gateway.database.assignment.count({ where })).toBe(1);
  const events = await gateway.database.auditEvent.findMany({ where: { action: "week.mend" } });
  expect(events.map(({ subject }) => subject)).toEqual(["ajain-1 2024-W27"]);
});

it("never tells a coordinator that a doctor stands at another centre", async () => {
  await gateway.database.assignment.updateMany({
    where: { lineId: "ajain-1", week: "2024-W27", state: "CONFIRMED" },
    data: { state: "CANCELLED" },
  });
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const elsewhere = ({ displaced }: { displaced: { line: string }[] }) =>
    displaced.some(({ line }) => line !== "ajain-1");
  const known = (await gateway.ask(candidates, { key: planner })).data.candidates.data;
  expect(known.some(elsewhere)).toBe(true);
  const seen = (await gateway.ask(candidates, { key: own })).data.candidates.data;
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter(elsewhere)).toEqual([]);
});

it("shows candidates to planners and to the coordinator of the centre, and to nobody else", async () => {
  await gateway.ask(`mutation { cancelWeek(${at}, reason: CENTRE_CANNOT_RECEIVE) { __typename } }`, {
    key: planner,
  });
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const other = await gateway.keyFor({ role: "COORDINATOR", centre: "charenton" });
  const doctor = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  const seen = (await gateway.ask(candidates, { key: own })).data.candidates.data;
  expect(seen.length).toBeGreaterThan(0);
  for (const { doctor: who } of seen) expect(who.name).toEqual(expect.any(String));
  expect((await gateway.ask(candidates, { key: other })).data.candidates.code).toBe("NOT_FOUND");
  expect((await gateway.ask(repair, { key: other })).data.repair.code).toBe("NOT_FOUND");
  for (const key of [undefined, doctor]) {
    expect((await gateway.ask(candidates, { key })).data.candidates.code).toBe("NOT_ALLOWED");
    expect((await gateway.ask(mend(0), { key })).data.mendWeek.code).toBe("NOT_ALLOWED");
  }
});

it("refuses a coordinator a repair that moves a doctor of another centre, and shows it to planners", async () => {
  // Whoever is free in that week says no: only doctors who serve elsewhere are left.
  const free = async () =>
    ((await gateway.ask(candidates, { key: planner })).data.candidates.data as Seen[])
      .filter(({ displaced }) => displaced.length === 0)
      .map(({ doctor }) => doctor.identifier);
  for (let doctors = await free(); doctors.length > 0; doctors = await free())
    await gateway.database.availability.updateMany({
      where: { week: "2024-W27", doctorId: { in: doctors } },
      data: { answer: "NO" },
    });
  const shown = (await gateway.ask(repair, { key: planner })).data.repair;
  expect(shown.moves.some(({ from }: { from: object | null }) => from !== null)).toBe(true);
  const own = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  expect((await gateway.ask(repair, { key: own })).data.repair.code).toBe("MOVES_ELSEWHERE");
  expect((await gateway.ask(mend(shown.effort), { key: own })).data.mendWeek.code).toBe("MOVES_ELSEWHERE");
});

it("counts all who cannot take an open week, each once, for those who may fill it", async () => {
  const where = { lineId: "ajain-1", week: "2024-W28" };
  await gateway.database.assignment.updateMany({ where, data: { state: "CANCELLED" } });
  const vacancy = `{ vacancy(line: "ajain-1", week: "2024-W28") { __typename
    ... on Vacancy { reasons { code doctors } } ... on Refusal { code } }
    candidates(line: "ajain-1", week: "2024-W28") { ... on LineWeekCandidates { data { displaced { line } } } } }`;
  const { data } = await gateway.ask(vacancy, { key: planner });
  const seen = data.candidates.data as Seen[];
  const free = seen.filter(({ displaced }) => displaced.length === 0).length;
  const reasons = data.vacancy.reasons as { doctors: number }[];
  const kept = reasons.reduce((sum, { doctors }) => sum + doctors, 0);
  expect(kept + free).toBe(await gateway.database.doctor.count());
  const elsewhere = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
  expect((await gateway.ask(vacancy, { key: elsewhere })).data.vacancy).toEqual({
    __typename: "NotFound",
    code: "NOT_FOUND",
  });
});
