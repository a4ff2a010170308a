import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { publishedAddress } from "./gateway/gateway-place.ts";

const client = fileURLToPath(new URL("../../../packages/api-client/", import.meta.url));
const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const typeRoots = fileURLToPath(new URL("../node_modules/@types", import.meta.url));
const readme = readFileSync(join(client, "README.md"), "utf8");
const snippets = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, body = ""]) => body);
const [figures = "", lists = ""] = snippets("ts");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ms-partner-"));
  const npm = (words: string[], cwd: string) =>
    execFileSync("npm", words, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  const [packed] = JSON.parse(
    npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], client),
  ) as [{ filename: string }];
  writeFileSync(join(folder, "package.json"), '{ "name": "partner", "private": true, "type": "module" }');
  npm(["install", "--no-audit", "--no-fund", "--ignore-scripts", `./${packed.filename}`], folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of a program; it leaves the program to run. */
function compile(source: string): string {
  writeFileSync(join(folder, "program.ts"), source);
  const options = ["--strict", "--target", "es2023", "--module", "nodenext", "--lib", "es2023,dom"];
  const known = ["--types", "node", "--typeRoots", typeRoots, "--skipLibCheck"];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, ...known, "program.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout;
}

async function run(source: string): Promise<{ said: string; failed: string }> {
  expect(compile(source)).toBe("");
  const network = inject("networkFolder");
  const keys = JSON.parse(readFileSync(join(network, "demo-keys.json"), "utf8")) as { partner: string };
  const { stdout, stderr } = spawnSync(process.execPath, ["program.js"], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      MS_URL: new URL("/graphql", await publishedAddress(network)).href,
      MS_KEY: keys.partner,
    },
  });
  return { said: stdout, failed: stderr };
}

it("prints the figures of the partner's own territory, as the README says", async () => {
  expect(await run(figures)).toEqual({ said: snippets("text")[0], failed: "" });
});

it("prints a list to its end", async () => {
  const { said, failed } = await run(lists);
  expect(failed).toBe("");
  expect(said.trim().split("\n")).toHaveLength(2);
});

it("does not compile when a field is used and not asked for", () => {
  const said = compile(figures.replace("\n      asOf\n", "\n"));
  expect(said).toMatch(/program\.ts\(\d+,\d+\): error TS2339: Property 'asOf' does not exist/);
});
