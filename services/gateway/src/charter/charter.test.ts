import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let admin: string;
let planner: string;
let doctor: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
  planner = await gateway.keyFor({ role: "PLANNER" });
  doctor = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
});
afterAll(() => gateway.close());

const values = Array.from({ length: 10 }, (_, index) => ({
  fr: `valeur inventée ${String(index + 1)}`,
  en: `invented value ${String(index + 1)}`,
}));
const save = async (input: object, key: string | undefined = admin) =>
  (
    await gateway.ask(
      `mutation ($input: CharterInput!) { saveCharter(input: $input) { __typename
        ... on Charter { version from } ... on Refusal { code } ... on InputRefused { reasons { field code } } } }`,
      { key, variables: { input } },
    )
  ).data.saveCharter;
const accept = async (variables: object, key: string | undefined) =>
  (
    await gateway.ask(
      `mutation ($version: Int!, $doctor: String) { acceptCharter(version: $version, doctor: $doctor) { __typename
        ... on CharterAcceptance { doctor version on } ... on Refusal { code } ... on InputRefused { reasons { field code } } } }`,
      { key, variables },
    )
  ).data.acceptCharter;
const hasAccepted = async (key: string, identifier = "d001") =>
  (await gateway.ask(`{ doctor(identifier: "${identifier}") { hasAcceptedCharter } }`, { key })).data.doctor
    ?.hasAcceptedCharter;

it("knows no charter and no acceptance before the first version", async () => {
  expect((await gateway.ask("{ charter { version } }")).data.charter).toBeNull();
  expect(await hasAccepted(doctor)).toBeNull();
  expect(await accept({ version: 1 }, doctor)).toMatchObject({ __typename: "NotFound" });
});

it("takes ten values in both languages from an administrator, as the next version", async () => {
  expect(await save({ from: "2022-09-01", values: values.slice(1) })).toMatchObject({
    reasons: [{ field: "values", code: "OUT_OF_RANGE" }],
  });
  expect(await save({ from: "2022-09-01", values })).toMatchObject({ version: 1 });
  expect(await save({ from: "2022-09-01", values })).toMatchObject({ code: "CHARTER_NOT_LATER" });
  expect(await save({ from: "2024-01-01", values })).toMatchObject({ version: 2 });
  for (const key of [planner, doctor, await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" })])
    expect(await save({ from: "2025-01-01", values }, key)).toMatchObject({ __typename: "NotAllowed" });
});

it("shows anybody the charter in force on a day", async () => {
  const { data } = await gateway.ask(
    '{ now: charter { version values { fr en } } later: charter(on: "2024-06-01") { version } before: charter(on: "2022-01-01") { version } }',
  );
  expect(data).toEqual({ now: { version: 1, values }, later: { version: 2 }, before: null });
});

it("takes a doctor's acceptance once, by the doctor's own key and for nobody else", async () => {
  expect(await hasAccepted(doctor)).toBe(false);
  const accepted = { __typename: "CharterAcceptance", doctor: "d001", version: 1, on: "2023-11-27" };
  expect(await accept({ version: 1 }, doctor)).toEqual(accepted);
  expect(await accept({ version: 1 }, doctor)).toEqual(accepted);
  expect(await gateway.database.auditEvent.count({ where: { action: "charter.accept" } })).toBe(1);
  expect(await hasAccepted(doctor)).toBe(true);
  const [other, absent] = await Promise.all([
    accept({ version: 1, doctor: "d002" }, doctor),
    accept({ version: 1, doctor: "nobody" }, doctor),
  ]);
  expect(other).toEqual(absent);
  expect(other).toMatchObject({ __typename: "NotFound" });
});

it("accepts only the version in force", async () => {
  expect(await accept({ version: 2 }, doctor)).toMatchObject({ code: "CHARTER_NOT_IN_FORCE" });
  expect(await accept({ version: 9 }, doctor)).toMatchObject({ __typename: "NotFound" });
});

it("lets a planner record it for a doctor who is named, and the public, partners and coordinators not", async () => {
  expect(await accept({ version: 1 }, planner)).toMatchObject({
    reasons: [{ field: "doctor", code: "REQUIRED" }],
  });
  expect(await accept({ version: 1, doctor: "d002" }, planner)).toMatchObject({ doctor: "d002" });
  expect(await hasAccepted(planner, "d002")).toBe(true);
  expect(await hasAccepted(doctor, "d002")).toBeUndefined();
  const others = await Promise.all([
    gateway.keyFor({ role: "COORDINATOR", centre: "ajain" }),
    gateway.keyFor({
      role: "PARTNER",
      partner: "commune-ajain",
      scopes: [{ kind: "NETWORK", code: "" }],
    }),
  ]);
  for (const key of [undefined, ...others])
    expect(await accept({ version: 1, doctor: "d003" }, key)).toMatchObject({ __typename: "NotAllowed" });
});
