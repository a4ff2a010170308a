import fc from "fast-check";
import { expect, it } from "vitest";
import { addWeeks, type IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import type { AvailabilityAnswer } from "../network/availability.ts";
import { lineId } from "../network/line.ts";
import { findFault } from "./check-problem.ts";
import { lineWeeksOfPlan } from "./line-weeks-of-plan.ts";
import { planRotation } from "./plan-rotation.ts";
import { problemOfNetwork } from "./problem-of-network.ts";
import { isStanding, type RotatingDoctor, type RotationNetwork, yearOf } from "./rotation-network.ts";
import { vacanciesOfPlan } from "./vacancies-of-plan.ts";

const from = "2024-W50" as IsoWeek;
const horizon = { from, count: 8 };
const week = (offset: number): IsoWeek => addWeeks(from, offset);

const doctor = (id: string, change: Partial<RotatingDoctor> = {}): RotatingDoctor => ({
  id,
  statuses: [{ status: "SALARIED", from: "2020-01-01" as PlainDate }],
  documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION" }],
  homeDepartment: "23",
  maxWeeksPerYear: 1,
  minimumGapWeeks: 0,
  preferredCentres: [],
  refusedCentres: [],
  ...change,
});
const offer = (id: string, offset: number, answer: AvailabilityAnswer = "YES") => ({
  doctor: id,
  week: week(offset),
  answer,
  confirmedOn: "2024-11-01" as PlainDate,
});
const held = (id: string, offset: number, change: Partial<Assignment> = {}): Assignment => ({
  centre: "ajain",
  line: 1,
  week: week(offset),
  doctor: id,
  state: "CONFIRMED",
  ...change,
});
const base: RotationNetwork = {
  centres: [
    { id: "ajain", inseeCode: "23002", regionCode: "75" },
    { id: "charenton", inseeCode: "18052", regionCode: "24" },
  ],
  lines: [
    { centre: "ajain", number: 1, startsOn: "2022-10-31" as PlainDate, endsOn: undefined },
    { centre: "ajain", number: 2, startsOn: "2025-01-06" as PlainDate, endsOn: undefined },
    {
      centre: "charenton",
      number: 1,
      startsOn: "2024-02-06" as PlainDate,
      endsOn: "2024-12-31" as PlainDate,
    },
  ],
  doctors: [],
  availability: [],
  assignments: [],
};
const planned = (change: Partial<RotationNetwork>) => problemOfNetwork({ ...base, ...change }, horizon);

it("wants as many doctors as lines are open, week by week", () => {
  const { problem, weeks } = planned({});
  expect(weeks[3]).toBe("2025-W01");
  expect(problem.seats).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0]);
});

it("takes YES and MAYBE for an offer, and never NO; doubt costs", () => {
  const { problem } = planned({
    doctors: [doctor("sure"), doctor("unsure")],
    availability: [offer("sure", 0), offer("sure", 1, "NO"), offer("unsure", 0, "MAYBE")],
  });
  expect(problem.doc.weeks).toEqual([[0], [0]]);
  const costOf = (index: number) => problem.zoneCost[problem.doc.zone[index]! * problem.centres];
  expect(costOf(1)).toBeGreaterThan(costOf(0)!);
});

it("prices a centre by home, and a wish before it", () => {
  const { problem } = planned({
    doctors: [doctor("near"), doctor("wishes", { preferredCentres: ["charenton"] })],
  });
  expect(problem.zoneCost[0]).toBeLessThan(problem.zoneCost[1]!);
  expect(problem.doc.cost[1]).toEqual([1, 0]);
});

it("leaves out a week at whose date the file is not in order, and tells why", () => {
  const documents = [
    { kind: "SECONDARY_ACTIVITY_DECLARATION", validUntil: "2024-12-20" as PlainDate },
  ] as const;
  const { problem, ineligible } = planned({
    doctors: [doctor("d", { documents })],
    availability: [offer("d", 0), offer("d", 4)],
  });
  expect(problem.doc.weeks).toEqual([[0]]);
  expect(ineligible).toMatchObject([{ doctor: "d", week: week(4), reasons: [{ code: "DOCUMENT_EXPIRED" }] }]);
});

it("counts the weeks of the year outside the horizon, and the rest they ask for", () => {
  const { problem } = planned({
    doctors: [doctor("done"), doctor("resting", { maxWeeksPerYear: 5, minimumGapWeeks: 2 })],
    availability: [offer("done", 0), offer("done", 5), offer("resting", 1), offer("resting", 2)],
    assignments: [held("done", -20), held("resting", -1)],
  });
  expect(problem.doc.weeks).toEqual([[5], [2]]);
});

it("pins what is booked, also where it breaks the doctor's own limits", () => {
  const { problem } = planned({
    doctors: [doctor("d", { minimumGapWeeks: 4, refusedCentres: ["ajain"] })],
    availability: [offer("d", 0, "NO"), offer("d", 5)],
    assignments: [held("d", 0), held("d", 1)],
  });
  expect(problem.pinned).toEqual([
    [0, 0, 0],
    [0, 0, 1],
  ]);
  expect(findFault(problem)).toBeUndefined();
});

const arbitraryNetwork = fc
  .array(
    fc.record({
      quota: fc.integer({ min: 1, max: 3 }),
      gap: fc.integer({ min: 0, max: 3 }),
      offers: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 }),
      maybe: fc.boolean(),
      refuses: fc.boolean(),
      done: fc.uniqueArray(fc.integer({ min: -6, max: 11 }), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((people): RotationNetwork => {
    const taken = new Set<number>();
    const assignments = people.flatMap(({ done }, index) =>
      done
        .filter((offset) => !taken.has(offset) && taken.add(offset))
        .map((offset) => held(`d${index}`, offset)),
    );
    return {
      ...base,
      doctors: people.map(({ quota, gap, refuses }, index) =>
        doctor(`d${index}`, {
          maxWeeksPerYear: quota,
          minimumGapWeeks: gap,
          refusedCentres: refuses ? ["charenton"] : [],
        }),
      ),
      availability: people.flatMap(({ offers, maybe }, index) =>
        offers.map((offset) => offer(`d${index}`, offset, maybe ? "MAYBE" : "YES")),
      ),
      assignments,
    };
  });

it("adds to any network only line-weeks that are free, offered, within the year's weeks and rested", () => {
  fc.assert(
    fc.property(arbitraryNetwork, (network) => {
      const problem = problemOfNetwork(network, horizon);
      const outcome = planRotation(problem.problem, { limits: { rounds: 2 } });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      const { assignments } = outcome.value;
      const added = lineWeeksOfPlan({ planned: problem, assignments, network });
      const standing = network.assignments
        .filter(isStanding)
        .map(({ centre, line, week: when, doctor: who }) => ({
          line: lineId({ centre, number: line }),
          week: when,
          doctor: who,
        }));
      const all = [...standing, ...added];
      expect(new Set(all.map(({ line, week: when }) => `${line} ${when}`)).size).toBe(all.length);
      for (const one of added) {
        const answers = network.availability.filter(
          (each) => each.doctor === one.doctor && each.week === one.week,
        );
        expect(answers).toHaveLength(1);
        const { maxWeeksPerYear } = network.doctors.find(({ id }) => id === one.doctor)!;
        const inYear = all.filter(
          (each) => each.doctor === one.doctor && yearOf(each.week) === yearOf(one.week),
        );
        expect(inYear.length).toBeLessThanOrEqual(maxWeeksPerYear);
      }
      const vacancies = vacanciesOfPlan({ planned: problem, assignments, network });
      const seats = problem.problem.seats.reduce((sum, count) => sum + count, 0);
      expect(vacancies.length + added.length + problem.problem.pinned.length).toBe(seats);
    }),
    { numRuns: 60 },
  );
});
