import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { takenSeat } from "./taken-seat.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

interface Seen {
  readonly id: string;
  readonly week: string;
  readonly state: string;
  readonly line: { readonly identifier: string };
  readonly doctor: { readonly identifier: string } | null;
}

const list = `query ($from: IsoWeek!, $weeks: Int!, $state: LineWeekState, $doctor: String) {
  lineWeeks(from: $from, weeks: $weeks, state: $state, doctor: $doctor, first: 100) {
    totalCount
    edges { node { id week state line { identifier } doctor { identifier } } }
  }
}`;
const weeks = { from: "2024-W25", weeks: 3 };
const nodesOf = (data: { lineWeeks: { edges: { node: Seen }[] } }) =>
  data.lineWeeks.edges.map(({ node }) => node);

it("refuses the week grid to the public", async () => {
  const { data, codes } = await gateway.ask(list, { variables: weeks });
  expect([data, codes]).toEqual([{ lineWeeks: null }, ["NOT_ALLOWED"]]);
});

it("shows a planner every open line-week, booked through 2024-W26 in Creuse", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const { data } = await gateway.ask(list, { key, variables: { from: "2023-W48", weeks: 31 } });
  const creuse = (await gateway.ask(list, { key, variables: weeks })).data;
  expect(data.lineWeeks.totalCount).toBeGreaterThan(93);
  const states = nodesOf(creuse).filter(({ line }) => !line.identifier.startsWith("charenton"));
  expect(states.filter(({ week }) => week <= "2024-W26").every(({ state }) => state === "COVERED")).toBe(
    true,
  );
  expect(states.filter(({ week }) => week === "2024-W27").every(({ state }) => state === "UNCOVERED")).toBe(
    true,
  );
});

it("shows a partner covered or not in the key's territories, never who comes", async () => {
  const key = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "DEPARTMENT", code: "23" }],
  });
  const { data } = await gateway.ask(list, { key, variables: weeks });
  const seen = nodesOf(data);
  expect(new Set(seen.map(({ line }) => line.identifier))).toEqual(
    new Set(["ajain-1", "bellegarde-1", "bellegarde-2"]),
  );
  expect(seen.every(({ doctor }) => doctor === null)).toBe(true);
  const someone = await gateway.database.assignment.findFirstOrThrow({ where: { week: "2024-W25" } });
  const guess = await gateway.ask(list, { key, variables: { ...weeks, doctor: someone.doctorId } });
  expect([guess.data.lineWeeks, guess.codes]).toEqual([null, ["NOT_ALLOWED"]]);
});

it("tells of each line what the list of all tells, to whoever asks, however many lines at once", async () => {
  const byLine = `query ($from: IsoWeek!, $weeks: Int!) { centres { edges { node { lines {
    identifier lineWeeks(from: $from, weeks: $weeks) { id week state doctor { identifier } }
    next: lineWeeks(from: "2024-W27", weeks: 1) { week } } } } } }`;
  const territory = { partner: "commune-ajain", scopes: [{ kind: "CENTRE" as const, code: "bellegarde" }] };
  for (const asker of [
    { role: "PLANNER" as const },
    { role: "PARTNER" as const, ...territory },
    { role: "COORDINATOR" as const, centre: "charenton" },
  ]) {
    const key = await gateway.keyFor(asker);
    const flat = nodesOf((await gateway.ask(list, { key, variables: weeks })).data);
    const { data, codes } = await gateway.ask(byLine, { key, variables: weeks });
    expect(codes).toEqual([]);
    type LineSeen = Seen["line"] & {
      lineWeeks: Omit<Seen, "line">[] | null;
      next: { week: string }[] | null;
    };
    const lines: LineSeen[] = data.centres.edges.flatMap(
      ({ node }: { node: { lines: LineSeen[] } }) => node.lines,
    );
    const told = lines.flatMap(({ identifier, lineWeeks }) =>
      (lineWeeks ?? []).map((each) => ({ ...each, line: { identifier } })),
    );
    expect(told.length).toBeGreaterThan(0);
    const inOrder = (seen: readonly { readonly id: string }[]) =>
      seen.toSorted((one, other) => one.id.localeCompare(other.id));
    expect(inOrder(told)).toEqual(inOrder(flat));
    for (const { lineWeeks, next } of lines) expect(next).toEqual(lineWeeks && [{ week: "2024-W27" }]);
  }
  const { data } = await gateway.ask(byLine, { variables: weeks });
  const [centre] = data.centres.edges;
  expect(centre.node.lines).toEqual([{ identifier: "ajain-1", lineWeeks: null, next: null }]);
});

it("shows a doctor her own weeks and the open ones", async () => {
  const { doctorId } = await gateway.database.assignment.findFirstOrThrow({ where: { week: "2024-W25" } });
  const key = await gateway.keyFor({ role: "DOCTOR", doctor: doctorId });
  const { data } = await gateway.ask(list, { key, variables: weeks });
  const seen = nodesOf(data);
  expect(seen.some(({ state }) => state === "UNCOVERED")).toBe(true);
  expect(seen.filter(({ state }) => state === "COVERED").map(({ doctor }) => doctor)).toEqual([
    { identifier: doctorId },
  ]);
});

it("shows a coordinator her own centre, with names", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
  const { data } = await gateway.ask(list, { key, variables: weeks });
  const seen = nodesOf(data);
  expect(seen.map(({ line }) => line.identifier).every((line) => line.startsWith("bellegarde"))).toBe(true);
  expect(seen.filter(({ state }) => state === "COVERED").every(({ doctor }) => doctor !== null)).toBe(true);
});

const book = `mutation ($line: String!, $week: IsoWeek!, $doctor: String!) {
  bookWeek(line: $line, week: $week, doctor: $doctor) {
    __typename
    ... on LineWeek { week state doctor { identifier } }
    ... on Refusal { code message }
    ... on RuleRefused { reasons { code } }
  }
}`;

/** A new doctor whose file is in order. */
async function newDoctor(id: string): Promise<string> {
  const from = new Date("2020-01-01");
  await gateway.database.doctor.create({
    data: {
      id,
      name: `Dr Exemple ${id}`,
      joinedOn: from,
      birthYear: 1980,
      homeDepartment: "75",
      statuses: { create: { from, status: "SALARIED" } },
      documents: { create: { kind: "SECONDARY_ACTIVITY_DECLARATION" } },
      availability: { create: { week: "2024-W30", answer: "YES", confirmedOn: from } },
    },
  });
  return id;
}

it("lets one of two coordinators who book the same line-week at once succeed, and refuses the other by code", async () => {
  const keys = await Promise.all([
    gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
    gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
  ]);
  const week = "2024-W30";
  const doctors = await Promise.all([newDoctor("race-1"), newDoctor("race-2")]);
  const answers = await Promise.all(
    doctors.map((doctor, index) =>
      gateway.ask(book, { key: keys[index], variables: { line: "ajain-1", week, doctor } }),
    ),
  );
  const results = answers.map(({ data }) => data.bookWeek);
  expect(results.filter((each) => each.__typename === "LineWeek")).toHaveLength(1);
  expect(results.filter((each) => each.__typename !== "LineWeek")).toMatchObject([
    { __typename: "RuleRefused", code: "WEEK_ALREADY_COVERED" },
  ]);
  expect(await gateway.database.assignment.count({ where: { lineId: "ajain-1", week } })).toBe(1);
});

it("places a doctor once a week, even when two centres ask at once", async () => {
  const keys = await Promise.all([
    gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
    gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" }),
  ]);
  const week = "2024-W32";
  const doctor = await newDoctor("race-3");
  const lines = ["ajain-1", "bellegarde-1"];
  const answers = await Promise.all(
    lines.map((line, index) => gateway.ask(book, { key: keys[index], variables: { line, week, doctor } })),
  );
  const results = answers.map(({ data }) => data.bookWeek);
  expect(results.filter((each) => each.__typename === "LineWeek")).toHaveLength(1);
  expect(results.filter((each) => each.__typename !== "LineWeek")).toMatchObject([
    { code: "DOCTOR_ALREADY_PLACED" },
  ]);
});

it("says every rule that a booking breaks", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const taken = await gateway.database.assignment.findFirstOrThrow({
    where: { lineId: "ajain-1", week: "2023-W50" },
  });
  const { data } = await gateway.ask(book, {
    key,
    variables: { line: "ajain-1", week: "2023-W50", doctor: taken.doctorId },
  });
  expect(data.bookWeek.reasons.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(["WEEK_ALREADY_COVERED", "DOCTOR_ALREADY_PLACED"]),
  );
});

it("answers a coordinator who books next door as if the line did not exist", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  for (const line of ["bellegarde-1", "nowhere-1"]) {
    const { data } = await gateway.ask(book, { key, variables: { line, week: "2024-W31", doctor: "d001" } });
    expect(data.bookWeek).toMatchObject({ __typename: "NotFound", code: "NOT_FOUND" });
  }
});

const cancel = `mutation ($week: IsoWeek!) {
  cancelWeek(line: "bellegarde-2", week: $week, reason: DOCTOR_WITHDREW) {
    __typename ... on LineWeek { state } ... on Refusal { code }
  }
}`;

it("frees a week, keeps the cancelled assignment, tells the log and no name", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "bellegarde" });
  const another = cancel.replace('bellegarde-2"', 'bellegarde-2", doctor: "d001"');
  const changed = await gateway.ask(another, { key, variables: { week: "2024-W20" } });
  expect(changed.data.cancelWeek).toEqual({ __typename: "RuleRefused", code: "WEEK_CHANGED" });
  const first = await gateway.ask(cancel, { key, variables: { week: "2024-W20" } });
  expect(first.data.cancelWeek).toEqual({ __typename: "LineWeek", state: "UNCOVERED" });
  const again = await gateway.ask(cancel, { key, variables: { week: "2024-W20" } });
  expect(again.data.cancelWeek).toEqual({ __typename: "RuleRefused", code: "WEEK_NOT_COVERED" });
  const past = await gateway.ask(cancel, { key, variables: { week: "2023-W40" } });
  expect(past.data.cancelWeek).toEqual({ __typename: "RuleRefused", code: "WEEK_PAST" });
  expect(
    await gateway.database.assignment.count({
      where: { lineId: "bellegarde-2", week: "2024-W20", state: "CANCELLED" },
    }),
  ).toBe(1);
  const events = await gateway.database.auditEvent.findMany({ where: { action: "week.cancel" } });
  expect(events).toMatchObject([{ subject: "bellegarde-2 2024-W20" }]);
  expect(JSON.parse(events[0]!.content)).toMatchObject({ detail: { reason: "DOCTOR_WITHDREW" } });
});

it("tells from the database's own index which seat was taken meanwhile", async () => {
  const week = "2024-W47";
  const [one, other] = await Promise.all([newDoctor("index-1"), newDoctor("index-2")]);
  const place = (lineId: string, doctorId: string) =>
    gateway.database.assignment.create({ data: { lineId, week, doctorId, state: "CONFIRMED" } });
  await place("ajain-1", one);
  const seat = await place("ajain-1", other).catch(takenSeat);
  const person = await place("bellegarde-1", one).catch(takenSeat);
  expect([seat, person]).toMatchObject([{ code: "WEEK_ALREADY_COVERED" }, { code: "DOCTOR_ALREADY_PLACED" }]);
});
