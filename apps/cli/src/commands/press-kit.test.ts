import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, inject, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

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

/** What a PDF says, in one line. */
async function textOf(file: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)) }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return (await Promise.all(pages)).join(" ").replaceAll(spaces, " ").replaceAll(/ +/g, " ");
}

it("prints the kit of a day and a scope as a dated PDF, in both languages, or leaves no file", async () => {
  const { folder, remove } = await makeFolder();
  const print = (...words: string[]) => ms(["press-kit", "--pdf", join(folder, "kit.pdf"), ...words]);
  expect(await print("--scope", "department:99")).toMatchObject({ code: 1, stdout: "" });
  await expect(readFile(join(folder, "kit.pdf"))).rejects.toThrow();

  expect(await print("--as-of", "2023-11-27")).toMatchObject({ code: 0 });
  const french = await textOf(join(folder, "kit.pdf"));
  expect(french).toContain("Dossier de presse au 27 novembre 2023");
  expect(french).toContain("Consultations : 8 200");
  expect(french).toContain("8 200 consultations en 14 mois");
  expect(french).toContain("Le territoire : Bassin de vie berry (Berry Saint-Amandois)");

  expect(await print("--as-of", "2023-06-30", "--scope", "department:23", "--lang", "en")).toMatchObject({
    code: 0,
  });
  const english = await textOf(join(folder, "kit.pdf"));
  expect(english).toContain("Press kit as of 30 June 2023");
  expect(english).toContain("Department 23 (Creuse)");
  expect(french + english).not.toContain("Dr Exemple");
  await remove();
});
