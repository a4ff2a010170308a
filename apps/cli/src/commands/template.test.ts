import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";
import { makeFolder } from "../testing/throw-away-folder.ts";

it("shows or writes the header of a kind of file in the reader's spelling, and an invented line", async () => {
  const { folder, remove } = await makeFolder();
  const ms = (...words: string[]) => runMs({ words: ["template", ...words], folder });
  expect((await ms("closed-weeks", "--lang", "fr")).stdout).toBe("centre;ligne;semaine;raison\n");
  const english = await ms("closed-weeks", "--example", "--lang", "en");
  expect(english.stdout.split(/\r?\n/).slice(0, 2)).toEqual([
    "centre,line,week,reason",
    "exemple,1,2024-W06,Holidays",
  ]);
  expect((await ms("team-posts", "equipe.csv", "--example", "--lang", "fr")).code).toBe(0);
  const [header, line] = (await readFile(join(folder, "equipe.csv"), "utf8")).split("\r\n");
  expect([header?.[0], header?.slice(1)]).toEqual([
    "\uFEFF",
    "centre;fonction;personnes;ETP;depuis;jusqu’au",
  ]);
  expect(line).toMatch(/^exemple;Coordinat.+;1;0,2;31\/10\/2022;$/);
  await remove();
});
