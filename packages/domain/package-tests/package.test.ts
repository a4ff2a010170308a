import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installInEmptyProject, packageFolder, type Project } from "./packed-package.ts";

let project: Project;
beforeAll(() => {
  project = installInEmptyProject();
}, 180_000);
afterAll(() => {
  rmSync(project.folder, { recursive: true });
});

/** Everything that a program says in the project, its errors included. */
const node = (...options: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: project.folder, encoding: "utf8" });
  return stdout + stderr;
};

/** Bundles an entry for browsers and runs it where nothing is but the language itself. */
async function runInBrowser(entry: string): Promise<{ answer: unknown; inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: project.folder,
    entryPoints: [`consumer/${entry}`],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "bundle",
    metafile: true,
    write: false,
  });
  const bundle = outputFiles[0]?.text ?? "";
  const answer: unknown = runInContext(`${bundle}; bundle.answer`, createContext({}));
  return { answer, inputs: Object.keys(metafile.inputs) };
}

describe("the package in an empty project", () => {
  test("holds its code, its documents and its licence, and nothing else", () => {
    const outside = project.files.filter((file) => !file.startsWith("dist/"));
    const known = ["LICENSE", "METRICS.md", "README.md", "package.json"];
    expect(outside).toEqual(expect.arrayContaining(known));
    expect([...known, "CHANGELOG.md", "CONSTRAINTS.md"]).toEqual(expect.arrayContaining(outside));
    expect(project.files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
  });

  test("is imported by an ES module", () => {
    expect(node("consumer/import.mjs")).toBe("true function function\n");
  });

  test("is required by a CommonJS module", () => {
    expect(node("consumer/require.cjs")).toBe("true function function\n");
  });

  test.each([
    ["node16", "node16"],
    ["nodenext", "nodenext"],
    ["preserve", "bundler"],
  ])("tells its types to TypeScript with module %s and resolution %s", (module, moduleResolution) => {
    const compiler = join(packageFolder, "node_modules/typescript/bin/tsc");
    const files = ["consumer/typed.mts", "consumer/typed.cts"];
    const target = ["--target", "es2023", "--lib", "es2023,dom"];
    const resolution = ["--module", module, "--moduleResolution", moduleResolution];
    expect(node(compiler, "--noEmit", "--strict", ...target, ...resolution, ...files)).toBe("");
  });

  test("runs in a browser, whole", async () => {
    expect((await runInBrowser("browser.js")).answer).toBe(false);
  });

  test("plans a rotation in a browser without the schema library", async () => {
    const { answer, inputs } = await runInBrowser("browser-rotation.js");
    expect(answer).toBe(1);
    expect(inputs.filter((input) => input.includes("node_modules/zod/"))).toEqual([]);
  });

  test("asks for the version of zod that the workspace has", () => {
    const { dependencies } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const catalog = readFileSync(join(packageFolder, "../../pnpm-workspace.yaml"), "utf8");
    // A catalog entry means nothing to npm: the range is written out, and held equal here.
    expect(catalog).toContain(`\n  zod: ${dependencies["zod"] ?? ""}\n`);
  });
});
