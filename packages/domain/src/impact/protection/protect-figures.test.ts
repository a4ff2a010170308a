import { describe, expect, test } from "vitest";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, centreSchema } from "../../network/centre.ts";
import { lineSchema } from "../../network/line.ts";
import { computeFigures, computeGroupedFigures } from "../compute-figures.ts";
import type { NetworkFacts } from "../facts.ts";
import type { Figure } from "../figure.ts";
import { networkScope, type Scope } from "../scope.ts";
import { protectFigures, type PublishedFigure } from "./protect-figures.ts";

const opening = "2023-01-02" as PlainDate;
const asOf = "2023-12-04" as PlainDate;
const centre = (id: string, inseeCode: string, regionCode: string): Centre =>
  centreSchema.parse({ id, name: id, inseeCode, regionCode, profile: "weekly-rotation", openedOn: opening });

const facts: NetworkFacts = {
  centres: [centre("small", "23002", "75"), centre("middle", "23020", "75"), centre("large", "18052", "24")],
  lines: ["small", "middle", "large"].map((id) =>
    lineSchema.parse({
      centre: id,
      number: 1,
      startsOn: opening,
      mode: "MIXED",
      terms: [{ from: opening, weeklyHours: 35, panelCap: 1200 }],
    }),
  ),
  doctors: Array.from({ length: 60 }, (_, index) => ({
    id: `d${String(index)}`,
    joinedOn: opening,
    statuses: [{ status: index < 3 ? "SALARIED" : index < 20 ? "LOCUM" : "PRIVATE_PRACTICE", from: opening }],
    birthYear: 1980,
    homeDepartment: "87",
  })),
  assignments: [],
  activityWeeks: [],
  panelCounts: [
    { centre: "small", on: "2023-06-01" as PlainDate, registered: 7, ald: 2 },
    { centre: "middle", on: "2023-06-01" as PlainDate, registered: 600, ald: 100 },
    { centre: "large", on: "2023-06-01" as PlainDate, registered: 900, ald: 200 },
  ],
  feedback: [],
  indicators: [],
  teamPosts: [],
};
const of = (id: string): Scope => ({ kind: "CENTRE", code: id });
const creuse: Scope = { kind: "DEPARTMENT", code: "23" };
const ask = (scopes: readonly Scope[]): Figure[] =>
  scopes.flatMap((scope) => computeFigures({ facts, scope, asOf }));
const find = (figures: readonly PublishedFigure[], metric: string, scope: Scope): PublishedFigure =>
  figures.find(
    (each) => each.metric === metric && each.scope.code === scope.code && each.scope.kind === scope.kind,
  )!;

describe("what may be published", () => {
  const { figures, counts } = protectFigures({
    figures: ask([networkScope, creuse, of("small"), of("middle"), of("large")]),
    facts,
  });

  test("hides a small count, the sibling that would give it away, and the rates made of both", () => {
    for (const metric of ["registeredPatients", "panelSaturation", "aldShare"]) {
      expect(find(figures, metric, of("small"))).toMatchObject({
        value: undefined,
        n: undefined,
        suppressed: true,
      });
      expect(find(figures, metric, of("middle"))).toMatchObject({ value: undefined, suppressed: true });
    }
    expect(find(figures, "registeredPatients", creuse)).toMatchObject({ value: 607, suppressed: false });
    expect(find(figures, "registeredPatients", networkScope).value).toBe(1507);
    expect(find(figures, "panelCap", of("small"))).toMatchObject({ value: 1200, suppressed: false });
  });

  test("hides a small part of a breakdown and one beside it, and gives no count for protection away", () => {
    const { breakdown } = find(figures, "statusMix", networkScope);
    expect(breakdown?.map(({ key, count }) => [key, count])).toEqual([
      ["LOCUM", undefined],
      ["PRIVATE_PRACTICE", 40],
      ["ACTIVE_RETIRED", 0],
      ["SALARIED", undefined],
    ]);
    expect(figures.every((figure) => !("counts" in figure))).toBe(true);
  });

  test("guards the next publication: nested scopes asked for later do not give the hidden count", () => {
    const first = protectFigures({ figures: ask([networkScope, of("middle")]), facts });
    expect(find(first.figures, "registeredPatients", of("middle")).value).toBe(600);
    const later = protectFigures({ figures: ask([creuse, of("large")]), facts, published: first.counts });
    // Creuse less the centre already shown would be 7; the network less Creuse would give Creuse.
    expect(find(later.figures, "registeredPatients", creuse).suppressed).toBe(true);
    expect(find(later.figures, "registeredPatients", of("large")).suppressed).toBe(true);
    const again = protectFigures({ figures: ask([creuse]), facts, published: [...counts, ...later.counts] });
    expect(find(again.figures, "registeredPatients", creuse).suppressed).toBe(true);
  });

  test("is held to thresholds that can be raised, never lowered", () => {
    const lowered = protectFigures({ figures: ask([of("small")]), facts, thresholds: { PATIENTS: 2 } });
    expect(find(lowered.figures, "registeredPatients", of("small")).suppressed).toBe(true);
    const raised = protectFigures({ figures: ask([of("middle")]), facts, thresholds: { PATIENTS: 601 } });
    expect(find(raised.figures, "registeredPatients", of("middle")).suppressed).toBe(true);
  });

  test("gives no small month by subtracting two dates' totals", () => {
    const week = (number: string, consultations: number) => ({
      centre: "large",
      line: 1,
      week: `2023-W${number}` as never,
      consultations,
    });
    const busy = { ...facts, activityWeeks: [week("10", 90), week("20", 4), week("30", 90)] };
    const upTo = (day: string) =>
      computeFigures({ facts: busy, scope: networkScope, asOf: day as PlainDate }).filter(
        ({ metric }) => metric === "consultations",
      );
    const first = protectFigures({ figures: upTo("2023-05-01"), facts: busy });
    expect(first.figures[0]?.value).toBe(90);
    const second = protectFigures({ figures: upTo("2023-06-05"), facts: busy, published: first.counts });
    expect(second.figures[0]?.suppressed).toBe(true);
    const third = protectFigures({
      figures: upTo("2023-08-28"),
      facts: busy,
      published: [...first.counts, ...second.counts],
    });
    expect(third.figures[0]?.value).toBe(184);
    const period = { from: opening, to: addDays(asOf, -1) };
    const months = computeGroupedFigures({
      facts: busy,
      scope: networkScope,
      asOf,
      period,
      by: { time: "MONTH" },
    });
    const whole = computeFigures({ facts: busy, scope: networkScope, asOf, period });
    const series = protectFigures({ figures: [...months, ...whole], facts: busy }).figures.filter(
      ({ metric }) => metric === "consultations",
    );
    expect(series.filter(({ suppressed }) => suppressed)).toHaveLength(2);
    expect(series.at(-1)?.value).toBe(184);
  });
});
