import fc from "fast-check";
import { expect, it } from "vitest";
import { addWeeks, type IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import type { AvailabilityAnswer } from "../network/availability.ts";
import { lineId } from "../network/line.ts";
import { findFault } from "./check-problem.ts";
import { lineWeeksDropped, lineWeeksOfPlan } from "./line-weeks-of-plan.ts";
import { distanceCost, planningWeights } from "./planning-weights.ts";
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
    { id: "ajain", inseeCode: "23002", latitude: undefined, longitude: undefined },
    { id: "charenton", inseeCode: "18052", latitude: 46.73, longitude: 2.64 },
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

it("wants nobody on a line that is closed in a week, and puts whoever comes on the other line", () => {
  const closedWeeks = [
    { centre: "ajain", line: 1, week: week(5) },
    { centre: "charenton", line: 1, week: week(0) },
  ];
  const network = { ...base, closedWeeks, doctors: [doctor("one")], availability: [offer("one", 5)] };
  const found = problemOfNetwork(network, horizon);
  expect(found.problem.seats).toEqual([1, 1, 1, 1, 2, 1, 2, 2, 0, 1, 1, 1, 0, 0, 0, 0]);
  const placed = lineWeeksOfPlan({ planned: found, assignments: [[0, 0, 5]], network });
  expect(placed).toEqual([{ line: "ajain-2", week: week(5), doctor: "one" }]);
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
  const { problem, withheld } = planned({
    doctors: [doctor("d", { documents })],
    availability: [offer("d", 0), offer("d", 4)],
  });
  expect(problem.doc.weeks).toEqual([[0]]);
  expect(withheld).toMatchObject([
    { doctor: "d", week: week(4), code: "DOCTOR_NOT_ELIGIBLE", reasons: [{ code: "DOCUMENT_EXPIRED" }] },
  ]);
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

const proposed = (id: string, offset: number) => held(id, offset, { state: "PROPOSED" });

it("moves a proposed week only outside the frozen window, and a confirmed one never", () => {
  const network = {
    doctors: ["a", "b", "c"].map((id) => doctor(id)),
    availability: [offer("a", 0), offer("b", 4), offer("c", 5)],
    assignments: [proposed("a", 0), proposed("b", 4), held("c", 5)],
  };
  // 60 days before the Monday of the fifth week is 7 November.
  const seen = (today: string, holds: "CONFIRMED" | "FROZEN" = "CONFIRMED") =>
    problemOfNetwork({ ...base, ...network }, { ...horizon, today: today as PlainDate, holds });
  expect(seen("2024-11-07").movable.map((each) => each.doctor)).toEqual(["b"]);
  expect(seen("2024-11-08").movable).toEqual([]);
  expect(seen("2024-11-07", "FROZEN").movable.map((each) => each.doctor)).toEqual(["b", "c"]);
  expect(seen("2024-11-07").problem.pinned.map(([who]) => who)).toEqual([0, 2]);
  expect(seen("2024-11-07").standing).toHaveLength(3);
});

it("plans an unchanged network as it is already known", () => {
  const network = {
    ...base,
    doctors: ["a", "b", "c"].map((id) => doctor(id)),
    availability: ["a", "b", "c"].flatMap((id) => [offer(id, 5), offer(id, 6)]),
    assignments: [proposed("c", 5), proposed("b", 6)],
  };
  const known = problemOfNetwork(network, { ...horizon, today: "2024-10-01" as PlainDate });
  const outcome = planRotation(known.problem, { published: { assignments: known.standing } });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const lineWeeks = lineWeeksOfPlan({ planned: known, assignments: outcome.value.assignments, network });
  expect(lineWeeks).toContainEqual({ line: "ajain-1", week: week(5), doctor: "c" });
  expect(lineWeeks).toContainEqual({ line: "ajain-1", week: week(6), doctor: "b" });
  expect(lineWeeksDropped(known, lineWeeks)).toEqual([]);
});

it("prices the road from the centre's own place, a known centre less, and no doctor beyond the farthest", () => {
  const centre = { inseeCode: "23002", latitude: 46.207, longitude: 1.997 };
  const costFrom = (homeDepartment: string, latitude: number | undefined = centre.latitude) =>
    distanceCost({ homeDepartment, centre: { ...centre, latitude }, weights: planningWeights });
  expect(costFrom("23")).toBeLessThan(costFrom("87"));
  expect(costFrom("87")).toBeLessThan(costFrom("59"));
  expect(costFrom("974")).toBe(planningWeights.farthest);
  expect(costFrom("975")).toBe(planningWeights.farthest);
  const { problem } = planned({ doctors: [doctor("d")], assignments: [held("d", -60)] });
  expect(problem.doc.cost[0]).toEqual([0, Math.max(0, problem.zoneCost[0]! - planningWeights.knownCentre)]);
});

it("allows no more weeks in a horizon than its own limit", () => {
  const network = {
    ...base,
    doctors: [doctor("d", { maxWeeksPerYear: 5 })],
    availability: [offer("d", 0), offer("d", 1)],
  };
  const weights = { ...planningWeights, mostWeeksInHorizon: 1 };
  expect(problemOfNetwork(network, horizon, weights).problem.doc.max).toEqual([1]);
});

it("tells of a hole, in both languages and with the count once, what keeps each doctor away", () => {
  const documents = [
    { kind: "SECONDARY_ACTIVITY_DECLARATION", validUntil: "2024-12-01" as PlainDate },
  ] as const;
  const network = {
    ...base,
    doctors: [
      doctor("silent"),
      doctor("expired", { documents }),
      doctor("done"),
      doctor("resting", { maxWeeksPerYear: 9, minimumGapWeeks: 3 }),
    ],
    availability: [offer("expired", 1), offer("done", 1), offer("resting", 1)],
    assignments: [held("done", -20), held("resting", -1)],
  };
  const known = problemOfNetwork(network, { from, count: 2 });
  const vacancies = vacanciesOfPlan({ planned: known, assignments: [], network });
  const hole = vacancies.find((each) => each.line === "ajain-1" && each.week === week(1))!;
  expect(hole.reasons.map(({ message }) => message.fr)).toEqual([
    "1 médecin n’a pas proposé cette semaine",
    "1 médecin l’a proposée, mais son dossier n’est pas en règle à cette date",
    "1 médecin l’a proposée, mais a déjà toutes ses semaines de l’année",
    "1 médecin l’a proposée, mais sert une semaine trop proche hors de l’horizon",
  ]);
  expect(hole.reasons.map(({ message }) => message.en)[0]).toBe("1 doctor did not offer that week");
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
