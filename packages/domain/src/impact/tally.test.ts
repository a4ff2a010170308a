import fc from "fast-check";
import { expect, test } from "vitest";
import { type IsoWeek, mondayOf, weekRange } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { doctorStatuses } from "../network/doctor.ts";
import { returnWishes } from "../network/feedback.ts";
import { indicatorKinds } from "../network/territory.ts";
import { catalogue } from "./catalogue.ts";
import type { FactStream, FactStreams } from "./streams.ts";

const asOf = "2023-11-27" as PlainDate;
const weeks = fc.constantFrom(...weekRange({ from: "2023-W40" as IsoWeek, count: 20 }));
const count = fc.integer({ min: 0, max: 2000 });
const day = asOf;

// A stream without facts to draw from does not compile.
const facts: { [Stream in FactStream]: fc.Arbitrary<FactStreams[Stream]> } = {
  doctors: fc.record({ status: fc.option(fc.constantFrom(...doctorStatuses), { nil: undefined }) }),
  centres: fc.record({
    isOpen: fc.boolean(),
    panel: fc.option(fc.record({ centre: fc.constant("here"), on: fc.constant(day), registered: count }), {
      nil: undefined,
    }),
    panelCap: count,
  }),
  lines: fc.record({
    stage: fc.constantFrom("OPEN", "PLANNED", "ENDED"),
    terms: fc.option(
      fc.record({ from: fc.constant(day), weeklyHours: fc.integer({ min: 1, max: 70 }), panelCap: count }),
      { nil: undefined },
    ),
    fullTimeWeeklyHours: fc.constant(32),
  }),
  lineWeeks: fc
    .tuple(
      weeks,
      fc.constantFrom("COVERED" as const, "UNCOVERED" as const, "CLOSED" as const),
      fc.option(count, { nil: undefined }),
    )
    .map(([week, state, consultations]) => ({
      week,
      state,
      isCompleted: addDays(mondayOf(week), 6) < asOf,
      isInPeriod: true,
      isScheduled: true,
      activity: consultations === undefined ? undefined : { centre: "here", line: 1, week, consultations },
    })),
  feedback: fc.record({
    doctor: fc.constant("invented"),
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
    return { local, national: local };
  }),
};

test.each(catalogue.map((metric) => [metric.key, metric] as const))(
  "%s: the merged parts of any split are the part of the whole",
  (_, metric) => {
    const stream: fc.Arbitrary<FactStreams[FactStream]> = facts[metric.from];
    const partOf = (some: readonly FactStreams[FactStream][]): unknown =>
      some.reduce((part: unknown, fact) => metric.add(part, fact, { asOf }), metric.start());
    fc.assert(
      fc.property(fc.array(stream, { maxLength: 40 }), fc.nat(40), (all, cut) => {
        const [one, other] = [partOf(all.slice(0, cut)), partOf(all.slice(cut))];
        const whole = metric.finish(partOf(all), { asOf });
        expect(metric.finish(metric.merge(one, other), { asOf })).toEqual(whole);
        expect(metric.finish(metric.merge(other, one), { asOf })).toEqual(whole);
        expect(metric.finish(metric.merge(metric.start(), metric.merge(one, other)), { asOf })).toEqual(
          whole,
        );
        expect(whole.value).not.toBeNaN();
      }),
      { numRuns: 50 },
    );
  },
);
