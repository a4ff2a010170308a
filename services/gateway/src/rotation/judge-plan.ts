import type { Prisma } from "@ms/database";
import {
  accept,
  addDays,
  type Assignment,
  type Breach,
  bookingRefusals,
  hardConstraints,
  type IsoWeek,
  isStanding,
  lineWeekOf,
  lineWeeksOfPlan,
  mondayOf,
  type NetworkProblem,
  type Outcome,
  type PlainDate,
  type PlannedLineWeek,
  planningWeights,
  problemOfNetwork,
  type RotationAssignment,
  sundayOf,
  type Text,
  verifyPlan,
} from "@ms/domain";
import type { Reason } from "../shared/refusal.ts";
import { givenBy, placeKey, takenBy } from "./plan-records.ts";
import { loadRotationNetwork } from "./rotation.loader.ts";

export type StoredPlan = Prisma.PlanGetPayload<{ include: { plannedWeeks: { include: { line: true } } } }>;

/** What putting a plan in force does to the weeks that stand. */
export interface JudgedPlan {
  readonly confirmed: readonly PlannedLineWeek[];
  /** Weeks that stand now and that the plan keeps or takes away. */
  readonly standing: readonly PlannedLineWeek[];
}

const weekFrozen: Text = {
  fr: "Cette semaine est trop proche pour être retirée à son médecin.",
  en: "This week is too near to be taken from its doctor.",
};

/** What the plan does if put in force today, or every rule that it would break. */
export async function judgePlan(
  plan: StoredPlan,
  today: PlainDate,
  transaction: Prisma.TransactionClient,
): Promise<Outcome<JudgedPlan, Reason[]>> {
  const given = givenBy(plan);
  const named = [...new Set([...given, ...takenBy(plan)].map(({ doctor }) => doctor))].sort();
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${named}) ORDER BY id FOR UPDATE`;
  const horizon = { from: plan.fromWeek as IsoWeek, count: plan.weeks };
  const network = await loadRotationNetwork({ ...horizon, named }, transaction);
  // What the plan keeps or takes away is the plan's; all else that stands now is held.
  const own = new Set([...given, ...takenBy(plan)].map(placeKey));
  const isOwn = (each: Assignment): boolean => isStanding(each) && own.has(placeKey(lineWeekOf(each)));
  const assignments = network.assignments.filter((each) => !isOwn(each));
  const planned = problemOfNetwork({ ...network, assignments }, horizon);
  const triples = plan.plannedWeeks.map(
    ({ doctorId, line, week }): RotationAssignment => [
      planned.doctors.indexOf(doctorId),
      planned.centres.indexOf(line.centreId),
      planned.weeks.indexOf(week as IsoWeek),
    ],
  );
  const all = [...planned.problem.pinned, ...triples];
  const standing = network.assignments.filter(isOwn).map(lineWeekOf);
  const stays = new Set(given.map(placeKey));
  const frozenUntil = addDays(today, planningWeights.frozenDays);
  const reasons = [
    ...verifyPlan(planned.problem, { assignments: all }).breaches.map((breach) => reasonOf(breach, planned)),
    ...given
      .filter(({ week }) => sundayOf(week) < today)
      .map((each): Reason => ({ code: "WEEK_PAST", message: bookingRefusals.WEEK_PAST, ...each })),
    ...standing
      .filter((each) => !stays.has(placeKey(each)) && mondayOf(each.week) < frozenUntil)
      .map((each): Reason => ({ code: "WEEK_FROZEN", message: weekFrozen, ...each })),
  ];
  if (reasons.length > 0) return { ok: false, refusal: reasons };
  const confirmed = lineWeeksOfPlan({ planned, assignments: all, network: { ...network, assignments } });
  return accept({ confirmed, standing });
}

/** A breach in the network's words: the problem's own sentences speak of indices. */
function reasonOf({ code, constraint, assignment }: Breach, { doctors, weeks }: NetworkProblem): Reason {
  const [doctor, , week] = assignment;
  const rule = hardConstraints.find(({ key }) => key === constraint)!.rule;
  return { code, message: rule, doctor: doctors[doctor] ?? "", week: weeks[week] ?? "" };
}
