import { plainDate } from "@ms/database";
import { addDays, checkEligibility, isFileComplete, type PlainDate, statusOn, weekRange } from "@ms/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { documentRecord, statusRecord } from "../shared/records.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const list = "{ doctors(first: 3) { totalCount edges { node { id identifier name } } } }";

it("shows no doctor to the public or to a partner", async () => {
  const partner = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "NETWORK", code: "" }],
  });
  for (const key of [undefined, partner]) {
    const { data, codes } = await gateway.ask(list, { key });
    expect(data).toEqual({ doctors: null });
    expect(codes).toEqual(["NOT_ALLOWED"]);
  }
});

it("answers for a doctor who is not yours as for one who does not exist, by every way in", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  const { data } = await gateway.ask('{ doctor(identifier: "d002") { id } }', { key: planner });
  const absent = Buffer.from("Doctor:nobody").toString("base64");
  const own = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  for (const key of [undefined, own])
    for (const id of [data.doctor.id, absent])
      expect(await gateway.ask(`{ node(id: "${id}") { ... on Doctor { name } } }`, { key })).toEqual({
        status: 200,
        data: { node: null },
        codes: [],
      });
  const byIdentifier = await gateway.ask(
    '{ a: doctor(identifier: "d002") { name } b: doctor(identifier: "x") { name } }',
    { key: own },
  );
  expect(byIdentifier.data).toEqual({ a: null, b: null });
});

it("shows a doctor her own file, and nobody else", async () => {
  const key = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  const { data } = await gateway.ask(
    "{ doctors { totalCount edges { node { identifier birthYear documents { kind } eligibility { isEligible } } } } }",
    { key },
  );
  expect(data.doctors.totalCount).toBe(1);
  expect(data.doctors.edges[0].node).toMatchObject({
    identifier: "d001",
    birthYear: 1983,
    documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION" }],
  });
});

it("shows a coordinator those who come or offer to come, without their papers", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const { data } = await gateway.ask(
    "{ doctors(first: 100) { totalCount edges { node { identifier documents { kind } rpps birthYear contact { phone } } } } }",
    { key },
  );
  const all = await gateway.database.doctor.count();
  expect(data.doctors.totalCount).toBeGreaterThan(0);
  expect(data.doctors.totalCount).toBeLessThan(all);
  for (const { node } of data.doctors.edges)
    expect(node).toMatchObject({ documents: null, rpps: null, birthYear: null });
  const ids = data.doctors.edges.map(({ node }: { node: { identifier: string } }) => node.identifier);
  const refusing = await gateway.database.centrePreference.findMany({
    where: {
      centreId: "ajain",
      kind: "REFUSED",
      doctor: { assignments: { none: { line: { centreId: "ajain" } } } },
    },
  });
  for (const { doctorId } of refusing) expect(ids).not.toContain(doctorId);
});

it("gives a coordinator a phone only within thirty days of a week at the centre", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const near = await gateway.database.assignment.findFirstOrThrow({
    where: { lineId: "ajain-1", week: "2023-W49" },
  });
  const far = await gateway.database.assignment.findFirstOrThrow({
    where: {
      lineId: "ajain-1",
      week: "2024-W20",
      doctor: { assignments: { none: { week: { lt: "2024-W02", gt: "2023-W42" } } } },
    },
  });
  const { data } = await gateway.ask(
    `{ near: doctor(identifier: "${near.doctorId}") { contact { phone } } far: doctor(identifier: "${far.doctorId}") { contact { phone } } }`,
    { key },
  );
  expect(data.near.contact).not.toBeNull();
  expect(data.far.contact).toBeNull();
});

it("shows a planner every doctor", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  expect((await gateway.ask(list, { key })).data.doctors.totalCount).toBe(340);
});

const today = "2023-11-27" as PlainDate;
const later = "2026-11-27" as PlainDate;

/** The doctors that a list finds, page by page, and the count that it tells. */
async function found(args: string, key: string) {
  const identifiers: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, codes } = await gateway.ask(
      `query ($after: String) { doctors(${args}, first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { identifier } } } }`,
      { key, variables: { after } },
    );
    expect(codes).toEqual([]);
    const { totalCount, pageInfo, edges } = data.doctors;
    identifiers.push(...edges.map(({ node }: { node: { identifier: string } }) => node.identifier));
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(identifiers.length);
      return identifiers;
    }
    after = pageInfo.endCursor;
  }
}

const everyDoctor = () =>
  gateway.database.doctor.findMany({
    include: { statuses: true, documents: true, availability: true },
    orderBy: { id: "asc" },
  });
type Row = Awaited<ReturnType<typeof everyDoctor>>[number];

const fileOf = ({ statuses, documents }: Row) => ({
  statuses: statuses.map(statusRecord),
  documents: documents.map(documentRecord),
});
const mayCome = (row: Row, on: PlainDate) => checkEligibility(fileOf(row), on).ok;
const hasConfirmedSince = ({ availability }: Row, day: PlainDate) =>
  availability.some(({ confirmedOn }) => plainDate(confirmedOn) > day);

const searches: Readonly<Record<string, (row: Row) => boolean>> = {
  'search: "ERABLE"': ({ name }) => name.includes("Érable"),
  'search: "001, érable"': ({ name }) => name.includes("Érable") && name.includes("001"),
  'search: "personne"': () => false,
  "status: LOCUM": (row) => statusOn(fileOf(row), today)?.status === "LOCUM",
  'department: "23"': ({ homeDepartment }) => homeDepartment === "23",
  "isEligible: true": (row) => mayCome(row, today),
  [`isEligible: false, on: "${later}"`]: (row) => !mayCome(row, later),
  [`isFileComplete: false, on: "${later}"`]: (row) => !isFileComplete(checkEligibility(fileOf(row), later)),
  "unconfirmedForDays: 41": (row) => !hasConfirmedSince(row, addDays(today, -41)),
  'department: "87", isEligible: true, unconfirmedForDays: 20': (row) =>
    row.homeDepartment === "87" && mayCome(row, today) && !hasConfirmedSince(row, addDays(today, -20)),
};

it("finds doctors by name, status, department, file and silence, page by page to the true end", async () => {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const rows = await everyDoctor();
  const sizes = new Set<number>();
  for (const [args, isWanted] of Object.entries(searches)) {
    const wanted = rows.filter(isWanted).map(({ id }) => id);
    expect([args, await found(args, key)]).toEqual([args, wanted]);
    sizes.add(wanted.length);
  }
  expect(sizes.size).toBeGreaterThan(5);
  const { codes } = await gateway.ask("{ doctors(unconfirmedForDays: -1) { totalCount } }", { key });
  expect(codes).toEqual(["BAD_USER_INPUT"]);
});

it("finds for a coordinator among those in reach alone, and judges files on the network's day alone", async () => {
  const key = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const own = new Set(await found('search: ""', key));
  const rows = (await everyDoctor()).filter(({ id }) => own.has(id));
  expect(own.size).toBeGreaterThan(0);
  expect(await found('search: "erable"', key)).toEqual(
    rows.filter(({ name }) => name.includes("Érable")).map(({ id }) => id),
  );
  expect(await found(`isEligible: false, on: "${later}"`, key)).toEqual(
    rows.filter((row) => !mayCome(row, today)).map(({ id }) => id),
  );
});

it("shows who plans what a doctor has said of weeks and asked for, and how full the year is", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  const row = (await everyDoctor()).find(({ availability }) => availability.length > 1)!;
  const question = `{ doctor(identifier: "${row.id}") {
    availabilityConfirmedOn weeksThisYear availability(from: "2023-W49", weeks: 30) { week answer }
    preferences { kind centre { identifier } } } }`;
  const { doctor } = (await gateway.ask(question, { key: planner })).data;
  expect(doctor.availabilityConfirmedOn).toBe(
    row.availability
      .map(({ confirmedOn }) => plainDate(confirmedOn))
      .sort()
      .at(-1),
  );
  const answers = new Map(row.availability.map(({ week, answer }) => [week, answer]));
  expect(doctor.availability).toEqual(
    weekRange({ from: "2023-W49" as never, count: 30 }).map((week) => ({
      week,
      answer: answers.get(week) ?? null,
    })),
  );
  const { database } = gateway;
  const doctorId = row.id;
  expect(doctor.weeksThisYear).toBe(
    await database.assignment.count({
      where: { doctorId, week: { startsWith: "2023-" }, state: { not: "CANCELLED" } },
    }),
  );
  const preferences = await database.centrePreference.findMany({
    where: { doctorId },
    orderBy: [{ kind: "asc" }, { centreId: "asc" }],
  });
  expect(doctor.preferences).toEqual(
    preferences.map(({ kind, centreId }) => ({ kind, centre: { identifier: centreId } })),
  );
  const logged = await database.auditedDoctor.count({ where: { doctorId } });
  expect(logged).toBeGreaterThan(0);
});
