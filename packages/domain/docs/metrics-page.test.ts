import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { catalogue } from "../src/impact/catalogue.ts";
import type { Metric } from "../src/impact/metric.ts";
import { describeCatalogue } from "./describe-catalogue.ts";

test("METRICS.md tells the catalogue as it is; `npm run docs` writes it anew", async () => {
  await expect(describeCatalogue(catalogue)).toMatchFileSnapshot("../METRICS.md");
});

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(root, ".metrics-page-"));
afterAll(() => rmSync(copy, { recursive: true }));

test("a metric added to its theme's file shows in the catalogue and on the page, and nothing else has to change", async () => {
  cpSync(join(root, "src"), join(copy, "src"), { recursive: true });
  const theme = join(copy, "src/impact/metrics/team.ts");
  const added = `  defineMetric({
    key: "teamPosts",
    label: { fr: "Postes", en: "Posts" },
    definition: { fr: "Postes pourvus à la date.", en: "Posts that are filled on the date." },
    formula: "count(posts)",
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
  writeFileSync(theme, readFileSync(theme, "utf8").replace(/,?\s*\];\s*$/, `,\n${added}`));
  const { catalogue: longer } = (await import(pathToFileURL(join(copy, "src/impact/catalogue.ts")).href)) as {
    readonly catalogue: readonly Metric[];
  };
  const keys = (metrics: readonly Metric[]): string[] => metrics.map(({ key }) => key);
  expect(keys(longer).filter((key) => !keys(catalogue).includes(key))).toEqual(["teamPosts"]);
  expect(keys(longer).filter((key) => key !== "teamPosts")).toEqual(keys(catalogue));

  const [before, after] = [describeCatalogue(catalogue), describeCatalogue(longer)].map((page) =>
    page.split("\n"),
  );
  expect(after!.length).toBeGreaterThan(before!.length);
  const kept = new Set(after);
  expect(before!.filter((line) => !kept.has(line))).toEqual([]);
  expect(after!.join("\n")).toContain("### `teamPosts`");
});
