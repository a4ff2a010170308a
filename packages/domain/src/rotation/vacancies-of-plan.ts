import type { IsoWeek } from "../calendar/iso-week.ts";
import { lineId } from "../network/line.ts";
import type { Text } from "../shared/text.ts";
import { type Exclusion, explainPlan } from "./explain-plan.ts";
import { lineWeeksOfPlan } from "./line-weeks-of-plan.ts";
import type { NetworkProblem } from "./problem-of-network.ts";
import type { RotationAssignment } from "./problem.ts";
import { isStanding, openLines, type RotationNetwork } from "./rotation-network.ts";

/** Why some doctors do not take an open line-week. */
export interface VacancyReason {
  readonly code: Exclusion["code"] | "DOCTOR_NOT_ELIGIBLE";
  readonly message: Text;
  readonly doctors: number;
}

/** A line-week that a plan leaves open. */
export interface Vacancy {
  readonly line: string;
  readonly week: IsoWeek;
  readonly reasons: readonly VacancyReason[];
}

/**
 * The open line-weeks of a plan, by week, then line, each with the rules that keep doctors away and
 * how many. Doctors who offered the week without a file in order are told apart from those who did not.
 */
export function vacanciesOfPlan({
  planned,
  assignments,
  network,
}: {
  planned: NetworkProblem;
  assignments: readonly RotationAssignment[];
  network: RotationNetwork;
}): Vacancy[] {
  const linesOf = openLines(network);
  const taken = new Set([
    ...network.assignments
      .filter(isStanding)
      .map(({ centre, line, week }) => `${lineId({ centre, number: line })} ${week}`),
    ...lineWeeksOfPlan({ planned, assignments, network }).map(({ line, week }) => `${line} ${week}`),
  ]);
  return explainPlan(planned.problem, { assignments }).flatMap((hole) => {
    const centre = planned.centres[hole.centre]!;
    const week = planned.weeks[hole.week]!;
    const reasons = reasonsOf(hole.exclusions, countIneligible(planned, week));
    return linesOf(centre, week)
      .map((number) => lineId({ centre, number }))
      .filter((line) => !taken.has(`${line} ${week}`))
      .map((line) => ({ line, week, reasons }));
  });
}

const countIneligible = ({ ineligible }: NetworkProblem, week: IsoWeek): number =>
  ineligible.filter((offer) => offer.week === week).length;

function reasonsOf(exclusions: readonly Exclusion[], ineligible: number): VacancyReason[] {
  const told = exclusions
    .map(({ code, doctors, sentence }): VacancyReason => ({ code, message: sentence, doctors }))
    .map((reason) => (reason.code === "WEEK_NOT_OFFERED" ? notOffered(reason.doctors - ineligible) : reason));
  return [...told, notEligible(ineligible)].filter(({ doctors }) => doctors > 0);
}

const notEligible = (doctors: number): VacancyReason => ({
  code: "DOCTOR_NOT_ELIGIBLE",
  message: {
    fr: "Ces médecins ont proposé cette semaine, mais leur dossier n’est pas en règle à cette date.",
    en: "These doctors offered that week, but their file is not in order at that date.",
  },
  doctors,
});

const notOffered = (doctors: number): VacancyReason => ({
  code: "WEEK_NOT_OFFERED",
  message: {
    fr: "Ces médecins n’ont pas proposé cette semaine, ou ne peuvent plus la donner (année ou repos).",
    en: "These doctors did not offer that week, or can no longer give it (year or rest).",
  },
  doctors,
});
