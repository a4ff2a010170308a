import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
let ajain: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
  ajain = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
});
afterAll(() => gateway.close());

interface Place {
  readonly line: string;
  readonly week: string;
}
/** Null asks as the public does. */
type Asking = Readonly<Record<string, unknown>> & { readonly key?: string | null };
const ask = async (field: string, query: string, { key = ajain, ...variables }: Asking) =>
  (await gateway.ask(query, { key: key ?? undefined, variables })).data[field];

const answer = `{ __typename ... on LineWeek { state closedFor } ... on Refusal { code message } }`;
const close = (place: Place & { reason?: string; key?: string | null }) =>
  ask(
    "closeWeek",
    `mutation ($line: String!, $week: IsoWeek!, $reason: ClosureReason!) {
      closeWeek(line: $line, week: $week, reason: $reason) ${answer}
    }`,
    { reason: "HOLIDAYS", ...place },
  );
const reopen = (place: Place) =>
  ask(
    "reopenWeek",
    `mutation ($line: String!, $week: IsoWeek!) { reopenWeek(line: $line, week: $week) ${answer} }`,
    { ...place },
  );
const book = (place: Place & { doctor: string }) =>
  ask(
    "bookWeek",
    `mutation ($line: String!, $week: IsoWeek!, $doctor: String!) {
      bookWeek(line: $line, week: $week, doctor: $doctor) ${answer}
    }`,
    { ...place },
  );
const candidates = async (place: Place) =>
  ask(
    "candidates",
    `query ($line: String!, $week: IsoWeek!) {
      candidates(line: $line, week: $week) { __typename ... on Refusal { code } }
    }`,
    { ...place },
  );
const importCsv = async (kind: string, ...rows: string[]) =>
  ask(
    "importCsv",
    `mutation ($kind: FileKind!, $content: String!) {
      importCsv(kind: $kind, contentBase64: $content) {
        ... on ImportReport { created changed unchanged }
        ... on FileRefused { reasons { code fileLine value } }
      }
    }`,
    { key: planner, kind, content: Buffer.from(rows.join("\n")).toString("base64") },
  );

/** A new doctor whose file is in order, and who offers some weeks. */
async function newDoctor(id: string, weeks: readonly string[]): Promise<string> {
  const from = new Date("2020-01-01");
  await gateway.database.doctor.create({
    data: {
      id,
      name: `Dr Exemple ${id}`,
      joinedOn: from,
      birthYear: 1980,
      homeDepartment: "23",
      maxWeeksPerYear: 4,
      statuses: { create: { from, status: "SALARIED" } },
      documents: { create: { kind: "SECONDARY_ACTIVITY_DECLARATION" } },
      availability: { create: weeks.map((week) => ({ week, answer: "YES" as const, confirmedOn: from })) },
    },
  });
  return id;
}

it("closes a week and opens it again, shows it closed meanwhile, and tells the log", async () => {
  const place = { line: "ajain-1", week: "2024-W52" };
  expect(await close(place)).toEqual({ __typename: "LineWeek", state: "CLOSED", closedFor: "HOLIDAYS" });
  expect(await close({ ...place, reason: "WORKS" })).toMatchObject({ closedFor: "WORKS" });
  const listed = await ask(
    "lineWeeks",
    `{ lineWeeks(from: "2024-W52", weeks: 1, centre: "ajain", state: CLOSED) { edges { node { closedFor } } } }`,
    {},
  );
  expect(listed.edges).toEqual([{ node: { closedFor: "WORKS" } }]);
  expect(await reopen(place)).toEqual({ __typename: "LineWeek", state: "UNCOVERED", closedFor: null });
  expect(await reopen(place)).toMatchObject({ __typename: "RuleRefused", code: "WEEK_NOT_CLOSED" });
  const events = await gateway.database.auditEvent.findMany({
    where: { subject: "ajain-1 2024-W52" },
    orderBy: { number: "asc" },
  });
  expect(
    events.map(({ action, content }) => [action, (JSON.parse(content) as { detail?: object }).detail]),
  ).toEqual([
    ["week.close", { reason: "HOLIDAYS" }],
    ["week.close", { reason: "WORKS" }],
    ["week.reopen", undefined],
  ]);
});

it("closes no week that a doctor holds, that had consultations, or in which the line was not open", async () => {
  expect(await close({ line: "ajain-1", week: "2024-W10" })).toMatchObject({ code: "WEEK_ALREADY_COVERED" });
  expect(await close({ line: "ajain-1", week: "2022-W40" })).toMatchObject({ code: "LINE_CLOSED" });
  const done = { lineId: "ajain-1", week: "2023-W47" };
  await gateway.database.assignment.updateMany({
    where: done,
    data: { state: "CANCELLED", cancelledOn: new Date("2023-11-20") },
  });
  expect(await close({ line: "ajain-1", week: "2023-W47" })).toMatchObject({ code: "WEEK_HAS_ACTIVITY" });
  await gateway.database.activityWeek.updateMany({ where: done, data: { consultations: 0, unscheduled: 0 } });
  expect(await close({ line: "ajain-1", week: "2023-W47" })).toMatchObject({ state: "CLOSED" });
});

it("is refused next door exactly as for a line that is not there, and to doctors, partners and the public", async () => {
  const elsewhere = await close({ line: "bellegarde-1", week: "2024-W52" });
  expect(elsewhere).toMatchObject({ __typename: "NotFound" });
  expect(await close({ line: "nowhere-1", week: "2024-W52" })).toEqual(elsewhere);
  expect(await reopen({ line: "bellegarde-1", week: "2024-W52" })).toEqual(elsewhere);
  const keys = [
    await gateway.keyFor({ role: "DOCTOR", doctor: "d001" }),
    await gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "NETWORK", code: "" }],
    }),
    null,
  ];
  for (const key of keys)
    expect((await close({ line: "ajain-1", week: "2024-W52", key })).__typename).toBe("NotAllowed");
  expect(await gateway.database.closedWeek.count({ where: { week: "2024-W52" } })).toBe(0);
});

it("is neither bookable nor open to candidates, nor planned", async () => {
  const weeks = ["2024-W40", "2024-W41"];
  const doctor = await newDoctor("closed-1", weeks);
  const [closed, open] = weeks.map((week) => ({ line: "ajain-1", week })) as [Place, Place];
  await close(closed);
  expect(await book({ ...closed, doctor })).toMatchObject({ __typename: "RuleRefused", code: "WEEK_CLOSED" });
  expect(await candidates(closed)).toMatchObject({ __typename: "RuleRefused", code: "WEEK_CLOSED" });
  expect(await candidates(open)).toMatchObject({ __typename: "LineWeekCandidates" });

  const started = await ask(
    "startPlannerRun",
    `mutation { startPlannerRun(from: "2024-W40", weeks: 2) { ... on PlannerRun { identifier } } }`,
    { key: planner },
  );
  const run = `query ($run: String!) { plannerRun(identifier: $run) { state plan {
    identifier vacancies { line week } plannedWeeks(first: 100) { edges { node { week line { identifier } } } }
  } } }`;
  const look = () => ask("plannerRun", run, { key: planner, run: started.identifier });
  await expect.poll(async () => (await look()).state, { timeout: 60_000 }).toBe("DONE");
  const { identifier, vacancies, plannedWeeks } = (await look()).plan;
  const planned = plannedWeeks.edges.map(
    ({ node }: { node: { week: string; line: { identifier: string } } }) =>
      `${node.line.identifier} ${node.week}`,
  );
  const left = vacancies.map(({ line, week }: Place) => `${line} ${week}`);
  expect(planned).toContain("ajain-1 2024-W41");
  expect([...planned, ...left]).not.toContain("ajain-1 2024-W40");

  // A week that was closed since the draft was made keeps the draft from being published.
  await close(open);
  const published = await ask(
    "publishPlan",
    `mutation ($plan: String!) { publishPlan(identifier: $plan) { __typename } }`,
    { key: planner, plan: identifier },
  );
  expect(published.__typename).toBe("RuleRefused");
});

it("lets one of two people who close and book a week at once succeed, and tells the other why", async () => {
  const weeks = Array.from({ length: 4 }, (_, index) => `2024-W${String(43 + index)}`);
  const doctor = await newDoctor("closed-2", weeks);
  for (const week of weeks) {
    const place = { line: "ajain-1", week };
    const [closing, booking] = await Promise.all([close(place), book({ ...place, doctor })]);
    const codes = [closing, booking].flatMap(({ code }) => code ?? []);
    expect(codes).toHaveLength(1);
    expect(["WEEK_ALREADY_COVERED", "WEEK_CLOSED"]).toContain(codes[0]);
  }
});

it("comes from a file too, which closes nothing that a doctor holds, as no file books what is closed", async () => {
  const header = "centre;ligne;semaine;raison";
  const file = [header, "ajain;1;2024-W33;congés"] as const;
  expect(await importCsv("CLOSED_WEEKS", ...file)).toMatchObject({ created: 1 });
  expect(await importCsv("CLOSED_WEEKS", ...file)).toMatchObject({ created: 0, unchanged: 1 });
  expect(await importCsv("CLOSED_WEEKS", header, "ajain;1;2024-W10;travaux")).toEqual({
    reasons: [{ code: "WEEK_ALREADY_COVERED", fileLine: 2, value: "ajain-1 2024-W10" }],
  });
  const doctor = await newDoctor("closed-3", ["2024-W33"]);
  const assignments = await importCsv(
    "ASSIGNMENTS",
    "centre;ligne;semaine;médecin;état",
    `ajain;1;2024-W33;${doctor};CONFIRMED`,
  );
  expect(assignments).toEqual({
    reasons: [{ code: "WEEK_CLOSED", fileLine: 2, value: "ajain-1 2024-W33" }],
  });
});
