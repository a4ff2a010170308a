import { tmpdir } from "node:os";
import { expect, inject, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";

const ms = (words: readonly string[]) =>
  runMs({ words, folder: tmpdir(), environment: { MS_DATA_DIR: inject("networkFolder") } });
const spaces = /[\u00a0\u202f]/g;

it("prints the release's block and its territories, to paste, in both languages", async () => {
  const french = await ms(["press-kit", "--as-of", "2023-11-27"]);
  const english = await ms(["press-kit", "--lang", "en"]);

  expect(french.code).toBe(0);
  expect(french.stdout.replaceAll(spaces, " ")).toContain("– Consultations : 8 200\n");
  expect(french.stdout).toContain("Le territoire : ");
  expect(english.stdout).toContain("– Registered patients: 1,800\n");
});

it("gives the same figures to programs and spreadsheets", async () => {
  const { stdout } = await ms(["press-kit", "--json"]);
  const { blocks } = JSON.parse(stdout) as {
    blocks: { lines: { figure: { metric: { key: string }; value: number } }[] }[];
  };
  const [network] = blocks;
  const table = await ms(["press-kit", "--csv", "--lang", "en"]);

  const joined = network?.lines.find(({ figure }) => figure.metric.key === "doctorsJoined");
  expect(joined?.figure.value).toBe(340);
  expect(table.stdout).toMatch(/^metric;label;scope;code;/);
  expect(table.stdout).toContain(
    "\r\ndoctorsJoined;Doctors who have joined;NETWORK;;2023-11-27;;;;340;DOCTORS;",
  );
});
