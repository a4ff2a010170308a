import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

interface Seen {
  readonly metric: { readonly key: string };
  readonly value: number | null;
  readonly n: number;
  readonly week: string | null;
  readonly vintage: number | null;
  readonly attribution: string | null;
  readonly breakdown: { key: string; count: number; percent: number }[] | null;
  readonly interval: { lower: number; upper: number } | null;
  readonly missing: { code: string } | null;
}

const query = `query ($metrics: [MetricKey!], $scope: ScopeInput, $asOf: Date) {
  impact(metrics: $metrics, scope: $scope, asOf: $asOf) {
    metric { key } value n week vintage attribution
    breakdown { key count percent } interval { lower upper } missing { code }
  }
}`;

async function figuresOf(variables: object, key?: string): Promise<Record<string, Seen>> {
  const { data } = await gateway.ask(query, { variables, key });
  return Object.fromEntries(data.impact.map((figure: Seen) => [figure.metric.key, figure]));
}

interface Oracle {
  readonly name: string;
  readonly inputs: Record<string, number>;
  readonly expected: Record<string, number> & number;
}
const oracles = JSON.parse(
  readFileSync(new URL("../../../../packages/domain/oracles/oracles.json", import.meta.url), "utf8"),
) as Oracle[];
const oracle = (name: string): Oracle => oracles.find((each) => each.name === name)!;

it("gives the network's figures of the release as of 27 November 2023", async () => {
  const figures = await figuresOf({ asOf: "2023-11-27" });
  const mix = oracle("status_mix.counts_from_percent");
  const remainder = oracle("panel.network_second_centre_remainder");
  expect(figures["contractualFte"]?.value).toBeCloseTo(oracle("fte.contractual.creuse_3_lines").expected, 9);
  expect(figures["doctorsJoined"]?.value).toBe(mix.inputs["total"]);
  expect(figures["statusMix"]?.breakdown?.map(({ count }) => count)).toEqual(Object.values(mix.expected));
  expect(figures["statusMix"]?.breakdown?.map(({ percent }) => percent)).toEqual([40, 20, 35, 5]);
  expect(figures["registeredPatients"]?.value).toBe(remainder.inputs["networkRegistered"]);
  expect(figures["consultations"]).toMatchObject({ value: 8200, n: 102 });
  const { value, n, interval } = figures["returnIntention"]!;
  expect(value).toBe(1);
  expect(interval?.lower).toBeCloseTo(n / (n + 1.96 ** 2), 9);
});

it("shows Creuse complete through 2024-W26, and Ajain at its cap, to a partner of Creuse", async () => {
  const key = await gateway.keyFor({
    role: "PARTNER",
    partner: "commune-ajain",
    scopes: [{ kind: "DEPARTMENT", code: "23" }],
  });
  const creuse = await figuresOf({ scope: { kind: "DEPARTMENT", code: "23" } }, key);
  const planned = oracle("planning.complete_until_july_2024").expected;
  expect(creuse["bookedThrough"]).toMatchObject({
    value: planned["weeks"],
    n: planned["lineWeeks"],
    week: planned["lastWeek"],
  });
  const ajain = await figuresOf({ scope: { kind: "CENTRE", code: "ajain" } }, key);
  expect(ajain["panelSaturation"]?.value).toBe(oracle("panel.cap_reached").expected["saturation"]);
  const cher = await figuresOf({ scope: { kind: "DEPARTMENT", code: "18" } }, key);
  expect(cher["contractualFte"]).toMatchObject({ value: null, missing: { code: "UNKNOWN_SCOPE" } });
});

it("says of a part that is not yours what it says of a part that does not exist", async () => {
  const parts = await Promise.all(
    ["ajain", "nowhere"].map((code) => figuresOf({ scope: { kind: "CENTRE", code } })),
  );
  const told = parts.map((figures) =>
    Object.values(figures).map(({ value, n, missing }) => ({ value, n, missing })),
  );
  expect(told[0]).toEqual(told[1]);
  expect(told[0]?.every(({ missing }) => missing?.code === "UNKNOWN_SCOPE")).toBe(true);
});

it("shows anybody the territories' indicators with their vintages", async () => {
  const cher = await figuresOf({ metrics: ["aldWithoutGpShare"], scope: { kind: "DEPARTMENT", code: "18" } });
  expect(cher["aldWithoutGpShare"]).toMatchObject({
    value: oracle("ald.without_gp_share").expected,
    vintage: 2022,
  });
  const nation = await figuresOf({ metrics: ["gpDensity"], scope: { kind: "NATION", code: "FR" } });
  expect(nation["gpDensity"]).toMatchObject({ value: 149, vintage: 2022, attribution: "CERTAIN" });
  const { data } = await gateway.ask(
    "{ territoryIndicators { totalCount edges { node { indicator value vintage attribution } } } }",
  );
  const nodes = data.territoryIndicators.edges.map(({ node }: { node: object }) => node);
  expect(nodes).toContainEqual({
    indicator: "GP_DENSITY",
    value: 46.4,
    vintage: 2018,
    attribution: "UNCERTAIN",
  });
});

it("lists the catalogue with both languages, unit, definition and source", async () => {
  const { data } = await gateway.ask(
    "{ metrics { key label { fr en } definition { fr en } unitLabel { fr } formula source scopes } }",
  );
  expect(data.metrics.length).toBeGreaterThan(20);
  for (const { label, definition } of data.metrics)
    for (const words of [label.fr, label.en, definition.fr, definition.en]) expect(words).toMatch(/\S/);
});

it("withholds departments with fewer than five doctors from the public, and not from planners", async () => {
  const counts = async (key?: string) => {
    const { homeDepartments } = await figuresOf({ metrics: ["homeDepartments"] }, key);
    return (homeDepartments?.breakdown ?? []).map(({ count }) => count as number | null);
  };
  const shown = (await counts()).filter((count) => count !== null);
  expect(shown.every((count) => count >= 5)).toBe(true);
  const known = await counts(await gateway.keyFor({ role: "PLANNER" }));
  expect(known.some((count) => count !== null && count < 5)).toBe(true);
  expect(known.length).toBeGreaterThan(shown.length);
});

it("computes from the papers, continuity reports, travel times and opening files that are recorded", async () => {
  const { database } = gateway;
  const key = await gateway.keyFor({ role: "PLANNER" });
  const metrics = ["doctorsEligible", "continuityUpcCentre", "gpTimeWithinReach", "openingsInPipeline"];
  await database.travelTime.deleteMany();
  const before = await figuresOf({ metrics }, key);
  expect(before["doctorsEligible"]?.value).toBeGreaterThan(0);
  expect(before["doctorsEligible"]?.value).toBeLessThanOrEqual(340);
  expect(before["gpTimeWithinReach"]).toMatchObject({ value: null, missing: { code: "NO_DATA" } });
  const on = new Date("2023-11-26");
  const sums = { patients: 400, upc: 200, coc: 100, secon: 100, mmci: 300 };
  await database.continuityReport.deleteMany();
  await database.continuityReport.create({ data: { centreId: "ajain", on, level: "CENTRE", ...sums } });
  await database.travelTime.create({
    data: { inseeCode: "23002", regionCode: "75", population: 1000, centreId: "ajain", minutes: 5 },
  });
  await database.openingProject.create({
    data: {
      id: "invente",
      name: "Commune inventée",
      inseeCode: "23999",
      departmentCode: "23",
      regionCode: "75",
      candidateSince: on,
      profile: "weekly-rotation",
      lines: 1,
    },
  });
  const after = await figuresOf({ metrics }, key);
  expect(after["continuityUpcCentre"]).toMatchObject({ value: 0.5, n: 400 });
  expect(after["gpTimeWithinReach"]?.value).toBeCloseTo(100, 6);
  expect(after["openingsInPipeline"]?.value).toBe((before["openingsInPipeline"]?.value ?? 0) + 1);
});
