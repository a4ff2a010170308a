// Holds every import against the rules of who may import what; a file that the tool did not see is an error too.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const { forbidden, options } = createRequire(import.meta.url)("./dependency-cruiser.cjs");

const sources = ["packages", "services", "apps"]
  .flatMap((room) => readdirSync(room).map((name) => join(room, name, "src")))
  .filter((folder) => existsSync(folder));
const { doNotFollow, exclude, ...rest } = options;
const { output } = await cruise(
  sources,
  { ...rest, doNotFollow, exclude, ruleSet: { forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.base.json") },
);

const seen = new Set(output.modules.map(({ source }) => source));
const isCode = (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && !file.includes("generated/");
const unseen = sources
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => isCode(file.replaceAll("\\", "/")) && !seen.has(file.replaceAll("\\", "/")));

for (const { rule, from, to } of output.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const file of unseen) console.error(`not seen: ${file}`);
console.log(
  `${seen.size} modules, ${output.summary.violations.length} forbidden imports, ${unseen.length} files unseen`,
);
process.exit(output.summary.violations.length + unseen.length > 0 ? 1 : 0);
