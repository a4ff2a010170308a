import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveNetwork } from "../testing/example-network.ts";
import { runMs } from "../testing/run-ms.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const gateway = join(root, "services/gateway");
// Within the gateway, so that its libraries are found from there.
const cache = join(gateway, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const copy = mkdtempSync(join(cache, "added-metric-"));
afterAll(() => rmSync(copy, { recursive: true }));

const added = `
  defineMetric({
    key: "postsFilled",
    label: { fr: "Postes pourvus", en: "Posts filled" },
    definition: { fr: "Postes pourvus à la date.", en: "Posts that are filled on the date." },
    formula: "count(posts: from ≤ asOf ≤ to)",
    unit: "PEOPLE",
    kind: "STOCK",
    aggregation: "ADDED_OVER_PLACES",
    scopes: downToCentre,
    since: 1,
    source: "invented",
    suppression: "NONE",
    sums: team,
    finish: ({ posts }) => ({ value: posts, n: posts }),
  }),
];
`;

/** Builds the gateway, and the page of metrics, on the domain of the copy: nothing else than it is changed. */
async function buildOnCopy(): Promise<void> {
  for (const folder of ["src", "docs", "bench"])
    cpSync(join(root, "packages/domain", folder), join(copy, "domain", folder), { recursive: true });
  const theme = join(copy, "domain/src/impact/metrics/team.ts");
  writeFileSync(theme, readFileSync(theme, "utf8").replace(/,?\s*\];\s*$/, `,${added}`));
  const source = (name: string): string => join(gateway, "src", name);
  const domain = join(copy, "domain/src");
  await build({
    entryPoints: {
      main: source("main.ts"),
      "planner-worker": source("planner-run/planner-worker.ts"),
      "print-schema": source("print-schema.ts"),
      catalogue: join(domain, "impact/catalogue.ts"),
      page: join(copy, "domain/docs/describe-catalogue.ts"),
    },
    alias: {
      "@ms/domain/rotation": join(domain, "rotation/index.ts"),
      "@ms/domain": join(domain, "index.ts"),
    },
    outdir: join(copy, "dist"),
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
}

const built = (name: string): string => pathToFileURL(join(copy, "dist", `${name}.js`)).href;
const linesAdded = (before: string, after: string): { gone: string[]; come: string[] } => {
  const [old, now] = [before, after].map((text) => text.split("\n"));
  return {
    gone: old!.filter((line) => !now!.includes(line)),
    come: now!.filter((line) => !old!.includes(line)),
  };
};

beforeAll(buildOnCopy, 120_000);

it("adds a metric to the API's enum by its entry in a theme's file alone", () => {
  execFileSync(process.execPath, [join(copy, "dist/print-schema.js")]);
  const printed = (folder: string): string => readFileSync(join(folder, "schema.graphql"), "utf8");
  const { gone, come } = linesAdded(printed(gateway), printed(copy));
  expect(gone).toEqual([]);
  expect(come.map((line) => line.trim())).toEqual([
    '"""Posts filled · Postes pourvus. Posts that are filled on the date."""',
    "postsFilled",
  ]);
});

it("adds it to METRICS.md, with an example, and changes no other metric there", async () => {
  const { describeCatalogue } = (await import(built("page"))) as {
    describeCatalogue: (metrics: unknown) => string;
  };
  const { catalogue } = (await import(built("catalogue"))) as { catalogue: unknown };
  const page = readFileSync(join(root, "packages/domain/METRICS.md"), "utf8");
  const { gone, come } = linesAdded(page, describeCatalogue(catalogue));
  expect(gone).toEqual([]);
  expect(come).toContain("### `postsFilled`");
  expect(come.find((line) => line.includes("Exemple · Example"))).toContain("personnes");
});

it("adds it to the table of ms figures, with a value from the network's facts", async () => {
  const { folder, stop } = await serveNetwork({ program: join(copy, "dist/main.js") });
  try {
    const words = ["figures", "--scope", "centre:ajain", "--as-of", "2023-11-27"];
    const order = { folder: tmpdir(), environment: { MS_DATA_DIR: folder } };
    const { code, stdout } = await runMs({ ...order, words });
    expect(code).toBe(0);
    expect(stdout).toContain("Postes pourvus");
    const { stdout: json } = await runMs({ ...order, words: [...words, "--json"] });
    const { figures } = JSON.parse(json) as {
      figures: readonly { metric: { key: string }; value: number | null }[];
    };
    expect(figures.find(({ metric }) => metric.key === "postsFilled")?.value).toBeGreaterThan(0);
  } finally {
    await stop();
  }
});
