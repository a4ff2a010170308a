// Holds every import against the rules of who may import what; a file that the tool did not see is an
// error too, and so is a rule that lets the import pass which is its example.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { forbiddenImports } from "./borders-examples.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)("./dependency-cruiser.cjs");
const tsConfig = extractTSConfig(join(root, "tsconfig.base.json"));

const sourcesIn = (folder) =>
  ["packages", "services", "apps"]
    .filter((room) => existsSync(join(folder, room)))
    .flatMap((room) => readdirSync(join(folder, room)).map((name) => `${room}/${name}/src`))
    .filter((source) => existsSync(join(folder, source)));

async function findViolations(folder) {
  const rules = { ...options, ruleSet: { forbidden }, validate: true, baseDir: folder };
  const { output } = await cruise(sourcesIn(folder), rules, undefined, { tsConfig });
  return { seen: new Set(output.modules.map(({ source }) => source)), violations: output.summary.violations };
}

/** The rules that say nothing of their example, and those that have none. */
async function findSleepingRules() {
  const folder = mkdtempSync(join(tmpdir(), "borders-"));
  try {
    for (const { from, to, also = {} } of Object.values(forbiddenImports))
      for (const [file, text] of Object.entries({ ...also, [from]: `import "${to}";` })) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
    const { violations } = await findViolations(folder);
    return forbidden.filter(
      ({ name }) =>
        !violations.some(({ rule, from }) => rule.name === name && from === forbiddenImports[name]?.from),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sleeping = await findSleepingRules();
const { seen, violations } = await findViolations(root);
const isCode = (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && !file.includes("generated/");
const unseen = sourcesIn(root)
  .flatMap((source) => readdirSync(join(root, source), { recursive: true }).map((file) => join(source, file)))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => isCode(file) && !seen.has(file));

for (const { name } of sleeping) console.error(`not proven: the rule ${name} says nothing of its example`);
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const file of unseen) console.error(`not seen: ${file}`);
console.log(
  `${seen.size} modules, ${forbidden.length} rules, ${violations.length} forbidden imports, ${unseen.length} files unseen`,
);
process.exitCode = sleeping.length + violations.length + unseen.length > 0 ? 1 : 0;
