import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChainFault } from "../testing/find-chain-fault.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
let planner: string;
let leaver: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
  const { doctorId } = await gateway.database.assignment.findFirstOrThrow({
    where: {
      week: "2023-W40",
      state: "CONFIRMED",
      doctor: { assignments: { none: { week: { gte: "2023-W48" } } } },
    },
  });
  leaver = doctorId;
  const thanked = { kind: "WEEK_THANKED" as const, state: "SENT" as const, settledAt: new Date() };
  await gateway.database.letter.create({
    data: { ...thanked, doctorId, lineId: "ajain-1", week: "2023-W40" },
  });
});
afterAll(() => gateway.close());

const exported = (format: string) => `mutation { exportMyData(format: ${format}) {
  __typename ... on PersonalExport { fileName content } ... on Refusal { code } } }`;
const erased = (
  doctor?: string,
) => `mutation { eraseDoctor${doctor === undefined ? "" : `(doctor: "${doctor}")`} {
  __typename ... on ErasedDoctor { tombstone } ... on RuleRefused { reasons { code week } } } }`;

async function allFigures(): Promise<string> {
  const { data } = await gateway.ask(
    `{ impact(asOf: "2023-11-27") { metric { key } value n week breakdown { key count } interval { lower } missing { code } } }`,
    { key: planner },
  );
  return JSON.stringify(data);
}

it("hands a doctor all that is held of her, and who has looked, as JSON and as CSV", async () => {
  const key = await gateway.keyFor({ role: "DOCTOR", doctor: leaver });
  await gateway.ask(`query Roster { doctor(identifier: "${leaver}") { name } }`, { key: planner });
  const { data } = await gateway.ask(exported("JSON"), { key });
  const content = JSON.parse(data.exportMyData.content);
  const row = await gateway.database.doctor.findUniqueOrThrow({ where: { id: leaver } });
  expect(content).toMatchObject({ id: leaver, name: row.name, rpps: row.rpps, phone: row.phone });
  expect(content.assignments.map(({ week }: { week: string }) => week)).toContain("2023-W40");
  expect(content.letters).toEqual([
    expect.objectContaining({ kind: "WEEK_THANKED", week: "2023-W40", state: "SENT" }),
  ]);
  expect(content.accesses).toContainEqual(
    expect.objectContaining({ action: "doctor.read", about: [{ doctor: leaver, read: ["name"] }] }),
  );
  const csv = await gateway.ask(exported("CSV"), { key });
  expect(csv.data.exportMyData.content.split("\r\n")).toContain(`name;;;${row.name}`);
});

it("hands over or erases nobody else's data, whatever is asked", async () => {
  const stranger = await gateway.keyFor({ role: "DOCTOR", doctor: "d001" });
  const partner = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "NETWORK", code: "" }],
  });
  const answers: [string | undefined, string][] = [
    [stranger, "NotFound"],
    [partner, "NotAllowed"],
    [planner, "NotAllowed"],
    [undefined, "NotAllowed"],
  ];
  for (const [key, __typename] of answers)
    for (const doctor of [leaver === "d001" ? "d002" : leaver, "nobody"])
      expect((await gateway.ask(erased(doctor), { key })).data.eraseDoctor).toEqual({ __typename });
});

it("refuses to erase while a week to come or a legal hold stands, and says which", async () => {
  const booked = await gateway.database.assignment.findFirstOrThrow({
    where: { week: { gte: "2023-W48" }, state: "CONFIRMED" },
    orderBy: { week: "asc" },
  });
  const key = await gateway.keyFor({ role: "DOCTOR", doctor: booked.doctorId });
  await gateway.database.doctor.update({
    where: { id: booked.doctorId },
    data: { legalHoldUntil: new Date("2028-12-31"), legalHoldReason: "register of staff" },
  });
  const { data } = await gateway.ask(erased(), { key });
  expect(data.eraseDoctor.__typename).toBe("RuleRefused");
  expect(data.eraseDoctor.reasons).toContainEqual({ code: "FUTURE_WEEK", week: booked.week });
  expect(data.eraseDoctor.reasons).toContainEqual({ code: "LEGAL_HOLD", week: null });
});

it("leaves a tombstone: no figure changes, the log stays whole, and no table knows the doctor any more", async () => {
  await gateway.database.weekOffer.create({
    data: { lineId: "ajain-1", week: "2024-W30", doctorId: leaver, kind: "OFFER", answerBy: new Date() },
  });
  const before = await allFigures();
  const { name, phone } = await gateway.database.doctor.findUniqueOrThrow({ where: { id: leaver } });
  const key = await gateway.keyFor({ role: "DOCTOR", doctor: leaver });
  const { data } = await gateway.ask(erased(), { key });
  expect(data.eraseDoctor.tombstone).toMatch(/^erased-/);
  expect(await allFigures()).toBe(before);
  expect((await gateway.ask("{ viewer { role } }", { key })).codes).toEqual(["UNAUTHENTICATED"]);
  const lines = await gateway.database.auditEvent.findMany({ orderBy: { number: "asc" } });
  expect(findChainFault(lines)).toBeUndefined();
  const tables = await gateway.database.$queryRaw<{ table: string }[]>`
    SELECT table_name AS "table" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  // Four digits of a UUID may be those of the doctor by chance.
  const uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  for (const { table } of tables) {
    const rows = await gateway.database.$queryRawUnsafe<object[]>(
      `SELECT 1 FROM (SELECT regexp_replace(kept::text, '${uuid}', '', 'g') AS held FROM "${table}" AS kept)
       WHERE held ~ '\\m${leaver}\\M' OR position('${name}' IN held) > 0 OR position('${phone}' IN held) > 0`,
    );
    expect([table, rows.length]).toEqual([table, 0]);
  }
});

it("is not undone by an old file: the line that would bring the doctor back is refused, and says so", async () => {
  const file = await readFile(
    createRequire(import.meta.url)
      .resolve("@ms/database/package.json")
      .replace("package.json", "example/doctors.csv"),
  );
  const fileLine =
    file
      .toString("latin1")
      .split(/\r?\n/)
      .findIndex((row) => row.startsWith(`${leaver};`)) + 1;
  const { data } = await gateway.ask(
    `mutation ($content: String!) { importCsv(kind: DOCTORS, contentBase64: $content) {
      ... on FileRefused { reasons { code fileLine value } } } }`,
    {
      key: await gateway.keyFor({ role: "PLANNER" }),
      variables: { content: file.toString("base64") },
    },
  );
  expect(data.importCsv.reasons).toEqual([{ code: "DOCTOR_ERASED", fileLine, value: leaver }]);
  expect(await gateway.database.doctor.count({ where: { id: leaver } })).toBe(0);
});

it("gives a tombstone no name again: a line that would is refused, one that says nothing changes nothing", async () => {
  const { id } = await gateway.database.doctor.findFirstOrThrow({ where: { erasedAt: { not: null } } });
  const key = await gateway.keyFor({ role: "PLANNER" });
  const { data } = await gateway.ask("{ exportCsv(kind: DOCTORS) { content } }", { key });
  const [header, ...lines] = data.exportCsv[0].content.split("\r\n") as string[];
  const tombstone = lines.find((line) => line.startsWith(`${id};`))!;
  const imported = async (line: string) => {
    const contentBase64 = Buffer.from(`${header!}\r\n${line}\r\n`).toString("base64");
    const mutation = `mutation { importCsv(kind: DOCTORS, contentBase64: "${contentBase64}") {
      ... on ImportReport { unchanged } ... on FileRefused { reasons { code fileLine value } } } }`;
    return (await gateway.ask(mutation, { key })).data.importCsv;
  };
  const refused = { reasons: [{ code: "DOCTOR_ERASED", fileLine: 2, value: id }] };
  expect(await imported(tombstone.replace(";—;", ";Camille Inventé;"))).toEqual(refused);
  expect(await imported(tombstone)).toEqual({ unchanged: 1 });
});
