import { expect, test } from "vitest";
import type { PublishedFigure } from "../../impact/protection/guard-figures.ts";
import { networkScope } from "../../impact/scope.ts";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { dataPackage } from "./data-package.ts";
import { figuresTable } from "./figure-tables.ts";
import { openCsv, openJson } from "./open-table.ts";

const figure = (changes: Partial<PublishedFigure>): PublishedFigure => ({
  metric: "doctorsJoined",
  definitionVersion: 1,
  unit: "DOCTORS",
  scope: networkScope,
  asOf: "2023-11-27" as PlainDate,
  value: undefined,
  n: undefined,
  source: "Une source, et « une autre »",
  flags: [],
  suppressed: false,
  ...changes,
});
const noData = { code: "NO_DATA", message: { fr: "Aucune donnée.", en: "No data." } } as const;
const rows = [
  figure({ value: 0, n: 0 }),
  figure({ suppressed: true }),
  figure({ missing: noData, n: 3 }),
  figure({ value: 0.5, n: 2, flags: [{ code: "INCOMPLETE", message: noData.message }] }),
];

test("a withheld number says so, an unknown one is empty with its reason, and neither is 0", () => {
  const [header = [], ...lines] = openCsv(figuresTable, rows)
    .replaceAll('"Une source, et « une autre »"', "source")
    .split("\r\n")
    .map((line) => line.split(","));
  const column = (name: string) => lines.slice(0, -1).map((cells) => cells[header.indexOf(name)]);
  expect(column("value")).toEqual(["0", "masqué", "", "0.5"]);
  expect(column("n")).toEqual(["0", "masqué", "3", "2"]);
  expect(column("reason")).toEqual(["", "WITHHELD", "NO_DATA", ""]);
  expect(column("remarks")).toEqual(["", "", "", "INCOMPLETE"]);
  const json = JSON.parse(openJson(figuresTable, rows)) as Record<string, unknown>[];
  expect(json.map(({ value }) => value)).toEqual([0, null, null, 0.5]);
  expect(json.map(({ reason }) => reason)).toEqual([null, "WITHHELD", "NO_DATA", null]);
});

test("a package says of a number's column what stands there where it is withheld", () => {
  const { resources, sources } = dataPackage({
    tables: [figuresTable],
    asOf: "2023-11-27" as PlainDate,
    isSnapshot: false,
    otherSources: ["Drees", "Drees"],
  });
  expect(resources[0]?.schema.missingValues).toEqual(["", "masqué"]);
  expect(sources.map(({ title }) => title).slice(1)).toEqual(["Drees"]);
});
