import { type IsoWeek, mondayOf, weeksBetween } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Assignment } from "../network/assignment.ts";
import type { Availability } from "../network/availability.ts";
import { checkEligibility, type Ineligibility } from "../network/eligibility.ts";
import { frozenUntil, type PlanningWeights } from "./planning-weights.ts";
import { type RotatingDoctor, yearOf } from "./rotation-network.ts";

/** A week that a doctor offers and cannot serve. */
export interface WithheldOffer {
  readonly doctor: string;
  readonly week: IsoWeek;
  readonly code: "DOCTOR_NOT_ELIGIBLE" | "YEARLY_WEEKS_REACHED" | "REST_TOO_SHORT";
  /** What is wrong with the file at the week's date. */
  readonly reasons: readonly Ineligibility[];
}

/** Which standing assignments a plan leaves where they are. */
export interface Holding {
  /** The day of planning; without it every standing assignment is held. */
  readonly today?: PlainDate | undefined;
  /**
   * Outside the frozen window: CONFIRMED holds confirmed weeks and may move proposed ones, as a plan
   * does; FROZEN holds neither, as one who mends a plan with the doctors' consent does.
   */
  readonly holds?: "CONFIRMED" | "FROZEN";
}

/** What one doctor brings to the horizon. */
export interface DoctorOffers {
  readonly doctor: RotatingDoctor;
  /** Standing assignments of the horizon that no plan moves. */
  readonly pins: readonly Assignment[];
  /** Standing assignments of the horizon that a plan may move. */
  readonly movable: readonly Assignment[];
  readonly offered: readonly IsoWeek[];
  readonly withheld: readonly WithheldOffer[];
  readonly quota: number;
  readonly gap: number;
  /** Share of the answers that are MAYBE. */
  readonly doubt: number;
  /** Centres where the doctor served before the horizon. */
  readonly knownCentres: ReadonlySet<string>;
}

interface Request extends Holding {
  readonly doctor: RotatingDoctor;
  readonly answers: readonly Availability[];
  readonly standing: readonly Assignment[];
  /** Ascending. */
  readonly weeks: readonly IsoWeek[];
  readonly isInHorizon: (week: IsoWeek) => boolean;
  readonly isSeat: (centre: string, week: IsoWeek) => readonly number[];
  readonly weights: PlanningWeights;
}

/**
 * A doctor's weeks for the planner. Where a horizon spans two years the quota is that of the year with
 * fewer weeks left, so that neither is exceeded. What stands is a fact: a quota or gap that it already
 * breaks is widened just enough to hold it.
 */
export function offersOfDoctor(request: Request): DoctorOffers {
  const { doctor, answers, standing, weeks, isInHorizon, isSeat, weights } = request;
  const placed = standing.filter(
    ({ centre, line, week }) => isInHorizon(week) && isSeat(centre, week).includes(line),
  );
  const outside = standing.filter(({ week }) => !isInHorizon(week));
  const judged = answers
    .filter(({ week, answer }) => answer !== "NO" && isInHorizon(week))
    .map(({ week, answer }) => ({ week, answer, verdict: checkEligibility(doctor, mondayOf(week)) }));
  const isFarEnough = (week: IsoWeek): boolean =>
    outside.every((other) => Math.abs(weeksBetween(other.week, week)) > doctor.minimumGapWeeks);
  const possible = new Set(
    judged.filter(({ week, verdict }) => verdict.ok && isFarEnough(week)).map(({ week }) => week),
  );
  const movable = placed.filter((each) => possible.has(each.week) && mayMove(each, request));
  const pins = placed.filter((each) => !movable.includes(each));
  const held = standing.filter((each) => !movable.includes(each));
  const weeksLeft = (year: string): number =>
    Math.max(0, doctor.maxWeeksPerYear - held.filter(({ week }) => yearOf(week) === year).length);
  const isMovable = (week: IsoWeek): boolean => movable.some((each) => each.week === week);
  const free = judged.filter(
    ({ week }) => possible.has(week) && (weeksLeft(yearOf(week)) > 0 || isMovable(week)),
  );
  const isFree = (week: IsoWeek): boolean => free.some((each) => each.week === week);
  const years = [...new Set(free.map(({ week }) => yearOf(week)))];
  const left = years.length === 0 ? 0 : Math.min(...years.map(weeksLeft));
  return {
    doctor,
    pins,
    movable,
    offered: [...new Set([...free, ...placed].map(({ week }) => week))].sort(),
    withheld: judged
      .filter(({ week }) => !isFree(week) && !placed.some((each) => each.week === week))
      .map(({ week, verdict }) => ({
        doctor: doctor.id,
        week,
        code: !verdict.ok
          ? "DOCTOR_NOT_ELIGIBLE"
          : isFarEnough(week)
            ? "YEARLY_WEEKS_REACHED"
            : "REST_TOO_SHORT",
        reasons: verdict.ok ? [] : verdict.refusal,
      })),
    quota: Math.max(placed.length, Math.min(pins.length + left, weights.mostWeeksInHorizon)),
    gap: Math.min(doctor.minimumGapWeeks, narrowestGap(placed)),
    doubt: free.length === 0 ? 0 : free.filter(({ answer }) => answer === "MAYBE").length / free.length,
    knownCentres: new Set(standing.filter(({ week }) => week < weeks[0]!).map(({ centre }) => centre)),
  };
}

function mayMove({ centre, week, state }: Assignment, { doctor, today, holds, weights }: Request): boolean {
  if (today === undefined || mondayOf(week) < frozenUntil(today, weights)) return false;
  if (doctor.refusedCentres.includes(centre)) return false;
  return state === "PROPOSED" || holds === "FROZEN";
}

function narrowestGap(placed: readonly Assignment[]): number {
  const weeks = placed.map(({ week }) => week).sort();
  return Math.min(Infinity, ...weeks.slice(1).map((week, index) => weeksBetween(weeks[index]!, week) - 1));
}
