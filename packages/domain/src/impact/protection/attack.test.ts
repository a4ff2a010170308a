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
import type { TimeStep } from "../spans.ts";
import { smallCellThresholds } from "../suppression.ts";
import { combinationsOf } from "../testing/combinations-of.ts";
import { protectFigures, type PublishedCount } from "./protect-figures.ts";

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

/** A publication: some scopes, whole or by steps, of the beginning or of some stretch, up to a date. */
interface Asked {
  readonly scopes: readonly Scope[];
  readonly upTo: number;
  readonly from: number | undefined;
  readonly step: TimeStep | undefined;
}
const publications = fc.array(
  fc.record({
    scopes: fc.subarray(scopes, { minLength: 1 }),
    upTo: fc.integer({ min: 4, max: 20 }),
    from: fc.option(fc.nat(12), { nil: undefined }),
    step: fc.option(fc.constantFrom<TimeStep>("MONTH", "QUARTER"), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 4 },
);

function figuresOf(facts: NetworkFacts, { scopes: asked, upTo, from, step }: Asked): Figure[] {
  const asOf = mondayOf(addWeeks(firstWeek, upTo));
  const period: Period | undefined =
    from === undefined || from >= upTo
      ? undefined
      : { from: mondayOf(addWeeks(firstWeek, from)), to: addDays(asOf, -1) };
  return asked.flatMap((scope) =>
    step === undefined
      ? computeFigures({ facts, metrics, scope, asOf, period })
      : computeGroupedFigures({ facts, metrics, scope, asOf, period, by: { time: step } }),
  );
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

test("whatever else is published, of nested places and of stretches of time, a withheld count stays untold", () => {
  fc.assert(
    fc.property(networks, publications, (facts, asked) => {
      let published: readonly PublishedCount[] = [];
      const shown: string[][] = [];
      const withheld: string[][] = [];
      for (const one of asked) {
        const figures = figuresOf(facts, one);
        const publication = protectFigures({ figures, facts, published });
        // What earlier publications tell of a count that nobody had asked for yet cannot be taken back.
        const isToldAlready = attack(shown);
        for (const [index, figure] of figures.entries()) {
          if (!counting.has(figure.metric) || figure.value === undefined) continue;
          const isShown = publication.figures[index]!.value !== undefined;
          expect(isShown && isSmall(figure.value)).toBe(false);
          if (isShown) shown.push(atomsOf(figure));
          else if (isSmall(figure.value) && !isToldAlready(atomsOf(figure))) withheld.push(atomsOf(figure));
        }
        published = [...published, ...publication.counts];
      }
      expect(withheld.filter(attack(shown))).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("what two published stretches leave between them is kept from being told, before anybody asks for it", () => {
  const at = (centre: string, from: number, until: number, consultations: number) =>
    weeks
      .slice(from, until)
      .map((week, index) => ({ centre, line: 1, week, consultations: index === 0 ? consultations : 0 }));
  const facts: NetworkFacts = {
    ...emptyNetwork,
    activityWeeks: [...at("e", 0, 5, 41), ...at("e", 5, 9, 8), ...at("f", 0, 9, 90)],
  };
  const ask = (kind: Scope["kind"], code: string, upTo: number, from?: number): Asked => ({
    scopes: [{ kind, code }],
    upTo,
    from,
    step: undefined,
  });
  // A stretch of another place cuts those of this one, of which the commune has no other centre.
  const asked = [ask("CENTRE", "f", 5, 1), ask("COMMUNE", "87002", 9), ask("CENTRE", "e", 5)];
  let published: readonly PublishedCount[] = [];
  const shown = asked.map((one) => {
    const publication = protectFigures({ figures: figuresOf(facts, one), facts, published });
    published = [...published, ...publication.counts];
    return publication.figures.find(({ metric }) => metric === "consultations")?.value;
  });
  expect(shown).toEqual([0, 49, undefined]);
});
