import fc from "fast-check";
import { expect, test } from "vitest";
import { addWeeks, type IsoWeek, mondayOf, sundayOf, weekRange } from "../../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, centreSchema } from "../../network/centre.ts";
import { lineSchema } from "../../network/line.ts";
import { catalogue } from "../catalogue.ts";
import { computeFigures, computeGroupedFigures } from "../compute-figures.ts";
import type { NetworkFacts, Period } from "../facts.ts";
import type { Figure } from "../figure.ts";
import { placeOfCentre, type Scope, scopeKey } from "../scope.ts";
import { timeSteps } from "../spans.ts";
import { smallCellThresholds } from "../suppression.ts";
import { combinationsOf } from "../testing/combinations-of.ts";
import { guardFigures } from "./guard-figures.ts";

// Six centres in three departments of two regions, over twenty weeks; few patients anywhere.
const firstWeek = "2023-W01" as IsoWeek;
const weeks = weekRange({ from: firstWeek, count: 20 });
const opening = mondayOf(firstWeek);
const centres = [
  ["a", "23002", "75"],
  ["b", "23002", "75"],
  ["c", "23020", "75"],
  ["d", "87001", "75"],
  ["e", "87002", "75"],
  ["f", "18052", "24"],
].map(
  ([id, inseeCode, regionCode]): Centre =>
    centreSchema.parse({
      id,
      name: id,
      inseeCode,
      regionCode,
      profile: "weekly-rotation",
      openedOn: opening,
    }),
);
const lines = centres.map(({ id }) =>
  lineSchema.parse({
    centre: id,
    number: 1,
    startsOn: opening,
    mode: "MIXED",
    terms: [{ from: opening, weeklyHours: 35, panelCap: 1200 }],
  }),
);
const scopes = [...new Map(centres.flatMap(placeOfCentre).map((scope) => [scopeKey(scope), scope])).values()];
const seats = centres.flatMap(({ id }) => weeks.map((week) => ({ centre: id, line: 1, week })));
const metrics = catalogue.filter(({ key }) =>
  ["consultations", "consultationsPerLineWeek", "registeredPatients", "aldPatients", "aldShare"].includes(
    key,
  ),
);

const emptyNetwork: NetworkFacts = {
  centres,
  lines,
  doctors: [],
  assignments: [],
  activityWeeks: [],
  panelCounts: [],
  feedback: [],
  indicators: [],
  teamPosts: [],
};

const few = fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(30));
const networks = fc
  .record({
    work: fc.array(few, { minLength: seats.length, maxLength: seats.length }),
    panels: fc.array(fc.record({ ald: few, other: few }), { minLength: 12, maxLength: 12 }),
  })
  .map(
    ({ work, panels }): NetworkFacts => ({
      ...emptyNetwork,
      activityWeeks: seats.map((seat, index) => ({ ...seat, consultations: work[index]! })),
      panelCounts: panels.map(({ ald, other }, index) => ({
        centre: centres[index % 6]!.id,
        on: addDays(opening, index < 6 ? 0 : 60),
        registered: ald + other,
        ald,
      })),
    }),
  );

const monthEnds = ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"] as PlainDate[];

/** Everything that may be asked on a day: as of the day and of each month's end, whole and by steps, and over some months. */
function askAll(facts: NetworkFacts, { asOf, months }: { asOf: PlainDate; months: Period }): Figure[] {
  const steps = timeSteps.filter((step) => step !== "WEEK");
  return scopes.flatMap((scope) => [
    ...[...monthEnds.filter((day) => day < asOf), asOf].flatMap((day) => [
      ...computeFigures({ facts, metrics, scope, asOf: day }),
      ...computeFigures({ facts, metrics, scope, asOf: day, period: months }),
    ]),
    ...steps.flatMap((time) =>
      computeGroupedFigures({
        facts,
        metrics,
        scope,
        asOf,
        period: { from: opening, to: asOf },
        by: { time },
      }),
    ),
  ]);
}

const liesIn = (centre: Centre, scope: Scope): boolean =>
  placeOfCentre(centre).some((each) => scopeKey(each) === scopeKey(scope));

// The least counts that anything is made of: consultations by centre and week; patients by centre and day.
const consultationsIn = (scope: Scope, { asOf, period }: Pick<Figure, "asOf" | "period">): string[] =>
  centres
    .filter((centre) => liesIn(centre, scope))
    .flatMap(({ id }) =>
      weeks
        .filter((week) => sundayOf(week) < asOf)
        .filter(
          (week) => period === undefined || (period.from <= mondayOf(week) && mondayOf(week) <= period.to),
        )
        .map((week) => `${id} ${week}`),
    );
const patientsIn = (scope: Scope, on: PlainDate, kinds: readonly string[]): string[] =>
  centres
    .filter((centre) => liesIn(centre, scope))
    .flatMap(({ id }) => kinds.map((kind) => `${id} ${on} ${kind}`));

const atomsOf = ({ metric, scope, asOf, period }: Pick<Figure, "metric" | "scope" | "asOf" | "period">) =>
  metric === "consultations"
    ? consultationsIn(scope, { asOf, period })
    : patientsIn(scope, asOf, metric === "aldPatients" ? ["ald"] : ["ald", "other"]);

const counting = new Set(["consultations", "registeredPatients", "aldPatients"]);
const isSmall = (value: number): boolean => value > 0 && value < smallCellThresholds.PATIENTS;

/** What is known of sums once some are shown: whether they make up another one. */
function attack(shown: readonly (readonly string[])[]): (target: readonly string[]) => boolean {
  const atoms = [...new Set(shown.flat())];
  const rowOf = (sum: readonly string[]): number[] => atoms.map((atom) => Number(sum.includes(atom)));
  const isCombination = combinationsOf(shown.map(rowOf));
  return (target) => target.every((atom) => atoms.includes(atom)) && isCombination(rowOf(target));
}

const dayAfter = (weeksLater: number): PlainDate => mondayOf(addWeeks(firstWeek, weeksLater));
const quarter: Period = { from: "2023-02-01" as PlainDate, to: "2023-03-31" as PlainDate };

test("whatever is asked, at one time or on successive days, a small count is never shown nor made up of what is", () => {
  const days = fc.subarray([4, 7, 9, 13, 14, 18, 20], { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(networks, days, (facts, weeksLater) => {
      const shown = new Map<string, string[]>();
      const small = new Map<string, string[]>();
      for (const asOf of weeksLater.map(dayAfter)) {
        const figures = askAll(facts, { asOf, months: quarter });
        const published = guardFigures({ facts, asOf, metrics })(figures).figures;
        for (const [index, figure] of figures.entries()) {
          if (!counting.has(figure.metric) || figure.value === undefined) continue;
          const atoms = atomsOf(figure);
          if (published[index]!.value !== undefined) shown.set(atoms.join(), atoms);
          if (isSmall(figure.value)) small.set(atoms.join(), atoms);
        }
      }
      const isMadeUp = attack([...shown.values()]);
      expect([...small.values()].filter(isMadeUp)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
