import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exampleClock } from "../example/example-folder.ts";
import type { Viewer } from "../shared/viewer.ts";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";
import { importFile } from "./exchange.commands.ts";

let gateway: TestGateway;
let planner: string;
beforeAll(async () => {
  gateway = await openGateway();
  planner = await gateway.keyFor({ role: "PLANNER" });
});
afterAll(() => gateway.close());

const mutation = `mutation ($kind: FileKind!, $content: String!, $dryRun: Boolean) {
  importCsv(kind: $kind, contentBase64: $content, dryRun: $dryRun) {
    __typename
    ... on ImportReport { created changed unchanged isDryRun warnings { code } }
    ... on Refusal { code message }
    ... on FileRefused { reasons { code fileLine column value message expected } }
  }
}`;

async function importCsv(
  kind: string,
  file: string | Uint8Array,
  options: { dryRun?: boolean; key?: string; language?: string } = {},
) {
  const { dryRun = false, key = planner, language = "fr" } = options;
  const content = Buffer.from(file).toString("base64");
  const { data, codes } = await gateway.ask(mutation, {
    key,
    language,
    variables: { kind, content, dryRun },
  });
  expect(codes).toEqual([]);
  return data.importCsv;
}

const example = (name: string): Promise<Buffer> =>
  readFile(
    createRequire(import.meta.url)
      .resolve("@ms/database/package.json")
      .replace("package.json", `example/${name}.csv`),
  );

const panel = (...rows: string[]) => ["centre;date;inscrits;ALD;source", ...rows].join("\r\n");

it("changes nothing when the same file comes again, and says so", async () => {
  for (const [kind, name] of [
    ["DOCTORS", "doctors"],
    ["LINES", "lines"],
    ["ASSIGNMENTS", "assignments"],
    ["PANEL", "panel"],
  ] as const) {
    const events = await gateway.database.auditEvent.count();
    const report = await importCsv(kind, await example(name));
    expect(report).toMatchObject({ __typename: "ImportReport", created: 0, changed: 0 });
    expect(report.unchanged).toBeGreaterThan(2);
    expect(await gateway.database.auditEvent.count()).toBe(events);
  }
});

it("counts what is new, what is different and what is known", async () => {
  const before = await importCsv("PANEL", panel("bellegarde;15/12/2021;640;;test"));
  expect(before).toMatchObject({ created: 1, changed: 0, unchanged: 0 });
  const after = await importCsv(
    "PANEL",
    panel("bellegarde;15/12/2021;650;90;test", "ajain;15/12/2021;1 200;;test"),
  );
  expect(after).toMatchObject({ created: 1, changed: 1, unchanged: 0 });
  const count = await gateway.database.panelCount.findUniqueOrThrow({
    where: { centreId_on: { centreId: "bellegarde", on: new Date("2021-12-15") } },
  });
  expect(count).toMatchObject({ registered: 650, ald: 90 });
});

it("says in a dry run what it would do, and does nothing", async () => {
  const file = panel("ajain;20/12/2021;1201;;essai");
  expect(await importCsv("PANEL", file, { dryRun: true })).toMatchObject({ created: 1, isDryRun: true });
  expect(await gateway.database.panelCount.count({ where: { source: "essai" } })).toBe(0);
  expect(await importCsv("PANEL", file)).toMatchObject({ created: 1, isDryRun: false });
});

it("reads Windows-1252 and UTF-8 with a byte-order mark alike", async () => {
  const text = panel("ajain;21/12/2021;1202;;Relevé d’été");
  const windows = Uint8Array.from(text, (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));
  expect(await importCsv("PANEL", windows)).toMatchObject({ created: 1 });
  expect(await importCsv("PANEL", `\uFEFF${text}`)).toMatchObject({ created: 0, unchanged: 1 });
});

const mistakes = [
  "nobody;31/12/2021;10;;", // an unknown centre is told once the cells stand
  "ajain;2021-02-29;10;;",
  "ajain;31/13/2021;10;;",
  "ajain;;10;;",
  "ajain;01/01/2022;beaucoup;;",
  "ajain;02/01/2022;-3;;",
  "ajain;03/01/2022;1,5;;",
  "ajain;04/01/2022;;;",
  "ajain;05/01/2022;10;11;",
  "ajain;06/01/2022;10;x;",
  "ajain;07/01/2022;10;-1;",
  "AJAIN !;08/01/2022;10;;",
  ";09/01/2022;10;;",
  "ajain;10/01/2022;=1+1;;",
  `ajain;11/01/2024;10;;${"a".repeat(3000)}`,
  "ajain;12/01/2022;10",
  "ajain;13/01/2022;10;;;;trop",
  "ajain;hier;10;;",
  "ajain;14/01/2022;10;;2 55 08 14 168 025 38",
  "ajain;15/01/2022;10;;",
  "ajain;15/01/2022;11;;",
];

it("refuses a file whole with every mistake at its line, changes nothing, and takes the mended file", async () => {
  const before = await gateway.database.panelCount.count();
  const refused = await importCsv("PANEL", panel(...mistakes), { language: "en" });
  expect(refused).toMatchObject({ __typename: "FileRefused", code: "FILE_REFUSED" });
  const lines = new Set(refused.reasons.map(({ fileLine }: { fileLine: number }) => fileLine));
  // Each line but the first, whose centre is looked up last, and the first of the two that contradict each other.
  expect([...lines]).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 3).filter((line) => line !== 21),
  );
  for (const { code, message } of refused.reasons) expect(code.length * message.length).toBeGreaterThan(0);
  expect(await gateway.database.panelCount.count()).toBe(before);
  const mended = panel("ajain;02/01/2022;1203;;mended", "bellegarde;02/01/2022;660;;mended");
  expect(await importCsv("PANEL", mended)).toMatchObject({ created: 2 });
  expect(await importCsv("PANEL", mended)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
});

it("names the nearest known identifier when a reference is unknown", async () => {
  const refused = await importCsv("PANEL", panel("ajan;01/02/2022;10;;"));
  expect(refused.reasons).toMatchObject([{ code: "UNKNOWN_CENTRE", fileLine: 2, value: "ajan" }]);
  expect(refused.reasons[0].message).toContain("ajain");
});

it("refuses a quote that is never closed at the line of its row, and saves nothing", async () => {
  const before = await gateway.database.panelCount.count();
  const file = panel(
    'ajain;02/02/2024;10;;"deux\r\nlignes"',
    'ajain;03/02/2024;10;;"relevé',
    "ajain;04/02/2022;10;;",
  );
  const refused = await importCsv("PANEL", file);
  expect(refused.reasons).toMatchObject([{ code: "QUOTE_NOT_CLOSED", fileLine: 4 }]);
  expect(refused.reasons[0].message).toContain("refermez-le");
  expect(await gateway.database.panelCount.count()).toBe(before);
});

it("refuses columns that look like patients' identity", async () => {
  const refused = await importCsv("PANEL", "centre;date;inscrits;nom\r\najain;01/02/2024;10;Dupont");
  expect(refused.reasons[0].code).toBe("PATIENT_IDENTITY_COLUMN");
});

it("refuses an assignment on a seat that another doctor holds, and lets a file hand the seat over", async () => {
  const held = await gateway.database.assignment.findFirstOrThrow({
    where: { lineId: "ajain-1", week: "2024-W10" },
  });
  const header = "centre,line,week,doctor,state";
  const other = await gateway.database.doctor.findFirstOrThrow({
    where: { assignments: { none: { week: "2024-W10" } } },
  });
  const refused = await importCsv("ASSIGNMENTS", `${header}\najain,1,2024-W10,${other.id},Confirmed`);
  expect(refused.reasons).toMatchObject([{ code: "WEEK_ALREADY_COVERED", fileLine: 2 }]);
  const handed = await importCsv(
    "ASSIGNMENTS",
    `${header}\najain,1,2024-W10,${other.id},Confirmed\najain,1,2024-W10,${held.doctorId},Cancelled`,
  );
  expect(handed).toMatchObject({ created: 1, changed: 1 });
});

it("refuses at its line a seat that somebody books during the import", async () => {
  const held = await gateway.database.assignment.findFirstOrThrow({
    where: { state: "CONFIRMED", lineId: "bellegarde-1" },
  });
  const other = await gateway.database.doctor.findFirstOrThrow({
    where: { assignments: { none: { week: held.week } } },
  });
  let looks = 0;
  const late = gateway.database.$extends({
    query: {
      assignment: { findMany: ({ args, query }) => (looks++ === 0 ? Promise.resolve([]) : query(args)) },
    },
  });
  const bytes = Buffer.from(`centre,line,week,doctor,state\nbellegarde,1,${held.week},${other.id},Confirmed`);
  const outcome = await importFile(
    { kind: "assignments", bytes, isDryRun: false },
    {
      database: late as unknown as TestGateway["database"],
      viewer: { role: "PUBLIC" } as Viewer,
      today: exampleClock,
    },
  );
  expect(looks).toBe(2);
  expect(outcome).toMatchObject({ refusal: { reasons: [{ code: "WEEK_ALREADY_COVERED", fileLine: 2 }] } });
});

it("refuses an RPPS number that another doctor holds, at its line", async () => {
  const header = "identifiant;nom;inscrit le;statut;année de naissance;département;RPPS";
  const row = (id: string) => `${id};Dr Exemple ${id};01/02/2023;Salarié;1980;23;99900000899`;
  expect(await importCsv("DOCTORS", `${header}\n${row("e801")}`)).toMatchObject({ created: 1 });
  const refused = await importCsv("DOCTORS", `${header}\n${row("e802")}`);
  expect(refused.reasons).toMatchObject([{ code: "RPPS_TAKEN", fileLine: 2, value: "99900000899" }]);
  expect(await gateway.database.doctor.count({ where: { id: "e802" } })).toBe(0);
});

it("replaces a doctor's documents and wishes, and keeps earlier statuses", async () => {
  const header =
    "identifiant;nom;inscrit le;statut;statut depuis;année de naissance;département;documents;centres refusés";
  const first = `${header}\r\ne001;Dr Exemple Essai;01/02/2023;Salarié;01/01/2020;1980;23;ORDER_REGISTRATION;ajain`;
  const second = `${header}\r\ne001;Dr Exemple Essai;01/02/2023;Remplaçant;01/06/2023;1980;23;;`;
  expect(await importCsv("DOCTORS", first)).toMatchObject({ created: 1 });
  expect(await importCsv("DOCTORS", second)).toMatchObject({ created: 0, changed: 1 });
  const doctor = await gateway.database.doctor.findUniqueOrThrow({
    where: { id: "e001" },
    include: { statuses: true, documents: true, preferences: true },
  });
  expect(doctor.statuses).toHaveLength(2);
  expect([...doctor.documents, ...doctor.preferences]).toEqual([]);
});

it("takes ten thousand doctors in one file", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const id = `g${String(index).padStart(5, "0")}`;
    return `${id};Dr Exemple ${id};01/02/2023;Salarié;01/01/2020;1980;23`;
  });
  const file = [
    "identifiant;nom;inscrit le;statut;statut depuis;année de naissance;département",
    ...rows,
  ].join("\n");
  expect(await importCsv("DOCTORS", file)).toMatchObject({ created: 10_000 });
  expect(await importCsv("DOCTORS", file)).toMatchObject({ created: 0, changed: 0, unchanged: 10_000 });
});

it("keeps travel times and sums of continuity as facts, and who reported feedback and indicators", async () => {
  const travel = ["commune;région;habitants;centre;minutes", "23020;75;355;ajain;38,5"].join("\n");
  expect(await importCsv("TRAVEL_TIMES", travel)).toMatchObject({ created: 1 });
  expect(await importCsv("TRAVEL_TIMES", travel)).toMatchObject({ unchanged: 1 });
  expect(await importCsv("TRAVEL_TIMES", travel.replace("ajain", "ajan"))).toMatchObject({
    reasons: [{ code: "UNKNOWN_CENTRE" }],
  });
  const header = "centre;date;niveau;patients;somme UPC;somme COC;somme SECON;somme MMCI";
  const continuity = [
    header,
    "ajain;31/10/2023;Centre;120;120;120;120;120",
    "ajain;31/10/2023;Médecin;120;40,5;1,5;0;3",
  ].join("\n");
  expect(await importCsv("CONTINUITY", continuity)).toMatchObject({ created: 2 });
  expect(await importCsv("CONTINUITY", continuity)).toMatchObject({ unchanged: 2 });
  expect(await gateway.database.travelTime.findMany()).toEqual([
    { inseeCode: "23020", regionCode: "75", population: 355, centreId: "ajain", minutes: 38.5 },
  ]);
  expect(await gateway.database.continuityReport.findMany({ where: { level: "DOCTOR" } })).toMatchObject([
    { centreId: "ajain", patients: 120, upc: 40.5, coc: 1.5, secon: 0, mmci: 3 },
  ]);

  const told = await gateway.database.feedback.findFirstOrThrow({ where: { wantsToReturn: "YES" } });
  const answer = `médecin;centre;semaine;souhaite revenir;répondu le\n${told.doctorId};${told.centreId};${told.week};Non;20/11/2023`;
  expect(await importCsv("FEEDBACK", answer)).toMatchObject({ changed: 1 });
  const indicator = "type de territoire;code du territoire;territoire;indicateur;valeur;millésime;source";
  const row = "DEPARTMENT;23;Creuse;POPULATION;115000;2020;essai";
  expect(await importCsv("INDICATORS", `${indicator}\n${row}`)).toMatchObject({ created: 1 });
  const { doctorId, week } = told;
  const keyId = (await gateway.ask("{ viewer { keyId } }", { key: planner })).data.viewer.keyId;
  expect([
    await gateway.database.feedback.findUnique({ where: { doctorId_week: { doctorId, week } } }),
    await gateway.database.territoryIndicator.findFirst({ where: { vintage: 2020, territoryCode: "23" } }),
  ]).toMatchObject([{ reportedBy: keyId }, { reportedBy: keyId }]);
  expect(
    await gateway.database.factRevision.findMany({ where: { key: `${doctorId} ${week}` } }),
  ).toMatchObject([{ kind: "FEEDBACK", before: { wantsToReturn: "YES", reportedBy: "gateway" } }]);
});

it("imports for planners only", async () => {
  const coordinator = await gateway.keyFor({ role: "COORDINATOR", centre: "ajain" });
  const answer = await importCsv("PANEL", panel("ajain;01/03/2022;10;;"), { key: coordinator });
  expect(answer).toMatchObject({ __typename: "NotAllowed", code: "NOT_ALLOWED" });
});

it("says of a workbook that it is none, and reads a file in UTF-16 that says so", async () => {
  const workbook = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]);
  expect((await importCsv("PANEL", workbook)).reasons).toMatchObject([{ code: "WORKBOOK", fileLine: 1 }]);
  const text = `\uFEFF${panel("bellegarde;15/12/2021;640;;relevé")}`;
  for (const bytes of [Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()])
    expect(await importCsv("PANEL", bytes, { dryRun: true })).toMatchObject({ __typename: "ImportReport" });
});

it("tells the first thousand of many mistakes, and how many follow", async () => {
  const { reasons } = await importCsv("PANEL", `${panel()}${"\r\nnowhere;x;y;;".repeat(150_000)}`);
  expect(reasons).toHaveLength(1001);
  expect(reasons.at(-1)).toMatchObject({ code: "MORE_MISTAKES" });
});
