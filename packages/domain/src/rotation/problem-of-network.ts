import { type IsoWeek, mondayOf, weekRange, weeksBetween } from "../calendar/iso-week.ts";
import type { Assignment } from "../network/assignment.ts";
import type { Availability } from "../network/availability.ts";
import { checkEligibility, type Ineligibility } from "../network/eligibility.ts";
import { groupBy, indexOf } from "./group-by.ts";
import { distanceCost, type PlanningWeights, planningWeights } from "./planning-weights.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import {
  isStanding,
  openLines,
  type RotatingDoctor,
  type RotationNetwork,
  yearOf,
} from "./rotation-network.ts";

/** A week that a doctor offers and may not serve: the file will not be in order at its date. */
export interface IneligibleOffer {
  readonly doctor: string;
  readonly week: IsoWeek;
  readonly reasons: readonly Ineligibility[];
}

/** A rotation problem of the network, and what its indices stand for. */
export interface NetworkProblem {
  readonly problem: RotationProblem;
  readonly centres: readonly string[];
  readonly doctors: readonly string[];
  readonly weeks: readonly IsoWeek[];
  /** Offers left out of the problem, to be told beside its explanations. */
  readonly ineligible: readonly IneligibleOffer[];
}

export interface Horizon {
  readonly from: IsoWeek;
  readonly count: number;
}

/**
 * The rotation to plan over a horizon: seats are the open lines; standing assignments are pinned; a
 * doctor offers the weeks answered YES or MAYBE for which the file is in order, which lie far enough
 * from the doctor's weeks outside the horizon, in years with weeks left. Where a horizon spans two
 * years the quota is that of the year with fewer weeks left, so that neither is exceeded. Pins are
 * facts: a quota, gap or refusal that they already break is widened just enough to hold them.
 */
export function problemOfNetwork(
  network: RotationNetwork,
  horizon: Horizon,
  weights: PlanningWeights = planningWeights,
): NetworkProblem {
  const weeks = weekRange(horizon);
  const indices = {
    centre: indexOf(network.centres.map(({ id }) => id)),
    week: indexOf(weeks),
  };
  const answers = groupBy(network.availability, ({ doctor }) => doctor);
  const assignments = groupBy(network.assignments.filter(isStanding), ({ doctor }) => doctor);
  const isSeat = openLines(network);
  const rosters = network.doctors.map((doctor) =>
    rosterOf({
      doctor,
      answers: answers.get(doctor.id) ?? [],
      standing: assignments.get(doctor.id) ?? [],
      isInHorizon: (week) => indices.week.has(week),
      isSeat,
    }),
  );
  const zones = zonesOf({ network, rosters, weights });
  const preferences = rosters.map(({ doctor, pins }) =>
    ownCosts({ doctor, pins, centres: indices.centre, preferred: weights.preferredCentre }),
  );
  const pinsOf = (roster: Roster, index: number): RotationAssignment[] =>
    roster.pins.map(({ centre, week }) => [index, indices.centre.get(centre)!, indices.week.get(week)!]);
  return {
    problem: {
      format: "rotation/1",
      weeks: weeks.length,
      centres: network.centres.length,
      doctors: network.doctors.length,
      zones: zones.count,
      seats: network.centres.flatMap(({ id }) => weeks.map((week) => isSeat(id, week).length)),
      zoneCost: zones.cost,
      sets: [],
      doc: {
        zone: zones.ofDoctor,
        set: rosters.map(() => -1),
        max: rosters.map(({ quota }) => quota),
        gap: rosters.map(({ gap }) => gap),
        weeks: rosters.map(({ offered }) => offered.map((week) => indices.week.get(week)!)),
        cost: preferences,
      },
      pinned: rosters.flatMap(pinsOf),
      forbidden: rosters.flatMap((roster, index) => refusedBesidesPins({ roster, index, indices })),
    },
    centres: [...indices.centre.keys()],
    doctors: network.doctors.map(({ id }) => id),
    weeks,
    ineligible: rosters.flatMap(({ ineligible }) => ineligible),
  };
}

/** What one doctor brings to the horizon. */
interface Roster {
  readonly doctor: RotatingDoctor;
  readonly pins: readonly Assignment[];
  readonly offered: readonly IsoWeek[];
  readonly ineligible: readonly IneligibleOffer[];
  readonly quota: number;
  readonly gap: number;
  /** Share of the answers that are MAYBE. */
  readonly doubt: number;
}

function rosterOf({
  doctor,
  answers,
  standing,
  isInHorizon,
  isSeat,
}: {
  doctor: RotatingDoctor;
  answers: readonly Availability[];
  standing: readonly Assignment[];
  isInHorizon: (week: IsoWeek) => boolean;
  isSeat: (centre: string, week: IsoWeek) => readonly number[];
}): Roster {
  const pins = standing.filter(
    ({ centre, line, week }) => isInHorizon(week) && isSeat(centre, week).includes(line),
  );
  const outside = standing.filter(({ week }) => !isInHorizon(week));
  const weeksLeft = (year: string): number =>
    doctor.maxWeeksPerYear - standing.filter(({ week }) => yearOf(week) === year).length;
  const isFarEnough = (week: IsoWeek): boolean =>
    outside.every((other) => Math.abs(weeksBetween(other.week, week)) > doctor.minimumGapWeeks);
  const open = answers.filter(({ week, answer }) => answer !== "NO" && isInHorizon(week));
  const judged = open.map(({ week, answer }) => ({
    week,
    answer,
    verdict: checkEligibility(doctor, mondayOf(week)),
  }));
  const free = judged.filter(
    ({ week, verdict }) => verdict.ok && weeksLeft(yearOf(week)) > 0 && isFarEnough(week),
  );
  const years = [...new Set(free.map(({ week }) => yearOf(week)))];
  const offered = new Set([...free.map(({ week }) => week), ...pins.map(({ week }) => week)]);
  return {
    doctor,
    pins,
    offered: [...offered].sort(),
    ineligible: judged.flatMap(({ week, verdict }) =>
      verdict.ok ? [] : [{ doctor: doctor.id, week, reasons: verdict.refusal }],
    ),
    quota: pins.length + (years.length === 0 ? 0 : Math.min(...years.map(weeksLeft))),
    gap: Math.min(doctor.minimumGapWeeks, narrowestGap(pins)),
    doubt: free.length === 0 ? 0 : free.filter(({ answer }) => answer === "MAYBE").length / free.length,
  };
}

function narrowestGap(pins: readonly Assignment[]): number {
  const weeks = pins.map(({ week }) => week).sort();
  return Math.min(Infinity, ...weeks.slice(1).map((week, index) => weeksBetween(weeks[index]!, week) - 1));
}

/** A zone is a home department and a degree of doubt: doctors of a zone cost the same everywhere. */
function zonesOf({
  network,
  rosters,
  weights,
}: {
  network: RotationNetwork;
  rosters: readonly Roster[];
  weights: PlanningWeights;
}) {
  const keyOf = ({ doctor, doubt }: Roster) =>
    `${doctor.homeDepartment} ${Math.round(doubt * weights.doubtfulWeeks)}`;
  const zones = indexOf(rosters.map(keyOf));
  const cost = [...zones.keys()].flatMap((key) => {
    const [department = "", doubt] = key.split(" ");
    return network.centres.map((centre) =>
      Math.min(100, distanceCost({ homeDepartment: department, centre, weights }) + Number(doubt)),
    );
  });
  return { count: zones.size, cost, ofDoctor: rosters.map((roster) => zones.get(keyOf(roster))!) };
}

function ownCosts({
  doctor: { preferredCentres, refusedCentres },
  pins,
  centres,
  preferred,
}: {
  doctor: RotatingDoctor;
  pins: readonly Assignment[];
  centres: ReadonlyMap<string, number>;
  preferred: number;
}): number[] {
  const refused = refusedCentres.filter((id) => !pins.some(({ centre }) => centre === id));
  return [
    ...preferredCentres.map((id) => [centres.get(id), preferred] as const),
    ...refused.map((id) => [centres.get(id), -1] as const),
  ].flatMap(([centre, cost]) => (centre === undefined ? [] : [centre, cost]));
}

/** A refused centre that holds a pin stays refused for the doctor's other weeks. */
function refusedBesidesPins({
  roster: { doctor, pins, offered },
  index,
  indices,
}: {
  roster: Roster;
  index: number;
  indices: { centre: ReadonlyMap<string, number>; week: ReadonlyMap<IsoWeek, number> };
}): RotationAssignment[] {
  const held = doctor.refusedCentres.filter((id) => pins.some(({ centre }) => centre === id));
  return held.flatMap((id) =>
    offered
      .filter((week) => !pins.some((pin) => pin.centre === id && pin.week === week))
      .map((week): RotationAssignment => [index, indices.centre.get(id)!, indices.week.get(week)!]),
  );
}
