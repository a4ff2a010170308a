import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder } from "./packed-package.ts";

const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
const shownExample = /<!-- (examples\/\S+) -->[^]*?<!-- end -->/g;

const run = (file: string): string =>
  execFileSync(process.execPath, [file], { cwd: packageFolder, encoding: "utf8" });
const source = (file: string): string => readFileSync(join(packageFolder, file), "utf8");
const show = (file: string): string =>
  `<!-- ${file} -->\n\n\`\`\`js\n${source(file)}\`\`\`\n\nprints\n\n\`\`\`text\n${run(file)}\`\`\`\n\n<!-- end -->`;

test("the README shows each example as it is, and what it prints; `npm run docs` writes it anew", async () => {
  const shown = readme.replace(shownExample, (_, file: string) => show(file));
  await expect(shown).toMatchFileSnapshot("../README.md");
});

test("the README shows every example", () => {
  const examples = readdirSync(join(packageFolder, "examples")).filter((file) => file.endsWith(".mjs"));
  const shown = [...readme.matchAll(shownExample)].map(([, file]) => file);
  expect(shown.sort()).toEqual(examples.map((file) => `examples/${file}`).sort());
});
