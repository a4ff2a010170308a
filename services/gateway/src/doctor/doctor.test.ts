import { afterAll, beforeAll, expect, it } from "vitest";
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
