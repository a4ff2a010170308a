import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let doctor: string;
let key: string;
beforeAll(async () => {
  gateway = await openGateway();
  const where = { lineId: "ajain-1", week: "2023-W48", state: "CONFIRMED" as const };
  ({ doctorId: doctor } = await gateway.database.assignment.findFirstOrThrow({ where }));
  key = await gateway.keyFor({ role: "DOCTOR", doctor });
});
afterAll(() => gateway.close());

const poster = async (centre: string) =>
  (await gateway.ask(`{ doorPoster(centre: "${centre}") { week entries { line isComing name } } }`)).data
    .doorPoster;
const consent = async (isGiven: boolean, options: { key?: string | undefined; doctor?: string } = {}) => {
  const named = options.doctor === undefined ? "" : `, doctor: "${options.doctor}"`;
  const { data } = await gateway.ask(
    `mutation { consentToPoster(isGiven: ${isGiven}${named}) { __typename ... on PosterConsent { isGiven } } }`,
    { key: "key" in options ? options.key : key },
  );
  return data.consentToPoster.__typename as string;
};

it("names who receives this week to anybody, once the doctor consents, and no more once it is taken back", async () => {
  const nobody = { week: "2023-W48", entries: [{ line: "ajain-1", isComing: true, name: null }] };
  expect(await poster("ajain")).toEqual(nobody);
  expect(await consent(true)).toBe("PosterConsent");
  const { name } = await gateway.database.doctor.findUniqueOrThrow({ where: { id: doctor } });
  expect(await poster("ajain")).toEqual({ ...nobody, entries: [{ line: "ajain-1", isComing: true, name }] });
  expect(await consent(false)).toBe("PosterConsent");
  expect(await poster("ajain")).toEqual(nobody);
  expect(await poster("nowhere")).toBeNull();
});

it("tells a week in which nobody comes from one whose doctor is not named", async () => {
  const where = { lineId: "ajain-1", week: "2023-W48", state: "CONFIRMED" as const };
  const { id } = await gateway.database.assignment.findFirstOrThrow({ where });
  const become = (state: "CANCELLED" | "CONFIRMED") =>
    gateway.database.assignment.update({ where: { id }, data: { state } });
  await become("CANCELLED");
  expect((await poster("ajain")).entries).toEqual([{ line: "ajain-1", isComing: false, name: null }]);
  await become("CONFIRMED");
});

it("takes a consent from the doctor alone, and writes each change once", async () => {
  const planner = await gateway.keyFor({ role: "PLANNER" });
  for (const other of [undefined, planner])
    expect(await consent(true, { key: other, doctor })).toBe("NotAllowed");
  expect(await consent(true, { doctor: "d002" })).toBe("NotFound");
  const lines = () => gateway.database.auditEvent.count({ where: { action: "doctor.poster" } });
  const before = await lines();
  await consent(true);
  await consent(true);
  expect(await lines()).toBe(before + 1);
});
