import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let admin: string;
beforeAll(async () => {
  gateway = await openGateway();
  admin = await gateway.keyFor({ role: "ADMIN" });
});
afterAll(() => gateway.close());

const save = async (input: object, key: string | undefined = admin) => {
  const query = `mutation ($input: PartnerInput!) { savePartner(input: $input) {
    ... on Partner { identifier name kind siren inseeCode since }
    ... on Refusal { code }
    ... on InputRefused { reasons { field code } } } }`;
  return (await gateway.ask(query, { key, variables: { input } })).data.savePartner as object;
};
const notes = () => gateway.database.auditEvent.count({ where: { action: "partner.save" } });

it("adds a partner and changes it, each with its line in the log; the same again changes nothing", async () => {
  const before = await notes();
  const agency = { id: "ars-fictive", name: "Agence inventée", kind: "REGIONAL_HEALTH_AGENCY" };
  const absent = { siren: null, inseeCode: null, since: null };
  const seen = { identifier: agency.id, name: agency.name, kind: agency.kind };
  expect(await save({ ...agency, since: "2022-10-31" })).toEqual({
    ...absent,
    ...seen,
    since: "2022-10-31",
  });
  expect(await save(agency)).toEqual({ ...absent, ...seen });
  expect(await save(agency)).toEqual({ ...absent, ...seen });
  expect(await notes()).toBe(before + 2);
});

it("says of each field what is to be mended", async () => {
  expect(await save({ id: "No Identifier", name: " ", kind: "OTHER", siren: "123456789" })).toEqual({
    code: "INPUT_REFUSED",
    reasons: [
      { field: "id", code: "NOT_AN_IDENTIFIER" },
      { field: "name", code: "REQUIRED" },
      { field: "siren", code: "NOT_A_SIREN" },
    ],
  });
});

it("is for administrators", async () => {
  const input = { id: "intrus", name: "Intrus", kind: "OTHER" };
  const planner = await gateway.keyFor({ role: "PLANNER" });
  expect(await save(input, planner)).toEqual({ code: "NOT_ALLOWED" });
  expect(await gateway.database.partner.count({ where: { id: "intrus" } })).toBe(0);
});
