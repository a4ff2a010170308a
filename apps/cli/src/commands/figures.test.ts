import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { beforeAll, expect, inject, it } from "vitest";
import { runMs } from "../testing/run-ms.ts";

interface Oracle {
  readonly name: string;
  readonly expected: unknown;
  readonly tolerance: number;
}

interface WrittenFigure {
  readonly metric: { readonly key: string };
  readonly scope: { readonly kind: string; readonly code: string };
  readonly value: number | null;
  readonly n: number;
  readonly asOf: string;
  readonly source: string;
  readonly definitionVersion: number;
  readonly week: string | null;
  readonly vintage: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly breakdown:
    | readonly { readonly key: string; readonly count: number; readonly percent: number }[]
    | null;
}

const environment = { MS_DATA_DIR: inject("networkFolder") };
const ms = (words: readonly string[]) => runMs({ words, folder: tmpdir(), environment });

let figures: readonly WrittenFigure[];
let oracles: readonly Oracle[];

beforeAll(async () => {
  const { stdout } = await ms(["figures", "--as-of", "2023-11-27", "--json"]);
  ({ figures } = JSON.parse(stdout) as { figures: WrittenFigure[] });
  const file = new URL("../../../../packages/domain/oracles/oracles.json", import.meta.url);
  oracles = JSON.parse(await readFile(file, "utf8")) as Oracle[];
}, 120_000);

const figureOf = (metric: string, scope = "NETWORK:"): WrittenFigure => {
  const found = figures.find(
    (figure) => figure.metric.key === metric && `${figure.scope.kind}:${figure.scope.code}` === scope,
  );
  if (found === undefined) throw new Error(`No figure ${metric} of ${scope}.`);
  return found;
};
const expectedOf = (name: string): unknown => oracles.find((oracle) => oracle.name === name)?.expected;

// The oracles name the statuses in French.
const statuses = {
  LOCUM: "REMPLACANT",
  PRIVATE_PRACTICE: "INSTALLE",
  ACTIVE_RETIRED: "RETRAITE_ACTIF",
  SALARIED: "SALARIE",
} as const;

it("counts 340 doctors, by status as the release does", () => {
  const parts = figureOf("statusMix").breakdown ?? [];
  const by = (part: "count" | "percent") =>
    Object.fromEntries(parts.map((each) => [statuses[each.key as keyof typeof statuses], each[part]]));

  expect(figureOf("doctorsJoined").value).toBe(340);
  expect(by("count")).toEqual(expectedOf("status_mix.counts_from_percent"));
  expect(by("percent")).toEqual(expectedOf("status_mix.percent_from_counts"));
});

it("counts 1,800 registered patients, of which Ajain holds its cap", async () => {
  const { stdout } = await ms(["figures", "--as-of", "2023-11-27", "--scope", "centre:ajain", "--json"]);
  const ofAjain = (JSON.parse(stdout) as { figures: WrittenFigure[] }).figures;
  const registered = ofAjain.find(({ metric }) => metric.key === "registeredPatients")?.value ?? 0;

  expect(registered).toBe(1200);
  expect((figureOf("registeredPatients").value ?? 0) - registered).toBe(
    expectedOf("panel.network_second_centre_remainder"),
  );
});

it("counts 8,200 consultations over 102 line-weeks", () => {
  const expected = expectedOf("activity.8200_consultations_cutoff_2023-11-27") as {
    lineWeeks: number;
    perLineWeek: number;
  };

  expect(figureOf("consultations")).toMatchObject({ value: 8200, n: expected.lineWeeks });
  expect(figureOf("lineWeeksCovered").value).toBe(expected.lineWeeks);
  expect(figureOf("consultationsPerLineWeek").value).toBeCloseTo(expected.perLineWeek, 4);
});

it("gives Creuse three full-time equivalents, and weeks booked through the last before July 2024", () => {
  const booked = expectedOf("planning.complete_until_july_2024") as {
    weeks: number;
    lastWeek: string;
    lineWeeks: number;
  };

  expect(figureOf("contractualFte", "DEPARTMENT:23").value).toBe(
    expectedOf("fte.contractual.creuse_3_lines"),
  );
  expect(figureOf("bookedThrough", "DEPARTMENT:23")).toMatchObject({
    value: booked.weeks,
    week: booked.lastWeek,
    n: booked.lineWeeks,
  });
});

it("gives the wish to return with its n and its Wilson interval", () => {
  const { value, n, interval } = figureOf("returnIntention");

  expect(value).toBe(1);
  expect(n).toBeGreaterThan(0);
  expect(interval?.lower).toBeCloseTo(n / (n + 1.96 ** 2), 3);
  expect(interval?.upper).toBe(1);
});

it("quotes the territories' indicators with their vintages", () => {
  expect(figureOf("aldWithoutGpShare", "DEPARTMENT:18")).toMatchObject({
    value: expectedOf("ald.without_gp_share"),
    vintage: 2022,
  });
  expect(figureOf("gpDensity", "NATION:FR")).toMatchObject({
    value: expectedOf("density.national_149_2022"),
    vintage: 2022,
  });
  const densities = figures.filter(({ metric }) => metric.key === "gpDensity");
  expect(densities.map(({ value, vintage }) => [value, vintage])).toEqual(
    expect.arrayContaining([
      [46.4, 2018],
      [124.2, 2018],
    ]),
  );
});

it("says of every figure its day, its n, its source and its definition", () => {
  for (const { asOf, n, source, definitionVersion } of figures) {
    expect(asOf).toBe("2023-11-27");
    expect(n).toBeGreaterThanOrEqual(0);
    expect(source).not.toBe("");
    expect(definitionVersion).toBeGreaterThanOrEqual(1);
  }
});

it("writes numbers as French readers do", async () => {
  const { code, stdout } = await ms(["figures", "--as-of", "2023-11-27"]);
  const plain = stdout.replaceAll(/\s+/gu, " ");

  expect(code).toBe(0);
  expect(plain).toContain("Réseau, au 2023-11-27");
  expect(plain).toContain("Consultations 8 200 consultations 102");
  expect(plain).toContain(
    "Remplaçant 136 (40 %), Installé en libéral 68 (20 %), Retraité actif 119 (35 %), Salarié 17 (5 %)",
  );
  expect(plain).toContain("3,0 équivalents temps plein");
  expect(plain).toContain("2024-W26 (31) semaines");
});

it("gives a metric by month and by centre, a table for each centre", async () => {
  const words = ["figures", "--metric", "lineWeeksCovered", "--from", "2023-09-01", "--to", "2023-10-31"];
  const { code, stdout } = await ms([...words, "--by", "month", "--by-place", "centre"]);
  const plain = stdout.replaceAll(/\s+/gu, " ");

  expect(code).toBe(0);
  expect(plain).toContain("Centre ajain, au 2023-11-27");
  expect(plain).toContain("Semaines-lignes tenues 2023-09-01 → 2023-09-30 4 semaines-lignes");
  expect(plain).toContain("Centre bellegarde, au 2023-11-27");
  expect(plain).toContain("Semaines-lignes tenues 2023-10-01 → 2023-10-31 10 semaines-lignes");
});
