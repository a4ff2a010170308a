import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

/** A new doctor whose file is in order, and the doctor's key. */
async function newDoctor(id: string, own: { maxWeeksPerYear?: number } = {}) {
  const from = new Date("2020-01-01");
  await gateway.database.doctor.create({
    data: {
      ...{ id, name: `Dr Exemple ${id}`, joinedOn: from, birthYear: 1980, homeDepartment: "18", ...own },
      statuses: { create: { from, status: "SALARIED" } },
      documents: { create: { kind: "SECONDARY_ACTIVITY_DECLARATION" } },
    },
  });
  return gateway.keyFor({ role: "DOCTOR", doctor: id });
}

interface Free {
  readonly kilometres: number;
  readonly lineWeek: {
    readonly week: string;
    readonly state: string;
    readonly line: { readonly identifier: string; readonly centre: { readonly name: string } };
  };
}

const free = async (key: string | undefined): Promise<Free[]> =>
  (
    await gateway.ask(
      `{ freeWeeks(from: "2024-W27", weeks: 2) { kilometres lineWeek {
        week monday state line { identifier centre { name } } } } }`,
      { key },
    )
  ).data.freeWeeks;
const placesOf = (weeks: readonly Free[]) =>
  weeks.map(({ lineWeek: { week, line } }) => `${line.identifier} ${week}`);
const take = async (place: { line: string; week: string }, key: string | undefined) =>
  (
    await gateway.ask(
      `mutation ($line: String!, $week: IsoWeek!) { takeWeek(line: $line, week: $week) {
        __typename ... on LineWeek { state doctor { identifier } } ... on Refusal { code } } }`,
      { key, variables: place },
    )
  ).data.takeWeek;

it("shows a doctor the open weeks that every rule allows, the nearest first", async () => {
  const key = await newDoctor("free-1");
  const seen = await free(key);
  const open = ["ajain-1", "bellegarde-1", "bellegarde-2", "charenton-1"];
  const all = open.flatMap((line) => [`${line} 2024-W27`, `${line} 2024-W28`]);
  expect(placesOf(seen).sort()).toEqual(all);
  expect(seen[0]).toMatchObject({ lineWeek: { state: "UNCOVERED", line: { identifier: "charenton-1" } } });
  const far = seen.map(({ kilometres }) => kilometres);
  expect(far).toEqual(far.toSorted((one, other) => one - other));
  expect(far.at(-1)).toBeGreaterThan(far[0]!);
  for (const kilometres of far) expect(kilometres % 10).toBe(0);

  await gateway.database.availability.create({
    data: { doctorId: "free-1", week: "2024-W28", answer: "NO", confirmedOn: new Date("2023-11-01") },
  });
  await gateway.database.centrePreference.create({
    data: { doctorId: "free-1", centreId: "bellegarde", kind: "REFUSED" },
  });
  await gateway.database.closedWeek.create({
    data: { lineId: "ajain-1", week: "2024-W27", reason: "HOLIDAYS" },
  });
  expect(placesOf(await free(key))).toEqual(["charenton-1 2024-W27"]);
  await gateway.database.closedWeek.deleteMany({ where: { week: "2024-W27" } });
});

it("lets a doctor take a week that is shown, and refuses by the same rules what is not", async () => {
  const key = await newDoctor("free-2", { maxWeeksPerYear: 1 });
  const place = { line: "bellegarde-1", week: "2024-W27" };
  expect(await take(place, key)).toEqual({
    __typename: "LineWeek",
    state: "COVERED",
    doctor: { identifier: "free-2" },
  });
  expect((await take({ line: "ajain-1", week: "2024-W28" }, key)).code).toBe("YEARLY_WEEKS_REACHED");
  expect(await free(key)).toEqual([]);
  const other = await newDoctor("free-3");
  expect(placesOf(await free(other))).not.toContain("bellegarde-1 2024-W27");
  expect((await take(place, other)).code).toBe("WEEK_ALREADY_COVERED");
  expect((await take({ ...place, week: "2023-W40" }, other)).code).toBe("WEEK_PAST");
  expect((await take({ ...place, line: "nowhere-1" }, other)).code).toBe("NOT_FOUND");
  const [event] = await gateway.database.auditEvent.findMany({ where: { action: "week.book" } });
  expect(JSON.parse(event!.content)).toMatchObject({ right: "takeWeeks", actor: key.split(".")[0] });
});

it("gives a week that two doctors take at once to one, and tells the other why", async () => {
  const keys = await Promise.all([newDoctor("free-4"), newDoctor("free-5")]);
  const place = { line: "ajain-1", week: "2024-W28" };
  const answers = await Promise.all(keys.map((key) => take(place, key)));
  expect(answers.map(({ code }) => code ?? "TAKEN").sort()).toEqual(["TAKEN", "WEEK_ALREADY_COVERED"]);
  const where = { lineId: place.line, week: place.week };
  expect(await gateway.database.assignment.count({ where })).toBe(1);
});

it("is for doctors alone: planners and coordinators book", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  for (const key of [planner, undefined]) {
    expect(await free(key)).toBeNull();
    expect((await take({ line: "ajain-1", week: "2024-W27" }, key)).code).toBe("NOT_ALLOWED");
  }
});
