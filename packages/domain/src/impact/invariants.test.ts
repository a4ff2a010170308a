import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateFacts } from "../../bench/generate-facts.ts";
import { addDays } from "../calendar/plain-date.ts";
import { panelCountSchema } from "../network/panel-count.ts";
import { catalogue } from "./catalogue.ts";
import { computeFigures, computeGroupedFigures, figuresIn } from "./compute-figures.ts";
import type { CountedDoctor, NetworkFacts } from "./facts.ts";
import type { Figure } from "./figure.ts";
import type { Metric } from "./metric.ts";
import { networkScope, type Scope } from "./scope.ts";
import { tallyFacts } from "./tally.ts";

const networks = fc
  .record({
    seed: fc.nat(1000),
    centres: fc.integer({ min: 1, max: 4 }),
    doctors: fc.integer({ min: 3, max: 40 }),
  })
  .map(({ seed, centres, doctors }) => generateFacts({ centres, doctors, seed, weeks: 40 }));
const few = { numRuns: 15 };
const byKey = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.metric, figure]));

describe("whatever the network", () => {
  test("the shares of a count by kind make 100, and its parts make the count", () => {
    fc.assert(
      fc.property(networks, fc.nat(300), ({ facts, asOf }, earlier) => {
        const figures = computeFigures({ facts, scope: networkScope, asOf: addDays(asOf, -earlier) });
        for (const { breakdown, n } of figures) {
          if (breakdown === undefined || n === 0) continue;
          expect(breakdown.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
          expect(breakdown.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        }
      }),
      few,
    );
  });

  test("long-term patients are a part of the registered ones, everywhere and at any date", () => {
    fc.assert(
      fc.property(networks, ({ facts, asOf }) => {
        const by = { time: "MONTH", place: "CENTRE" } as const;
        const figures = computeGroupedFigures({ facts, scope: networkScope, asOf, by });
        const registered = new Map<string, number | undefined>();
        const placeOf = ({ scope, asOf: on }: Figure): string => `${scope.code} ${on}`;
        for (const figure of figures)
          if (figure.metric === "registeredPatients") registered.set(placeOf(figure), figure.value);
        for (const figure of figures)
          if (figure.metric === "aldPatients" && figure.value !== undefined)
            expect(figure.value).toBeLessThanOrEqual(registered.get(placeOf(figure))!);
      }),
      few,
    );
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (registered, ald) => {
        const count = { centre: "ajain", on: "2023-06-01", registered, ald };
        expect(panelCountSchema.safeParse(count).success).toBe(ald <= registered);
      }),
    );
  });

  test("the time of the doctors within reach is shared out among those who can reach it, no more and no less", () => {
    fc.assert(
      fc.property(networks, ({ facts, asOf }) => {
        const { communes, steps } = facts.travel!;
        const edge = steps.at(-1)![0];
        const inReach = new Set(
          communes.flatMap(({ minutesTo }) => Object.keys(minutesTo).filter((id) => minutesTo[id]! <= edge)),
        );
        const supply = facts.lines.filter(({ centre }) => inReach.has(centre)).length;
        const { value, n } = byKey(computeFigures({ facts, scope: networkScope, asOf })).get(
          "gpTimeWithinReach",
        )!;
        expect((value! / 100_000) * n).toBeCloseTo(supply, 9);
      }),
      few,
    );
  });

  test("counts of people bear the name that their metric declares, one count a name, and add up from parts to wholes", () => {
    fc.assert(
      fc.property(networks, ({ facts, asOf }) => {
        const told = new Map<string, number>();
        const nameOf = ({ key, counted }: Metric, names: readonly string[]): void => {
          for (const name of names) expect([key, name.split("/")[0]]).toEqual([key, counted]);
        };
        const tally = tallyFacts({ facts, metrics: catalogue, moment: { asOf } });
        const read = (scope: Scope): void => {
          for (const { metric, counts = {} } of figuresIn({ tally, scope })) {
            nameOf(catalogue.find(({ key }) => key === metric)!, Object.keys(counts));
            for (const [name, count] of Object.entries(counts)) {
              const key = `${scope.code} ${name}`;
              expect([key, told.get(key) ?? count]).toEqual([key, count]);
              told.set(key, count);
            }
          }
        };
        const centres = tally.places.scopesOf("CENTRE", networkScope);
        for (const scope of [networkScope, ...centres]) read(scope);
        for (const name of [
          "consultations",
          "registered",
          "registered/ald/yes",
          "registered/cap/known",
          "answers",
        ])
          expect(centres.reduce((sum, { code }) => sum + told.get(`${code} ${name}`)!, 0)).toBe(
            told.get(` ${name}`),
          );
      }),
      few,
    );
    expect(
      catalogue.filter(({ counted, suppression }) => (counted === undefined) !== (suppression === "NONE")),
    ).toEqual([]);
  });

  test("a figure is the same whatever was asked of the tally before it", () => {
    fc.assert(
      fc.property(networks, ({ facts, asOf }) => {
        const period = { from: facts.lines[0]!.startsOn, to: addDays(asOf, -1) };
        const read = () =>
          tallyFacts({ facts, metrics: catalogue, moment: { asOf, period }, step: "QUARTER" });
        const [fresh, asked] = [read(), read()];
        const scopes = [networkScope, ...asked.places.scopesOf("CENTRE", networkScope)];
        for (const scope of [...scopes, ...scopes]) figuresIn({ tally: asked, scope });
        for (const scope of scopes.reverse())
          expect(figuresIn({ tally: asked, scope })).toEqual(figuresIn({ tally: fresh, scope }));
      }),
      few,
    );
  });

  test("erasing a doctor, of whom a nameless mark and what is counted stay, changes no figure", () => {
    // No more than this is kept; of the papers, only of what kind they are and until when they hold.
    const nameless = ({
      joinedOn,
      statuses,
      birthYear,
      homeDepartment,
      documents = [],
    }: CountedDoctor): CountedDoctor => ({
      id: "erased-1",
      joinedOn,
      statuses,
      birthYear,
      homeDepartment,
      documents: documents.map(({ kind, validUntil }) => ({ kind, validUntil })),
    });
    const erase = (facts: NetworkFacts, id: string): NetworkFacts => {
      const renamed = <Row extends { readonly doctor: string }>(rows: readonly Row[]): Row[] =>
        rows.map((row) => (row.doctor === id ? { ...row, doctor: "erased-1" } : row));
      return {
        ...facts,
        doctors: facts.doctors.map((doctor) => (doctor.id === id ? nameless(doctor) : doctor)),
        assignments: renamed(facts.assignments),
        feedback: renamed(facts.feedback),
      };
    };
    fc.assert(
      fc.property(networks, fc.nat(), ({ facts, asOf }, drawn) => {
        const erased = erase(facts, facts.doctors[drawn % facts.doctors.length]!.id);
        for (const place of [undefined, "DEPARTMENT", "CENTRE"] as const) {
          const request = { scope: networkScope, asOf, by: { time: "QUARTER", place } } as const;
          expect(computeGroupedFigures({ facts: erased, ...request })).toEqual(
            computeGroupedFigures({ facts, ...request }),
          );
        }
      }),
      few,
    );
  });
});
