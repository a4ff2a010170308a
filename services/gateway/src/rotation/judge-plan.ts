import type { Prisma } from "@ms/database";
import {
  accept,
  type Assignment,
  type Breach,
  bookingRefusals,
  type DraftWeeks,
  frozenUntil,
  hardConstraints,
  type IsoWeek,
  isStanding,
  lineId,
  lineWeekOf,
  lineWeeksOfPlan,
  mondayOf,
  type NetworkProblem,
  type Outcome,
  type PlainDate,
  type PlannedLineWeek,
  problemOfNetwork,
  type RotationAssignment,
  sundayOf,
  type Text,
  verifyPlan,
} from "@ms/domain";
import type { Reason } from "../shared/refusal.ts";
import { placeKey } from "./plan-records.ts";
import { loadRotationNetwork } from "./rotation.loader.ts";

/** A draft over its horizon. */
interface PlanToJudge extends DraftWeeks {
  readonly horizon: { readonly from: IsoWeek; readonly count: number };
}

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
  { horizon, given, taken }: PlanToJudge,
  today: PlainDate,
  transaction: Prisma.TransactionClient,
): Promise<Outcome<JudgedPlan, Reason[]>> {
  const named = [...new Set([...given, ...taken].map(({ doctor }) => doctor))].sort();
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${named}) ORDER BY id FOR UPDATE`;
  const network = await loadRotationNetwork({ ...horizon, named }, transaction);
  // What the plan keeps or takes away is the plan's; all else that stands now is held.
  const own = new Set([...given, ...taken].map(placeKey));
  const isOwn = (each: Assignment): boolean => isStanding(each) && own.has(placeKey(lineWeekOf(each)));
  const assignments = network.assignments.filter((each) => !isOwn(each));
  const planned = problemOfNetwork({ ...network, assignments }, horizon);
  const centreOf = new Map(network.lines.map((line) => [lineId(line), line.centre]));
  const triples = given.map(
    ({ doctor, line, week }): RotationAssignment => [
      planned.doctors.indexOf(doctor),
      planned.centres.indexOf(centreOf.get(line) ?? ""),
      planned.weeks.indexOf(week),
    ],
  );
  const all = [...planned.problem.pinned, ...triples];
  const standing = network.assignments.filter(isOwn).map(lineWeekOf);
  const stays = new Set(given.map(placeKey));
  const firstFree = frozenUntil(today);
  const reasons = [
    ...verifyPlan(planned.problem, { assignments: all }).breaches.map((breach) => reasonOf(breach, planned)),
    ...given
      .filter(({ week }) => sundayOf(week) < today)
      .map((each): Reason => ({ code: "WEEK_PAST", message: bookingRefusals.WEEK_PAST, ...each })),
    ...standing
      .filter((each) => !stays.has(placeKey(each)) && mondayOf(each.week) < firstFree)
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
