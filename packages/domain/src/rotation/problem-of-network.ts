import { type IsoWeek, weekRange } from "../calendar/iso-week.ts";
import type { Assignment } from "../network/assignment.ts";
import { groupBy, indexOf } from "./group-by.ts";
import { type DoctorOffers, type Holding, offersOfDoctor, type WithheldOffer } from "./offers-of-doctor.ts";
import { distanceCost, type PlanningWeights, planningWeights } from "./planning-weights.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";
import { isStanding, openLines, type RotationNetwork } from "./rotation-network.ts";

/** A rotation problem of the network, and what its indices stand for. */
export interface NetworkProblem {
  readonly problem: RotationProblem;
  readonly centres: readonly string[];
  readonly doctors: readonly string[];
  readonly weeks: readonly IsoWeek[];
  /** Offers left out of the problem, to be told beside its explanations. */
  readonly withheld: readonly WithheldOffer[];
  /** Standing assignments that a plan may move; the others are the problem's pins. */
  readonly movable: readonly Assignment[];
  /** The plan that people know: the pins, and what a plan may move. */
  readonly standing: readonly RotationAssignment[];
}

/** The weeks to plan, and which of those known already are held. */
export interface Horizon extends Holding {
  readonly from: IsoWeek;
  readonly count: number;
}

/**
 * The rotation to plan over a horizon: seats are the open lines; confirmed assignments are pinned, and
 * so is every standing one in the frozen window; a doctor offers the weeks answered YES or MAYBE for
 * which the file is in order, which lie far enough from the doctor's weeks outside the horizon, in
 * years with weeks left.
 */
export function problemOfNetwork(
  network: RotationNetwork,
  horizon: Horizon,
  weights: PlanningWeights = planningWeights,
): NetworkProblem {
  const weeks = weekRange(horizon);
  const indices = { centre: indexOf(network.centres.map(({ id }) => id)), week: indexOf(weeks) };
  const answers = groupBy(network.availability, ({ doctor }) => doctor);
  const assignments = groupBy(network.assignments.filter(isStanding), ({ doctor }) => doctor);
  const isSeat = openLines(network);
  const rosters = network.doctors.map((doctor) =>
    offersOfDoctor({
      doctor,
      answers: answers.get(doctor.id) ?? [],
      standing: assignments.get(doctor.id) ?? [],
      weeks,
      isInHorizon: (week) => indices.week.has(week),
      isSeat,
      today: horizon.today,
      holds: horizon.holds ?? "CONFIRMED",
      weights,
    }),
  );
  const zones = zonesOf({ network, rosters, weights });
  const tripleOf = (index: number, { centre, week }: Assignment): RotationAssignment => [
    index,
    indices.centre.get(centre)!,
    indices.week.get(week)!,
  ];
  const pinned = rosters.flatMap(({ pins }, index) => pins.map((pin) => tripleOf(index, pin)));
  const moving = rosters.flatMap(({ movable }, index) => movable.map((each) => tripleOf(index, each)));
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
        cost: rosters.map((roster) => ownCosts({ roster, network, weights, centres: indices.centre })),
      },
      pinned,
      forbidden: rosters.flatMap((roster, index) => refusedBesidesPins({ roster, index, indices })),
    },
    centres: [...indices.centre.keys()],
    doctors: network.doctors.map(({ id }) => id),
    weeks,
    withheld: rosters.flatMap(({ withheld }) => withheld),
    movable: rosters.flatMap(({ movable }) => movable),
    standing: [...pinned, ...moving],
  };
}

const mostPoints = 100;

const doubtCost = ({ doubt }: DoctorOffers, { doubtfulWeeks }: PlanningWeights): number =>
  Math.round(doubt * doubtfulWeeks);

/** A zone is a home department and a degree of doubt: doctors of a zone cost the same everywhere. */
function zonesOf({
  network,
  rosters,
  weights,
}: {
  network: RotationNetwork;
  rosters: readonly DoctorOffers[];
  weights: PlanningWeights;
}) {
  const keyOf = (roster: DoctorOffers) => `${roster.doctor.homeDepartment} ${doubtCost(roster, weights)}`;
  const zones = indexOf(rosters.map(keyOf));
  const cost = [...zones.keys()].flatMap((key) => {
    const [homeDepartment = "", doubt] = key.split(" ");
    return network.centres.map((centre) =>
      Math.min(mostPoints, distanceCost({ homeDepartment, centre, weights }) + Number(doubt)),
    );
  });
  return { count: zones.size, cost, ofDoctor: rosters.map((roster) => zones.get(keyOf(roster))!) };
}

/** A doctor's own prices: centres asked for, centres known from earlier weeks, centres refused. */
function ownCosts({
  roster,
  network,
  weights,
  centres,
}: {
  roster: DoctorOffers;
  network: RotationNetwork;
  weights: PlanningWeights;
  centres: ReadonlyMap<string, number>;
}): number[] {
  const { doctor, pins, knownCentres } = roster;
  const { homeDepartment, preferredCentres, refusedCentres } = doctor;
  const known = network.centres.filter(
    ({ id }) => knownCentres.has(id) && !preferredCentres.includes(id) && !refusedCentres.includes(id),
  );
  const knownCost = (centre: RotationNetwork["centres"][number]): number => {
    const points = distanceCost({ homeDepartment, centre, weights }) + doubtCost(roster, weights);
    return Math.max(0, Math.min(mostPoints, points) - weights.knownCentre);
  };
  const refused = refusedCentres.filter((id) => !pins.some(({ centre }) => centre === id));
  return [
    ...preferredCentres.map((id) => [id, weights.preferredCentre] as const),
    ...known.map((centre) => [centre.id, knownCost(centre)] as const),
    ...refused.map((id) => [id, -1] as const),
  ].flatMap(([id, cost]) => (centres.has(id) ? [centres.get(id)!, cost] : []));
}

/** A refused centre that holds a pin stays refused for the doctor's other weeks. */
function refusedBesidesPins({
  roster: { doctor, pins, offered },
  index,
  indices,
}: {
  roster: DoctorOffers;
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
