import { type FhirType, fhirTypes } from "@ms/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLimits } from "../limits/limit-table.ts";
import { faultsOf } from "../testing/fhir-schema.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

const readers = ["public", "partner", "doctor", "coordinator", "planner", "admin"] as const;
type Reader = (typeof readers)[number];

let gateway: TestGateway;
let keys: Readonly<Record<Exclude<Reader, "public">, string>>;
const finess = "230000013";
const all = "start=ge2022-10-31&start=le2024-10-27";

beforeAll(async () => {
  gateway = await openGateway();
  const { database, keyFor } = gateway;
  await database.centre.update({ where: { id: "ajain" }, data: { finess } });
  const proposed = { lineId: "bellegarde-2", week: "2024-W35", doctorId: "d100" };
  await database.assignment.create({ data: { ...proposed, state: "PROPOSED" } });
  await database.closedWeek.create({ data: { lineId: "ajain-1", week: "2024-W33", reason: "HOLIDAYS" } });
  // A doctor who comes to two centres, and a number that must not leave.
  await database.doctor.update({ where: { id: "d067" }, data: { rpps: "99999999999" } });
  const [partner, doctor, coordinator, planner, admin] = await Promise.all([
    keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "DEPARTMENT", code: "23" }],
    }),
    keyFor({ role: "DOCTOR", doctor: "d067" }),
    keyFor({ role: "COORDINATOR", centre: "ajain" }),
    keyFor({ role: "PLANNER" }),
    keyFor({ role: "ADMIN" }),
  ]);
  keys = { partner, doctor, coordinator, planner, admin };
});
afterAll(() => gateway.close());

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly practitioner?: { readonly display: string };
}
interface Body extends Resource {
  readonly total?: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly fullUrl: string; readonly resource: Resource }[];
  readonly issue?: readonly [{ readonly code: string; readonly details: { readonly text: string } }];
}

const headersOf = (reader: Reader, others: Readonly<Record<string, string>> = {}) => ({
  ...(reader !== "public" && { authorization: `Bearer ${keys[reader]}` }),
  ...others,
});

interface Asking {
  readonly as?: Reader;
  readonly headers?: Readonly<Record<string, string>>;
  readonly url?: string;
}

/** Reads an address under /fhir, and holds what comes against the official schema. */
async function read(address: string, { as = "planner", headers = {}, url = gateway.url }: Asking = {}) {
  const response = await fetch(new URL(address, `${url}/fhir/`), { headers: headersOf(as, headers) });
  const text = await response.text();
  const body = JSON.parse(text) as Body;
  expect(faultsOf(body)).toEqual([]);
  expect(response.headers.get("content-type")).toBe("application/fhir+json; charset=utf-8");
  return { status: response.status, text, body, headers: response.headers };
}

/** Every page of a search, one after the other. */
async function pages(address: string, options?: Asking) {
  const found = [await read(address, options)];
  for (;;) {
    const next = found.at(-1)!.body.link.find(({ relation }) => relation === "next");
    if (next === undefined) return found;
    found.push(await read(next.url, options));
  }
}
const resources = (found: Awaited<ReturnType<typeof pages>>) =>
  found.flatMap(({ body }) => (body.entry ?? []).map(({ resource }) => resource));
const idsOf = (found: Awaited<ReturnType<typeof pages>>) => resources(found).map(({ id }) => id);

const searches: Readonly<Record<FhirType, string>> = {
  Organization: "Organization?_count=100",
  Location: "Location?_count=100",
  HealthcareService: "HealthcareService?_count=100",
  Schedule: "Schedule?_count=100",
  Slot: `Slot?${all}&_count=100`,
  PractitionerRole: "PractitionerRole?date=ge2022-10-31&date=le2024-10-27&_count=100",
};
const closed: Readonly<Record<Reader, readonly FhirType[]>> = {
  ...{ doctor: [], coordinator: [], planner: [], admin: [] },
  public: ["Slot", "PractitionerRole"],
  partner: ["PractitionerRole"],
};

describe.each(readers)("to %s", (as) => {
  test("all that is served is valid R4, found again by its id, and no more than is theirs", async () => {
    let text = "";
    for (const type of fhirTypes) {
      if (closed[as].includes(type)) {
        expect((await read(type, { as })).status).toBe(403);
        continue;
      }
      const found = await pages(searches[type], { as });
      expect(found[0]!.body.total).toBe(resources(found).length);
      text += found.map((page) => page.text).join("");
      for (const { fullUrl, resource } of found[0]!.body.entry!.slice(0, 3))
        expect((await read(fullUrl, { as })).body).toEqual(resource);
    }
    expect(text).not.toMatch(/"(Patient|Appointment|Practitioner)"|99999999999|example\.org|01 99 00/);
    const names = await gateway.database.doctor.findMany({ select: { id: true, name: true } });
    const told = names.filter(({ name }) => text.includes(name)).map(({ id }) => id);
    if (as === "public" || as === "partner") expect(told).toEqual([]);
    else if (as === "doctor") expect(told).toEqual(["d067"]);
    else expect(told.length).toBeGreaterThan(10);
  });

  test("a slot says what GraphQL says of the line-week", async () => {
    if (as === "public") return;
    const { data } = await gateway.ask(
      `{ lineWeeks(from: "2024-W20", weeks: 25, first: 100) { edges { node { line { identifier } week state } } } }`,
      { key: keys[as] },
    );
    const nodes = (
      data.lineWeeks.edges as { node: { line: { identifier: string }; week: string; state: string } }[]
    ).map(({ node }) => node);
    const { body } = await read("Slot?start=ge2024-05-13&start=le2024-11-03&_count=100", { as });
    const words = {
      COVERED: "busy",
      PROPOSED: "busy-tentative",
      UNCOVERED: "free",
      CLOSED: "busy-unavailable",
    };
    const ofGraphql = nodes.map(({ line, week, state }) => [
      `${line.identifier}.${week}`,
      words[state as keyof typeof words],
    ]);
    expect(body.entry!.map(({ resource }) => [resource.id, resource.status])).toEqual(ofGraphql);
  });
});

test("a slot has one of four states", async () => {
  const found = resources(await pages(searches.Slot));
  expect(new Set(found.map(({ status }) => status))).toEqual(
    new Set(["busy", "busy-tentative", "free", "busy-unavailable"]),
  );
});

test("a partner sees the weeks of its own territory, a coordinator who comes to the own centre", async () => {
  const slots = idsOf(await pages(searches.Slot, { as: "partner" }));
  expect(new Set(slots.map((id) => id.split(".")[0]))).toEqual(
    new Set(["ajain-1", "bellegarde-1", "bellegarde-2"]),
  );
  const roles = idsOf(await pages(searches.PractitionerRole, { as: "coordinator" }));
  expect(new Set(roles.map((id) => id.split(".")[0]))).toEqual(new Set(["ajain-1"]));
  const { body } = await read("Slot?schedule.actor=Location/charenton&start=ge2024-02-05", { as: "partner" });
  expect(body).toMatchObject({ total: 0 });
});

test("what is absent, what is forbidden and what is no type at all have one answer", async () => {
  const answer = async (address: string, as: Reader) => {
    const { status, text } = await read(address, { as });
    return [status, text.replace(/"diagnostics":"[^"]*"/, "")];
  };
  const answers = await Promise.all([
    answer("PractitionerRole/ajain-1.2023-W40", "partner"),
    answer("PractitionerRole/ajain-1.2030-W40", "partner"),
    answer("PractitionerRole/bellegarde-1.2023-W40", "coordinator"),
    answer("Slot/ajain-1.2023-W40", "public"),
    answer("Slot/charenton-1.2024-W20", "partner"),
    answer("Slot/nowhere-1.2024-W20", "planner"),
    answer("Slot/ajain-1", "planner"),
    answer("Organization/nowhere", "public"),
    answer("Organization/ajain,bellegarde", "public"),
    answer("Patient/1", "admin"),
    answer("Patient", "admin"),
    answer("Organization/ajain/_history", "admin"),
  ]);
  expect(answers[0][0]).toBe(404);
  for (const each of answers) expect(each).toEqual(answers[0]);
});

test.each(Object.keys(searches) as FhirType[])(
  "pages of %s, counted or not, hold each resource once",
  async (type) => {
    const whole = idsOf(await pages(searches[type]));
    expect(new Set(whole).size).toBe(whole.length);
    for (const how of ["_count=7", "_count=7&_total=none"]) {
      const first = searches[type].replace("_count=100", how).replace("le2024-10-27", "le2023-10-01");
      const expected = whole.filter((id) => !/\.\d{4}-W/.test(id) || id.slice(-8) <= "2023-W39");
      const found = await pages(first);
      expect(idsOf(found)).toEqual(expected);
      expect(found[0]!.body.total).toBe(how.includes("none") ? undefined : expected.length);
    }
    const none = await read(searches[type].replace("_count=100", "_count=0"));
    expect([none.body.total, none.body.entry, none.body.link.length]).toEqual([whole.length, undefined, 1]);
  },
);

test("a search of weeks that leaves an end open says in its links how far it went", async () => {
  const searched = async (address: string) => {
    const { body } = await read(address);
    return body.link.map(({ url }) => new URL(url).searchParams.getAll("start"));
  };
  expect(await searched("Slot?_count=1&start=ge2022-10-31")).toEqual([
    ["ge2022-10-31", "le2024-11-10"],
    ["ge2022-10-31", "le2024-11-10"],
  ]);
  expect(await searched("Slot?_count=1&start=le2024-10-27")).toEqual([
    ["le2024-10-27", "ge2022-10-17"],
    ["le2024-10-27", "ge2022-10-17"],
  ]);
  expect((await searched("Slot?_count=1")).at(0)).toEqual(["ge2023-11-27", "le2025-12-07"]);
  expect(await searched("Slot?_id=ajain-1.2024-W13")).toEqual([[]]);
});

test("a search by centre, by line, by number and by day finds what it names", async () => {
  const found = async (address: string) => idsOf(await pages(address));
  expect(await found(`Organization?identifier=https://finess.esante.gouv.fr|${finess}`)).toEqual(["ajain"]);
  expect(await found("Location?organization=Organization/bellegarde,ajain")).toEqual(["ajain", "bellegarde"]);
  expect(await found("HealthcareService?location=bellegarde")).toEqual(["bellegarde-1", "bellegarde-2"]);
  expect(await found("Schedule?actor=Location/bellegarde&date=ge2024")).toEqual([
    "bellegarde-1",
    "bellegarde-2",
  ]);
  expect(await found("Schedule?date=lt2023")).toEqual(["ajain-1"]);
  expect(await found("Slot?schedule=Schedule/ajain-1&start=2024-01")).toEqual(
    ["01", "02", "03", "04", "05"].map((week) => `ajain-1.2024-W${week}`),
  );
  expect(
    await found(
      "Slot?schedule.actor=Location/ajain&start=gt2024-08-05&start=lt2024-08-19&status=busy-unavailable",
    ),
  ).toEqual(["ajain-1.2024-W33"]);
  expect(await found("PractitionerRole?service=HealthcareService/ajain-1&date=2023-10-02")).toEqual([]);
  expect(await found("PractitionerRole?location=ajain&date=le2023-10-04&date=ge2023-10-04")).toEqual([
    "ajain-1.2023-W40",
  ]);
  expect(await found("Slot?_id=ajain-1.9999-W52,ajain-1.2024-W13")).toEqual(["ajain-1.2024-W13"]);
  expect((await found("Slot")).at(0)).toBe("ajain-1.2023-W48");
});

test.each([
  ["Slot?organization=ajain", 400, "not-supported"],
  ["Slot?start=soon", 400, "invalid"],
  ["Slot?start=lt9999", 400, "invalid"],
  ["Schedule?date=9999", 400, "invalid"],
  ["Slot?cursor=%20", 400, "invalid"],
  ["Slot?_count=101", 400, "invalid"],
  ["Slot?start=ge2020&start=lt2024", 400, "too-costly"],
  ["Organization?_format=xml", 406, "not-supported"],
] as const)("%s is refused (%i), in the language asked for", async (address, status, code) => {
  const french = await read(address);
  const english = await read(address, { headers: { "accept-language": "en" } });
  for (const answer of [french, english]) {
    expect(answer.status).toBe(status);
    expect(answer.body.issue![0].code).toBe(code);
  }
  expect(french.body.issue![0].details.text).not.toBe(english.body.issue![0].details.text);
});

test("a key that does not hold, another format and another method are refused in FHIR's words", async () => {
  const stranger = await read("Organization", { as: "public", headers: { authorization: "Bearer ms_x.y" } });
  expect([stranger.status, stranger.body.issue![0].code]).toEqual([401, "login"]);
  const xml = await read("Organization/ajain", { headers: { accept: "application/fhir+xml" } });
  expect([xml.status, xml.body.issue![0].code]).toEqual([406, "not-supported"]);
  const { status } = await fetch(`${gateway.url}/fhir/Slot`, {
    method: "DELETE",
    headers: headersOf("admin"),
  });
  expect(status).toBe(404);
});

test("the statement says in each language what there is, to anybody", async () => {
  for (const language of ["fr", "en"]) {
    const { body } = await read("metadata", { as: "public", headers: { "accept-language": language } });
    expect(body).toMatchObject({ resourceType: "CapabilityStatement", language, fhirVersion: "4.0.1" });
  }
});

test("who reads doctors' names is logged, and what partners ask", async () => {
  const other = await openGateway({ database: gateway.data });
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const ask = async (address: string, key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    return read(address, { as: "public", url: other.url, headers });
  };
  await ask("PractitionerRole?date=le2023-10-04&date=ge2023-10-04", coordinator);
  await ask("PractitionerRole/ajain-1.2023-W40", coordinator);
  await ask("Slot/ajain-1.2023-W40", coordinator);
  await ask("Slot/ajain-1.2023-W40", keys.partner);
  await other.close();
  const { data } = await gateway.ask(
    "{ auditEvents(first: 100) { edges { node { action subject actor detail about { doctor read } } } } }",
    { key: keys.admin },
  );
  interface Line {
    readonly action: string;
    readonly actor: string;
  }
  const lines = (data.auditEvents.edges as { node: Line }[]).map(({ node }) => node);
  const { doctorId } = await gateway.database.assignment.findFirstOrThrow({
    where: { lineId: "ajain-1", week: "2023-W40", state: "CONFIRMED" },
  });
  const readOnce = { action: "doctor.read", about: [{ doctor: doctorId, read: ["name"] }] };
  const own = lines.filter(({ actor }) => actor === coordinator.split(".")[0]);
  expect(own).toHaveLength(2);
  for (const subject of ["fhir search PractitionerRole", "fhir read PractitionerRole"])
    expect(own).toContainEqual(expect.objectContaining({ ...readOnce, subject }));
  const calls = lines.find(({ action }) => action === "api.call");
  expect(calls).toMatchObject({ detail: '{"calls":{"fhir read Slot":1}}' });
});

test("limits hold as elsewhere, and name themselves", async () => {
  const few = { ...defaultLimits.PUBLIC, requestsPerMinute: 2, cost: 50 };
  const other = await openGateway({ database: gateway.data, limits: { ...defaultLimits, PUBLIC: few } });
  const ask = (address: string) => read(address, { as: "public", url: other.url });
  const costly = await ask("Organization?_count=100");
  expect([costly.status, costly.body.issue![0].code]).toEqual([400, "too-costly"]);
  expect((await ask("Organization")).headers.get("ratelimit")).toContain('"requests"');
  const throttled = await ask("Organization");
  expect([throttled.status, throttled.body.issue![0].code]).toEqual([429, "throttled"]);
  expect(Number(throttled.headers.get("retry-after"))).toBeGreaterThan(0);
  await other.close();
});
