import { once } from "node:events";
import { tmpdir } from "node:os";
import { expect, inject, it } from "vitest";
import { demoKey } from "../testing/demo-key.ts";
import { runMs, startMs } from "../testing/run-ms.ts";

const folder = inject("networkFolder");
const ms = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  runMs({ words, folder: tmpdir(), environment: { MS_DATA_DIR: folder, ...environment } });
const plain = (text: string): string => text.replaceAll(/[^\S\n]+/gu, " ");

it("says never of an overloaded centre, in the language of the reader, and what that rests on", async () => {
  const french = await ms(["capacity", "ajain", "--visits", "5"]);
  const english = await ms(["capacity", "ajain", "--visits", "5", "--lang", "en"]);

  expect(french.code).toBe(0);
  expect(plain(french.stdout)).toContain("Ajain, au 2023-11-27\n");
  expect(plain(french.stdout)).toContain("Patients inscrits 1 200\n");
  expect(plain(french.stdout)).toContain("Attente moyenne jamais on demande plus que le centre n’offre\n");
  expect(plain(french.stdout)).toContain("observé au centre, sur 56 semaines\n");
  expect(plain(english.stdout)).toContain("Mean wait never more is asked than the centre offers\n");
});

it("reckons with what it is given, and flags what it assumes", async () => {
  const { stdout } = await ms(["capacity", "bellegarde", "--pace", "90", "--backlog", "826", "--json"]);
  const found = JSON.parse(stdout) as Record<string, { basis: string; value: number } & { weeks: number }>;

  expect(found["consultationsPerLineWeek"]).toMatchObject({ basis: "GIVEN", value: 90 });
  expect(found["visitsPerPatientYear"]).toMatchObject({ basis: "ASSUMED", value: 3.75 });
  expect(found["backlogCleared"]?.weeks).toBeCloseTo(826 / (180 - (600 * 3.75) / 52), 9);
});

it("writes a table for spreadsheets: a mark, semicolons, numbers with a point", async () => {
  const words = ["capacity", "ajain", "--visits", "5", "--csv", "--lang", "en"];
  const { child, ending } = startMs({ words, folder: tmpdir(), environment: { MS_DATA_DIR: folder } });
  const [bytes] = (await once(child.stdout, "data")) as [Buffer];
  const lines = (await ending).stdout.split("\r\n");

  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines[0]).toBe("measure;label;week;value;to know");
  expect(lines).toContain("registered;Registered patients;;1200;");
  expect(lines).toContain("meanWait;Mean wait;;never;more is asked than the centre offers");
  expect(lines.find((line) => line.startsWith("demandPerWeek;"))).toMatch(/;\d+\.\d+;$/);
  expect(lines.filter((line) => line.startsWith("comingWeek;"))).toHaveLength(8);
});

it("shows a partner of Creuse Ajain, and says of Charenton what it says of nowhere", async () => {
  const key = { MS_KEY: await demoKey(folder, "partner") };

  expect(await ms(["capacity", "ajain"], key)).toMatchObject({ code: 0 });
  for (const centre of ["charenton", "nowhere"]) {
    const { code, stdout } = await ms(["capacity", centre, "--json"], key);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "NOT_FOUND" } });
  }
});

it("says which value lies out of bounds", async () => {
  const { code, stderr } = await ms(["capacity", "ajain", "--pace", "1000", "--lang", "en"]);

  expect(code).toBe(1);
  expect(stderr).toContain("pace: This value lies outside the allowed range.");
});
