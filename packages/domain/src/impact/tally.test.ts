import fc from "fast-check";
import { expect, test } from "vitest";
import { type IsoWeek, weekRange } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { doctorStatuses } from "../network/doctor.ts";
import { returnWishes } from "../network/return-wish.ts";
import { indicatorKinds } from "../network/indicator.ts";
import { catalogue } from "./catalogue.ts";
import { streamsOf, type Sum } from "./metric.ts";
import type { FactStream, FactStreams } from "./streams.ts";

const asOf = "2023-11-27" as PlainDate;
const weeks = fc.constantFrom(...weekRange({ from: "2023-W40" as IsoWeek, count: 20 }));
const count = fc.integer({ min: 0, max: 2000 });
const day = asOf;
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const doctors = fc.constantFrom("invented-1", "invented-2", "invented-3");

// A stream without facts to draw from does not compile.
const facts: { [Stream in FactStream]: fc.Arbitrary<FactStreams[Stream]> } = {
  doctors: fc.record({
    status: maybe(fc.constantFrom(...doctorStatuses)),
    isEligible: maybe(fc.boolean()),
    isActive: fc.boolean(),
    age: fc.integer({ min: 20, max: 90 }),
    homeDepartment: fc.constantFrom("23", "18", "2A"),
  }),
  centres: fc.record({
    isOpen: fc.boolean(),
    panel: maybe(
      fc.record({
        centre: fc.constant("here"),
        on: fc.constant(day),
        registered: count,
        ald: maybe(fc.constant(0)),
      }),
    ),
    panelCap: count,
  }),
  lines: fc.record({
    stage: fc.constantFrom("OPEN", "PLANNED", "ENDED"),
    terms: maybe(
      fc.record({ from: fc.constant(day), weeklyHours: fc.constantFrom(16, 32, 64), panelCap: count }),
    ),
    fullTimeWeeklyHours: fc.constant(32),
  }),
  schedules: fc.record({
    start: fc.constant(0),
    weeks: fc.constant(weekRange({ from: "2023-W48" as IsoWeek, count: 30 })),
    states: fc.array(fc.constantFrom("NOT_OPEN", "CLOSED", "UNCOVERED", "COVERED"), {
      minLength: 30,
      maxLength: 30,
    }),
  }),
  lineWeeks: fc.record({
    week: weeks,
    ordinal: fc.integer({ min: 2800, max: 2820 }),
    state: fc.constantFrom("COVERED", "UNCOVERED", "CLOSED"),
    isCompleted: fc.boolean(),
    isNext: fc.boolean(),
    doctor: maybe(doctors),
    cancellations: fc.nat(3),
    activity: maybe(
      fc.record({
        centre: fc.constant("here"),
        line: fc.constant(1),
        week: fc.constant("2023-W40" as IsoWeek),
        consultations: count,
      }),
    ),
  }),
  centreWeeks: fc.record({ consultations: maybe(count), patients: maybe(count), hasHistory: fc.boolean() }),
  firstStays: fc.record({ returnedAfter: maybe(fc.integer({ min: 2, max: 90 })), followedFor: fc.nat(100) }),
  feedback: fc.record({
    doctor: doctors,
    centre: fc.constant("here"),
    week: weeks,
    wantsToReturn: fc.constantFrom(...returnWishes),
    answeredOn: fc.constant(day),
  }),
  posts: fc.record({
    centre: fc.constant("here"),
    role: fc.constant("COORDINATOR" as const),
    people: fc.integer({ min: 1, max: 3 }),
    fte: fc.constantFrom(0.5, 1, 1.5),
    from: fc.constant(day),
  }),
  // A place has one latest reading of an indicator.
  indicators: fc.constantFrom(...indicatorKinds).map((indicator) => {
    const local = {
      territoryKind: "NATION" as const,
      territoryCode: "FR",
      territoryName: "France",
      indicator,
      value: 149,
      vintage: 2022,
      attribution: "CERTAIN" as const,
      source: "invented",
    };
    return { local, regional: local, national: local };
  }),
  continuity: fc.record({
    centre: fc.constant("here"),
    on: fc.constant(day),
    level: fc.constantFrom("DOCTOR", "CENTRE"),
    patients: fc.nat(50),
    sums: fc.record({ upc: fc.nat(20), coc: fc.nat(20), secon: fc.nat(20), mmci: fc.nat(20) }),
  }),
  access: fc.record({ population: count, catchment: fc.nat(8), steps: fc.nat(8) }),
  openings: fc.record({
    stage: fc.constantFrom("CANDIDATE", "DECIDED", "REFUSED"),
    isReady: fc.boolean(),
  }),
};

type AnyFact = readonly [FactStream, FactStreams[FactStream]];

const factsOf = ({ add }: Pick<Sum<unknown>, "add">): fc.Arbitrary<AnyFact[]> =>
  fc.array(
    fc.oneof(
      ...streamsOf({ add }).map((stream) =>
        (facts[stream] as fc.Arbitrary<FactStreams[FactStream]>).map((fact): AnyFact => [stream, fact]),
      ),
    ),
    { maxLength: 40 },
  );

test.each(catalogue.map((metric) => [metric.key, metric] as const))(
  "%s: the merged parts of any split are the part of the whole",
  (_, { sums, finish }) => {
    const partOf = (some: readonly AnyFact[]): unknown => {
      const part = sums.start();
      for (const [stream, fact] of some)
        (sums.add[stream] as (part: unknown, fact: unknown) => void)(part, fact);
      return part;
    };
    const joined = (...parts: readonly unknown[]) => {
      const whole = sums.start();
      for (const part of parts) sums.merge(whole, part);
      return finish(whole, { asOf });
    };
    fc.assert(
      fc.property(factsOf(sums), fc.nat(40), (all, cut) => {
        const [one, other] = [partOf(all.slice(0, cut)), partOf(all.slice(cut))];
        const whole = finish(partOf(all), { asOf });
        expect(joined(one, other)).toEqual(whole);
        expect(joined(other, sums.start(), one)).toEqual(whole);
        expect(whole.value).not.toBeNaN();
        // What joins does not change: a part can be kept, and joined again.
        expect(finish(partOf(all.slice(0, cut)), { asOf })).toEqual(finish(one, { asOf }));
        expect(joined(JSON.parse(JSON.stringify(partOf(all))))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  },
);
