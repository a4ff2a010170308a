import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { Validator } from "jsonschema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGateway, type TestGateway } from "../testing/open-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

interface Descriptor {
  readonly created: string;
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
}
interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

const get = async (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/open-data/${path}`, { headers });
const textOf = async (path: string) => (await get(path)).text();
const describedAt = async (folder = "") =>
  JSON.parse(await textOf(`${folder}datapackage.json`)) as Descriptor;
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await textOf(path), { columns: true, record_delimiter: "\r\n", relax_quotes: false });
const tablesAt = async (folder = "") =>
  Promise.all(
    (await describedAt(folder)).resources.map(async ({ name, path, schema }) => ({
      ...{ name, schema },
      text: await textOf(`${folder}${path}`),
    })),
  );

/** A cell as Table Schema reads it: undefined when it does not. */
const reads: Readonly<Record<string, RegExp>> = {
  string: /^[^]+$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
};
const missing = ["", "masqué"];

const profile = JSON.parse(
  readFileSync(new URL("../testing/tabular-data-package.json", import.meta.url), "utf8"),
) as object;

async function publish(asOf: string): Promise<void> {
  const key = await gateway.keyFor({ role: "PLANNER" });
  const mutation = `mutation ($asOf: Date!) { publishSnapshot(asOf: $asOf) { __typename } }`;
  const { data } = await gateway.ask(mutation, { key, variables: { asOf } });
  expect(data.publishSnapshot.__typename).toBe("Snapshot");
}

it("describes its tables as Frictionless Data has it, today's and a snapshot's", async () => {
  await publish("2023-10-30");
  for (const folder of ["", "2023-10-30/"]) {
    const described = await describedAt(folder);
    expect(new Validator().validate(described, profile).errors).toEqual([]);
    expect(described).toMatchObject({ licenses: [{ name: "etalab-2.0" }], version: "1.0.0" });
    expect(described.created.slice(0, 11)).toBe(folder === "" ? "2023-11-27T" : "2023-10-30T");
  }
  expect((await describedAt()).resources.map(({ name }) => name)).toEqual([
    ...["figures", "breakdowns", "figures-by-month", "metrics"],
    ...["territory-indicators", "centres", "lines", "snapshots"],
  ]);
  expect((await describedAt()).sources.length).toBeGreaterThan(1);
});

it("writes every cell as its column is declared, and every row once", async () => {
  for (const { name, schema, text } of [...(await tablesAt()), ...(await tablesAt("2023-10-30/"))]) {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\uFEFF]/);
    const [header = [], ...rows] = parse(text, { record_delimiter: "\r\n" });
    expect(header).toEqual(schema.fields.map((field) => field.name));
    expect(rows.length, name).toBeGreaterThan(0);
    const isKept = ({ type, constraints }: Field, cell: string): boolean =>
      missing.includes(cell)
        ? constraints?.required !== true
        : reads[type]!.test(cell) && (constraints?.enum ?? [cell]).includes(cell);
    const faults = rows.flatMap((row) =>
      schema.fields.flatMap((field, at) => (isKept(field, row[at]!) ? [] : [[field.name, row[at]]])),
    );
    expect(faults, name).toEqual([]);
    const keys = rows.map((row) => schema.primaryKey.map((key) => row[header.indexOf(key)]).join(" "));
    expect(new Set(keys).size, name).toBe(rows.length);
  }
});

const figureFields = `metric { key label { fr en } } scope { kind code } asOf period { from to } value unit n
  interval { lower upper } week definitionVersion source isSuppressed missing { code } flags { code }
  breakdown { key count percent }`;
interface Told {
  readonly metric: { readonly key: string };
  readonly period: { readonly from: string } | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly asOf: string;
  readonly source: string;
  readonly interval: { readonly lower: number } | null;
  readonly missing: { readonly code: string } | null;
  readonly breakdown: readonly { readonly key: string; readonly count: number | null }[] | null;
}
const expectSame = (rows: readonly Record<string, string>[], figures: readonly Told[]) => {
  expect(rows.length).toBe(figures.length);
  figures.forEach(({ metric, period, value, n, asOf, source, interval, missing: absent }, at) => {
    const row = rows[at]!;
    const hidden = value === null && absent === null;
    const written = (number: number | null) => (hidden ? "masqué" : number === null ? "" : String(number));
    expect(row).toMatchObject({
      ...{ metric: metric.key, period_from: period?.from ?? "", as_of: asOf, source },
      ...{ value: written(value), n: written(n), lower: String(interval?.lower ?? "") },
      reason: hidden ? "WITHHELD" : (absent?.code ?? ""),
    });
    expect(row["value"] === "" || row["value"] === "masqué").toBe(row["reason_fr"] !== "");
  });
};

it("tells each figure as the API tells it to the public, withheld ones as withheld", async () => {
  const query = `{ impact { ${figureFields} } snapshot(identifier: "2023-10-30") { figures { ${figureFields} } } }`;
  const { data } = await gateway.ask(query);
  expectSame(await rowsOf("figures.csv"), data.impact);
  expectSame(await rowsOf("2023-10-30/figures.csv"), data.snapshot.figures);
  const parts = (data.impact as Told[]).flatMap(({ metric, breakdown }) =>
    (breakdown ?? []).map(({ key, count }) => [metric.key, key, count === null ? "masqué" : String(count)]),
  );
  expect(parts.some(([, , count]) => count === "masqué")).toBe(true);
  const written = (await rowsOf("breakdowns.csv")).map(({ metric, part, count }) => [metric, part, count]);
  expect(written).toEqual(parts);
  const json = JSON.parse(await textOf("breakdowns.json")) as {
    count: number | null;
    reason: string | null;
  }[];
  expect(json.map(({ count }) => count)).toEqual(
    parts.map(([, , count]) => (count === "masqué" ? null : Number(count))),
  );
  expect(json.every(({ count, reason }) => (count === null) === (reason === "WITHHELD"))).toBe(true);
});

it("tells the flows of each month as the API does", async () => {
  const flows = await gateway.ask(`{ metrics { key kind } }`);
  const metrics = (flows.data.metrics as { key: string; kind: string }[])
    .filter(({ kind }) => kind === "FLOW")
    .map(({ key }) => key);
  const query = `query ($metrics: [MetricKey!]) { impact(metrics: $metrics, by: { time: MONTH }) { ${figureFields} } }`;
  const { data } = await gateway.ask(query, { variables: { metrics } });
  expectSame(await rowsOf("figures-by-month.csv"), data.impact);
});

it("says the same to every reader, and names nobody", async () => {
  const key = await gateway.keyFor({ role: "ADMIN" });
  const paths = (await describedAt()).resources.flatMap(({ path }) => [path, path.replace("csv", "json")]);
  const doctors = await gateway.database.doctor.findMany();
  const secrets = doctors.flatMap(({ name, rpps, phone, email }) => [name, rpps, phone, email]);
  const known = secrets.filter((secret) => secret !== null && secret !== "");
  expect(known.length).toBeGreaterThan(doctors.length);
  const shown = (text: string) => known.filter((secret) => text.includes(secret!));
  for (const path of [...paths, "2023-10-30/figures.csv", "2023-10-30/breakdowns.json"]) {
    const text = await textOf(path);
    const asAdmin = await get(path, { authorization: `Bearer ${key}` });
    expect(await asAdmin.text(), path).toBe(text);
    expect(shown(text), path).toEqual([]);
  }
});

it("keeps a snapshot's files byte by byte when what it counted is corrected", async () => {
  const frozen = () =>
    Promise.all(
      ["figures.csv", "figures.json", "figures-by-month.csv", "datapackage.json"].map((file) =>
        textOf(`2023-10-30/${file}`),
      ),
    );
  const [before, live] = [await frozen(), await textOf("figures.csv")];
  await gateway.database.activityWeek.updateMany({ data: { consultations: { increment: 7 } } });
  await gateway.database.centre.update({ where: { id: "ajain" }, data: { name: "Autre nom" } });
  await gateway.ask("{ network { name } }");
  expect(await frozen()).toEqual(before);
  expect(await textOf("figures.csv")).not.toBe(live);
});

it("answers what a reader has already with nothing, and wrong addresses with a code", async () => {
  const first = await get("centres.csv");
  expect(first.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  expect(first.headers.get("ratelimit")).toContain("requests");
  const etag = first.headers.get("etag")!;
  expect((await get("centres.csv", { "if-none-match": etag })).status).toBe(304);
  expect((await fetch(`${gateway.url}/open-data`)).url).toMatch(/\/open-data\/datapackage\.json$/);
  const wrong = [
    "doctors.csv",
    "figures.xml",
    "2023-10-31/figures.csv",
    "2023-13-45/figures.csv",
    "2023-10-30/centres.csv",
  ];
  for (const path of wrong) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  }
});
