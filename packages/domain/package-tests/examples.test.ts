import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder } from "./packed-package.ts";

const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
const examples = readdirSync(join(packageFolder, "examples")).filter((file) => file.endsWith(".mjs"));

test.each(examples)("the README shows %s as it is, and what it prints", { timeout: 60_000 }, (file) => {
  const path = join(packageFolder, "examples", file);
  const printed = execFileSync(process.execPath, [path], { cwd: packageFolder, encoding: "utf8" });
  const shown = `\`\`\`js\n${readFileSync(path, "utf8")}\`\`\`\n\nprints\n\n\`\`\`text\n${printed}\`\`\``;
  expect(readme).toContain(shown);
});

test("the README shows every example", () => {
  expect(readme.match(/^```js$/gm)).toHaveLength(examples.length);
});
