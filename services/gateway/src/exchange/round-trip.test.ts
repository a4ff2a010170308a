import { openThrowawayDatabase } from "@ms/database/testing";
import { dateOf, type Database } from "@ms/database";
import { type PlainDate, tableKinds } from "@ms/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let full: TestGateway;
let data: Database;
let empty: TestGateway;
const keys = new Map<TestGateway, string>();
beforeAll(async () => {
  full = await openGateway();
  data = await openThrowawayDatabase();
  const clock = dateOf("2023-11-27" as PlainDate);
  await data.prisma.network.create({ data: { name: "Réseau vide", clock, remindedUntil: clock } });
  empty = await openGateway({ database: data });
  for (const gateway of [full, empty]) keys.set(gateway, await gateway.keyFor({ role: "PLANNER" }));
});
afterAll(async () => {
  await full.close();
  await empty.close();
  await data.close();
});

const fileKind = (kind: string) => kind.toUpperCase().replace("-", "_");

interface File {
  readonly kind: string;
  readonly fileName: string;
  readonly content: string;
}
/** Every file of a network, in the order in which a new one imports them. */
async function exported(gateway: TestGateway, language: string): Promise<File[]> {
  const files: File[] = [];
  for (const kind of tableKinds) {
    const query = `{ exportCsv(kind: ${fileKind(kind)}) { fileName content } }`;
    const { data: told } = await gateway.ask(query, { key: keys.get(gateway), language });
    files.push(...(told.exportCsv as File[]).map((file) => ({ ...file, kind })));
  }
  return files;
}
async function imported({ kind, content }: File) {
  const mutation = `mutation ($content: String!) { importCsv(kind: ${fileKind(kind)}, contentBase64: $content) {
    ... on ImportReport { created changed unchanged }
    ... on FileRefused { reasons { code fileLine value } } } }`;
  const variables = { content: Buffer.from(content).toString("base64") };
  return (await empty.ask(mutation, { key: keys.get(empty), variables })).data.importCsv;
}

/** What the example lacks: every kind, several periods, what spreadsheets trip over, and who is nobody any more. */
async function enrich({ database, ask, keyFor }: TestGateway): Promise<string> {
  const day = (text: string) => dateOf(text as PlainDate);
  await database.lineTerms.create({
    data: { lineId: "ajain-1", from: day("2024-01-01"), weeklyHours: 37.5, panelCap: 1300 },
  });
  await database.doctorStatusPeriod.createMany({
    data: [
      { doctorId: "d001", from: day("2023-12-01"), status: "SALARIED" },
      {
        doctorId: "d001",
        from: day("2025-01-01"),
        status: "ACTIVE_RETIRED",
        retiredSince: day("2024-12-31"),
      },
      { doctorId: "d002", from: day("2023-12-01"), status: "LOCUM" },
    ],
  });
  await database.doctor.update({ where: { id: "d003" }, data: { name: '=Dr "Exemple"; Ève, 1+1' } });
  await database.closedWeek.create({ data: { lineId: "ajain-1", week: "2026-W53", reason: "HOLIDAYS" } });
  const sums = { upc: 96.5, coc: 48.25, secon: 61.4, mmci: 70.3 };
  await database.continuityReport.create({
    data: { centreId: "ajain", on: day("2023-06-30"), level: "CENTRE", patients: 120, ...sums },
  });
  await database.travelTime.create({
    data: { inseeCode: "23020", regionCode: "75", population: 355, centreId: "ajain", minutes: 38.5 },
  });
  // Given up and booked again by the same doctor.
  const seat = { lineId: "ajain-1", week: "2025-W40", doctorId: "d004" };
  await database.assignment.create({ data: { ...seat, state: "CANCELLED" } });
  await database.assignment.create({ data: { ...seat, state: "CONFIRMED" } });
  await database.assignment.create({ data: { ...seat, week: "2025-W41", state: "CANCELLED" } });
  const erased = await ask(
    'mutation { eraseDoctor(doctor: "d005") { ... on ErasedDoctor { tombstone } ... on Refusal { code } } }',
    { key: await keyFor({ role: "ADMIN" }) },
  );
  return erased.data.eraseDoctor.tombstone as string;
}

it("makes the same network again from its own files, byte by byte and in both languages", async () => {
  const tombstone = await enrich(full);
  const files = await exported(full, "fr");
  const tellOf = (id: string) => files.filter(({ content }) => content.includes(id)).map(({ kind }) => kind);
  expect([tellOf("d005"), tellOf(tombstone)]).toEqual([[], expect.arrayContaining(["doctors"])]);
  expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(tableKinds));
  expect(files.map(({ fileName }) => fileName)).toEqual(
    tableKinds.flatMap((kind) =>
      kind === "doctors" ? ["doctors.csv", "doctors-2.csv", "doctors-3.csv"] : [`${kind}.csv`],
    ),
  );
  for (const file of files) {
    const report = await imported(file);
    expect(report, file.fileName).toMatchObject({ unchanged: 0 });
  }
  expect(await exported(empty, "fr")).toEqual(files);
  const english = await exported(full, "en");
  expect(await exported(empty, "en")).toEqual(english);
  // Whoever is nobody any more is so here.
  expect(await data.prisma.doctor.findMany({ where: { erasedAt: { not: null } } })).toMatchObject([
    { id: tombstone },
  ]);
  // The other language says the same.
  for (const file of english)
    expect(await imported(file), file.fileName).toMatchObject({ created: 0, changed: 0 });
});

it("is for planners, and the log keeps whose data left", async () => {
  const query = "{ exportCsv(kind: DOCTORS) { fileName } }";
  for (const request of [
    { role: "COORDINATOR", centre: "ajain" },
    { role: "DOCTOR", doctor: "d001" },
  ] as const)
    expect((await full.ask(query, { key: await full.keyFor(request) })).codes).toEqual(["NOT_ALLOWED"]);
  expect((await full.ask(query)).codes).toEqual(["NOT_ALLOWED"]);
  const doctors = await full.database.doctor.count();
  const before = await full.database.auditEvent.findFirst({ orderBy: { number: "desc" } });
  await full.ask(query, { key: keys.get(full) });
  const event = await full.database.auditEvent.findFirstOrThrow({
    where: { number: { gt: before!.number } },
    include: { _count: { select: { doctors: true } } },
  });
  expect([event.action, event._count.doctors]).toEqual(["doctor.read", doctors]);
});
