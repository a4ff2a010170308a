import { describe, expect, test } from "vitest";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, centreSchema } from "../../network/centre.ts";
import { lineSchema } from "../../network/line.ts";
import { catalogue } from "../catalogue.ts";
import { computeFigures, computeGroupedFigures } from "../compute-figures.ts";
import type { NetworkFacts } from "../facts.ts";
import type { Figure } from "../figure.ts";
import { networkScope, type Scope } from "../scope.ts";
import type { TimeStep } from "../spans.ts";
import { guardFigures, type PublishedFigure } from "./guard-figures.ts";

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

const guard = (thresholds = {}) => guardFigures({ facts, asOf, thresholds });

test("hides a small count, the sibling that would give it away, and the rates made of both", () => {
  const { figures } = guard()(ask([networkScope, creuse, of("small"), of("middle"), of("large")]));
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

test("tells what doctors are at the months' ends and on the network's day, not from one day to the next", () => {
  const on = (day: string) =>
    guard()(computeFigures({ facts, scope: networkScope, asOf: day as PlainDate })).figures;
  for (const metric of ["statusMix", "ageBands", "homeDepartments"]) {
    for (const day of ["2023-06-30", asOf])
      expect(find(on(day), metric, networkScope).breakdown).toContainEqual(
        expect.objectContaining({ count: expect.any(Number) as number }),
      );
    expect(find(on("2023-06-15"), metric, networkScope)).toMatchObject({
      suppressed: true,
      breakdown: undefined,
    });
  }
  expect(find(on("2023-06-15"), "doctorsJoined", networkScope).value).toBe(60);
});

test("hides a small part of a breakdown and one beside it, and gives no count for protection away", () => {
  const { figures } = guard()(ask([networkScope]));
  const { breakdown } = find(figures, "statusMix", networkScope);
  expect(breakdown?.map(({ key, count }) => [key, count])).toEqual([
    ["LOCUM", undefined],
    ["PRIVATE_PRACTICE", 40],
    ["ACTIVE_RETIRED", 0],
    ["SALARIED", undefined],
  ]);
  expect(figures.every((figure) => !("counts" in figure))).toBe(true);
});

test("withholds of a scope the same whatever else is asked, before it, after it or never", () => {
  const together = guard()(ask([networkScope, creuse, of("small"), of("middle"), of("large")])).figures;
  for (const scope of [networkScope, creuse, of("small"), of("middle"), of("large")])
    expect(guard()(ask([scope])).figures).toEqual(
      together.filter((figure) => figure.scope.code === scope.code && figure.scope.kind === scope.kind),
    );
});

test("is held to thresholds that can be raised, never lowered", () => {
  const lowered = guard({ PATIENTS: 2 })(ask([of("small")]));
  expect(find(lowered.figures, "registeredPatients", of("small")).suppressed).toBe(true);
  const raised = guard({ PATIENTS: 601 })(ask([of("large")]));
  expect(find(raised.figures, "registeredPatients", of("large")).suppressed).toBe(false);
  const middle = guard({ PATIENTS: 601 })(ask([of("middle")]));
  expect(find(middle.figures, "registeredPatients", of("middle")).suppressed).toBe(true);
});

describe("over time", () => {
  const week = (number: string, consultations: number) => ({
    centre: "large",
    line: 1,
    week: `2023-W${number}` as never,
    consultations,
  });
  const busy = { ...facts, activityWeeks: [week("10", 90), week("20", 4), week("30", 90)] };
  const metrics = catalogue.filter(({ key }) => key === "consultations");
  const shown = (figures: readonly Figure[]) =>
    guardFigures({ facts: busy, asOf })(figures).figures.map(({ value }) => value);

  test("gives no small month by subtracting two dates' totals", () => {
    const upTo = (day: string) =>
      computeFigures({ facts: busy, metrics, scope: networkScope, asOf: day as PlainDate });
    expect(["2023-05-01", "2023-06-05", "2023-08-28"].flatMap((day) => shown(upTo(day)))).toEqual([
      90,
      undefined,
      184,
    ]);
  });

  test("withholds a small month and the next that is not empty, and shows their quarter and the others", () => {
    const period = { from: opening, to: addDays(asOf, -1) };
    const by = (time: TimeStep) =>
      shown(computeGroupedFigures({ facts: busy, metrics, scope: networkScope, asOf, period, by: { time } }));
    const [january, , march, , may, , july] = by("MONTH");
    expect([january, march, may, july]).toEqual([0, 90, undefined, undefined]);
    expect(by("YEAR")).toEqual([184]);
  });

  test("withholds a count that was shown and has been corrected to a small one, and keeps what was withheld", () => {
    const before = guardFigures({ facts, asOf })(ask([creuse, of("small"), of("middle"), networkScope]));
    const counts = facts.panelCounts.map((count) => {
      if (count.centre === "small") return { ...count, registered: 20 };
      return count.centre === "large" ? { ...count, registered: 9 } : count;
    });
    const mended = { ...facts, panelCounts: counts };
    const after = guardFigures({ facts: mended, asOf, published: before.counts })(
      [creuse, of("small"), of("middle"), of("large"), networkScope].flatMap((scope) =>
        computeFigures({ facts: mended, scope, asOf }),
      ),
    ).figures;
    const value = (scope: Scope) => find(after, "registeredPatients", scope).value;
    expect([value(of("small")), value(of("middle")), value(of("large"))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    // The network less its other department would give the large one, now small.
    expect([value(creuse), value(networkScope)]).toEqual([undefined, 629]);
  });
});
