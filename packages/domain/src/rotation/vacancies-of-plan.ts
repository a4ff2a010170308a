import type { IsoWeek } from "../calendar/iso-week.ts";
import { lineId } from "../network/line.ts";
import type { Text } from "../shared/text.ts";
import { type Exclusion, explainPlan, type HoleExplanation } from "./explain-plan.ts";
import { groupBy } from "./group-by.ts";
import { lineWeekOf, lineWeeksOfPlan } from "./line-weeks-of-plan.ts";
import type { NearMiss } from "./near-misses.ts";
import type { WithheldOffer } from "./offers-of-doctor.ts";
import type { NetworkProblem } from "./problem-of-network.ts";
import type { RotationAssignment } from "./problem.ts";
import { isStanding, openLines, type RotationNetwork } from "./rotation-network.ts";

/** Why some doctors do not take an open line-week. */
export interface VacancyReason {
  readonly code: Exclusion["code"] | WithheldOffer["code"] | "DOCTOR_FREE";
  /** A sentence that tells the count too. */
  readonly message: Text;
  readonly doctors: number;
}

/** How some doctors could take an open line-week after all. */
export interface VacancyNearMiss {
  readonly change: NearMiss["change"];
  /** A sentence that tells the count too. */
  readonly message: Text;
  readonly doctors: number;
}

/** A line-week that a plan leaves open. */
export interface Vacancy {
  readonly line: string;
  readonly week: IsoWeek;
  /** Every doctor of the problem is counted once. */
  readonly reasons: readonly VacancyReason[];
  readonly nearMisses: readonly VacancyNearMiss[];
}

/**
 * The open line-weeks of a plan, by week, then line, each with the rules that keep doctors away, how
 * many, and who nearly could come. Doctors whose offer could not be used are told apart from those who
 * offered nothing.
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
  const moving = new Set(planned.movable);
  const held = network.assignments.filter((each) => isStanding(each) && !moving.has(each)).map(lineWeekOf);
  const coming = lineWeeksOfPlan({ planned, assignments, network });
  const taken = new Set([...held, ...coming].map(({ line, week }) => `${line} ${week}`));
  const withheld = groupBy(planned.withheld, ({ week }) => week);
  return explainPlan(planned.problem, { assignments }).flatMap((hole) => {
    const centre = planned.centres[hole.centre]!;
    const week = planned.weeks[hole.week]!;
    const told = tellVacancy(hole, { withheld: withheld.get(week) ?? [] });
    return linesOf(centre, week)
      .map((number) => lineId({ centre, number }))
      .filter((line) => !taken.has(`${line} ${week}`))
      .map((line) => ({ line, week, ...told }));
  });
}

/** A hole in people's words; `besides` are doctors of the network of whom the problem knows nothing, as they offer nothing. */
export function tellVacancy(
  hole: Pick<HoleExplanation, "able" | "exclusions" | "nearMisses">,
  { withheld, besides = 0 }: { withheld: readonly WithheldOffer[]; besides?: number },
): Pick<Vacancy, "reasons" | "nearMisses"> {
  const nearMisses = hole.nearMisses.map(({ change, sentence, doctors }) => {
    return { change, message: sentence, doctors: doctors.length };
  });
  return { reasons: reasonsOf(hole, { withheld, besides }), nearMisses };
}

function reasonsOf(
  { able, exclusions }: Pick<HoleExplanation, "able" | "exclusions">,
  { withheld, besides }: { withheld: readonly WithheldOffer[]; besides: number },
): VacancyReason[] {
  const unasked = exclusions.find(({ code }) => code === "WEEK_NOT_OFFERED")?.doctors ?? 0;
  const told = [
    reasonFor("WEEK_NOT_OFFERED", unasked - Math.min(unasked, withheld.length) + besides),
    ...exclusions
      .filter(({ code }) => code !== "WEEK_NOT_OFFERED")
      .map(({ code, doctors, sentence }): VacancyReason => ({ code, message: sentence, doctors })),
  ];
  const byCode = groupBy(withheld, ({ code }) => code);
  const barred = (["DOCTOR_NOT_ELIGIBLE", "YEARLY_WEEKS_REACHED", "REST_TOO_SHORT"] as const).map((code) =>
    reasonFor(code, byCode.get(code)?.length ?? 0),
  );
  return [reasonFor("DOCTOR_FREE", able.length), ...told, ...barred].filter(({ doctors }) => doctors > 0);
}

type Clause = Record<keyof Text, readonly [one: string, several: string]>;

const clauses = {
  DOCTOR_FREE: {
    fr: ["pourrait venir : le calcul a été arrêté avant", "pourraient venir : le calcul a été arrêté avant"],
    en: ["could come: the search was stopped before", "could come: the search was stopped before"],
  },
  WEEK_NOT_OFFERED: {
    fr: ["n’a pas proposé cette semaine", "n’ont pas proposé cette semaine"],
    en: ["did not offer that week", "did not offer that week"],
  },
  DOCTOR_NOT_ELIGIBLE: {
    fr: [
      "l’a proposée, mais son dossier n’est pas en règle à cette date",
      "l’ont proposée, mais leur dossier n’est pas en règle à cette date",
    ],
    en: [
      "offered it, but the file is not in order at that date",
      "offered it, but their files are not in order at that date",
    ],
  },
  YEARLY_WEEKS_REACHED: {
    fr: [
      "l’a proposée, mais a déjà toutes ses semaines de l’année",
      "l’ont proposée, mais ont déjà toutes leurs semaines de l’année",
    ],
    en: [
      "offered it, but already has all the weeks of the year",
      "offered it, but already have all their weeks of the year",
    ],
  },
  REST_TOO_SHORT: {
    fr: [
      "l’a proposée, mais sert une semaine trop proche hors de l’horizon",
      "l’ont proposée, mais servent une semaine trop proche hors de l’horizon",
    ],
    en: [
      "offered it, but serves too near a week outside the horizon",
      "offered it, but serve too near a week outside the horizon",
    ],
  },
} satisfies Partial<Record<VacancyReason["code"], Clause>>;

function reasonFor(code: keyof typeof clauses, doctors: number): VacancyReason {
  const form = doctors > 1 ? 1 : 0;
  const { fr, en } = clauses[code];
  const message = {
    fr: `${doctors} ${["médecin", "médecins"][form]} ${fr[form]}`,
    en: `${doctors} ${["doctor", "doctors"][form]} ${en[form]}`,
  };
  return { code, message, doctors };
}
