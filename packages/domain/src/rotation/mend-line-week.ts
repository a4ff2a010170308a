import { type IsoWeek, weekOf, weeksBetween, weeksInYear } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { accept, type Outcome } from "../shared/outcome.ts";
import type { Text } from "../shared/text.ts";
import {
  type CandidateReason,
  type CandidateVerdict,
  candidateVerdict,
  readReasons,
} from "./candidate-reasons.ts";
import { candidatesFor } from "./candidates-for.ts";
import { groupBy } from "./group-by.ts";
import { lineWeekOf, lineWeeksDropped, lineWeeksOfPlan, type PlannedLineWeek } from "./line-weeks-of-plan.ts";
import { readPlan } from "./plan-reading.ts";
import { type PlanningWeights, planningWeights } from "./planning-weights.ts";
import { type Horizon, type NetworkProblem, problemOfNetwork } from "./problem-of-network.ts";
import type { RotationNetwork } from "./rotation-network.ts";
import { type DeskRefusal, repairPlan } from "./repair-plan.ts";
import type { EventRefusal } from "./repair-events.ts";
import { explainHole } from "./explain-plan.ts";
import { tellVacancy, type Vacancy } from "./vacancies-of-plan.ts";

/** An open line-week, and the network as of a day. */
export interface OpenLineWeek {
  readonly network: RotationNetwork;
  readonly centre: string;
  readonly week: IsoWeek;
  readonly today: PlainDate;
}

/** A doctor who could take a line-week. */
export interface LineWeekCandidate {
  readonly doctor: string;
  /** Preference points of the doctor there, and the change of all points. */
  readonly cost: number;
  readonly change: number;
  /** The line-weeks that the doctor would leave open. */
  readonly displaced: readonly PlannedLineWeek[];
  /** What speaks for the doctor and against, and how good a choice that makes. */
  readonly reasons: readonly CandidateReason[];
  readonly verdict: CandidateVerdict;
  readonly message: Text;
}

/** One doctor's change of place; without `from` the doctor comes, without `to` goes. */
export interface LineWeekMove {
  readonly doctor: string;
  readonly from: PlannedLineWeek | undefined;
  readonly to: PlannedLineWeek | undefined;
  readonly message: Text;
}

/** How a line-week is covered again; without moves nobody can come. */
export interface MendedLineWeek {
  readonly moves: readonly LineWeekMove[];
  /** Change of covered line-weeks, and of preference points. */
  readonly covered: number;
  readonly cost: number;
  /** The price as one figure: the points, and those of each change of place. */
  readonly effort: number;
  readonly message: Text;
  readonly added: readonly PlannedLineWeek[];
  readonly dropped: readonly PlannedLineWeek[];
}

/** The weeks in which a week is mended: what is left of its year, so that a year's quota is exact. */
export function mendingHorizon({ week, today }: Pick<OpenLineWeek, "week" | "today">): Horizon {
  const year = week.slice(0, 4);
  const now = weekOf(today);
  const from = now.slice(0, 4) === year ? now : (`${year}-W01` as IsoWeek);
  const last = `${year}-W${weeksInYear(Number(year))}` as IsoWeek;
  return { from, count: weeksBetween(from, last) + 1, today, holds: "FROZEN" };
}

const problemFor = (open: OpenLineWeek, weights: PlanningWeights): NetworkProblem =>
  problemOfNetwork(open.network, mendingHorizon(open), weights);

const placeOf = (planned: NetworkProblem, { centre, week }: OpenLineWeek) => ({
  centre: planned.centres.indexOf(centre),
  week: planned.weeks.indexOf(week),
});

/** The doctors who could take an open line-week, best first, and what each would leave. */
export function candidatesForLineWeek(
  open: OpenLineWeek,
  { most, weights = planningWeights }: { most: number; weights?: PlanningWeights },
): LineWeekCandidate[] {
  const planned = problemFor(open, weights);
  const reading = readPlan(planned.problem, { assignments: planned.standing });
  const place = { ...placeOf(planned, open), most };
  const reasonsOf = readReasons(open.network, open);
  return candidatesFor(reading, place).map(({ doctor, cost, change, displaced }) => {
    const left = displaced.flatMap(([who, centre, week]) => {
      const standing = planned.movable.find(
        (each) =>
          each.doctor === planned.doctors[who] &&
          each.centre === planned.centres[centre] &&
          each.week === planned.weeks[week],
      );
      return standing === undefined ? [] : [lineWeekOf(standing)];
    });
    const candidate = { doctor: planned.doctors[doctor]!, cost, change, displaced: left };
    const reasons = reasonsOf(candidate);
    const verdict = candidateVerdict(reasons);
    return { ...candidate, reasons, verdict, message: candidateSentence(left) };
  });
}

/**
 * Why nobody else comes to an open line-week: the doctors who cannot, each counted once under the first
 * rule that keeps them away, and those who nearly could. `besides` are the doctors of the network who
 * neither offer nor hold a week of the horizon.
 */
export function explainLineWeek(
  open: OpenLineWeek,
  { besides, weights = planningWeights }: { besides: number; weights?: PlanningWeights },
): Pick<Vacancy, "reasons" | "nearMisses"> {
  const planned = problemFor(open, weights);
  const reading = readPlan(planned.problem, { assignments: planned.standing });
  const hole = explainHole(reading, placeOf(planned, open));
  return tellVacancy(
    { ...hole, able: [] },
    { withheld: planned.withheld.filter(({ week }) => week === open.week), besides },
  );
}

function candidateSentence(displaced: readonly PlannedLineWeek[]): Text {
  if (displaced.length === 0)
    return { fr: "Peut venir sans rien quitter.", en: "Can come and leaves nothing." };
  const list = displaced.map(({ line, week }) => `${line} ${week}`).join(", ");
  return { fr: `Peut venir en quittant ${list}.`, en: `Can come by leaving ${list}.` };
}

/** Covers an open line-week again, moving as few doctors as it can and none in the frozen window. */
export function mendLineWeek(
  open: OpenLineWeek,
  weights: PlanningWeights = planningWeights,
): Outcome<MendedLineWeek, EventRefusal | DeskRefusal> {
  const planned = problemFor(open, weights);
  const { problem, standing } = planned;
  const place = placeOf(planned, open);
  // The hole is taken out and opened again: opening a line is what the desk knows how to cover.
  const slot = place.centre * problem.weeks + place.week;
  const seats = problem.seats.map((count, at) => (at === slot ? count - 1 : count));
  const repair = repairPlan(
    { ...problem, seats },
    { assignments: standing },
    { event: { kind: "lineOpened", ...place }, movePoints: weights.movedDoctor },
  );
  if (!repair.ok) return repair;
  const { assignments, covered, cost, effort } = repair.value;
  const lineWeeks = lineWeeksOfPlan({ planned, assignments, network: open.network });
  const dropped = lineWeeksDropped(planned, lineWeeks);
  const before = new Set(planned.movable.map((each) => keyOf(lineWeekOf(each))));
  const added = lineWeeks.filter((each) => !before.has(keyOf(each)));
  const moves = movesOf({ added, dropped });
  return accept({ moves, covered, cost, effort, message: summaryOf(moves), added, dropped });
}

const keyOf = ({ line, week, doctor }: PlannedLineWeek): string => `${line} ${week} ${doctor}`;

function movesOf({
  added,
  dropped,
}: Record<"added" | "dropped", readonly PlannedLineWeek[]>): LineWeekMove[] {
  const left = groupBy(dropped, ({ doctor }) => doctor);
  const taken = groupBy(added, ({ doctor }) => doctor);
  return [...new Set([...taken.keys(), ...left.keys()])].flatMap((doctor) => {
    const [to, from] = [taken.get(doctor) ?? [], left.get(doctor) ?? []];
    return Array.from({ length: Math.max(to.length, from.length) }, (_, at) => {
      const move = { doctor, from: from[at], to: to[at] };
      return { ...move, message: moveSentence(move) };
    });
  });
}

function moveSentence({ from, to }: Pick<LineWeekMove, "from" | "to">): Text {
  const [there, here] = [from, to].map((each) => (each === undefined ? "" : `${each.line} ${each.week}`));
  if (from === undefined) return { fr: `Vient à ${here}.`, en: `Comes to ${here}.` };
  if (to === undefined) return { fr: `Quitte ${there}.`, en: `Leaves ${there}.` };
  return { fr: `Passe de ${there} à ${here}.`, en: `Moves from ${there} to ${here}.` };
}

function summaryOf(moves: readonly LineWeekMove[]): Text {
  if (moves.length === 0)
    return {
      fr: "Personne ne peut venir, même en déplaçant d’autres médecins.",
      en: "Nobody can come, even if other doctors were moved.",
    };
  const moved = new Set(moves.flatMap(({ doctor, from }) => (from === undefined ? [] : [doctor]))).size;
  if (moved === 0)
    return {
      fr: "La semaine peut être pourvue sans déplacer personne.",
      en: "The week can be covered without moving anybody.",
    };
  return {
    fr: `La semaine peut être pourvue en déplaçant ${moved} ${moved > 1 ? "médecins" : "médecin"}.`,
    en: `The week can be covered by moving ${moved} ${moved > 1 ? "doctors" : "doctor"}.`,
  };
}
