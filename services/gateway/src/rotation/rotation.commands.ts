import type { Prisma } from "@ms/database";
import {
  accept,
  addWeeks,
  type Breach,
  bookingRefusals,
  hardConstraints,
  type IsoWeek,
  lineWeeksOfPlan,
  type NetworkProblem,
  type Outcome,
  type PlainDate,
  type PlannedLineWeek,
  problemOfNetwork,
  type RotationAssignment,
  sundayOf,
  verifyPlan,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { loadRotationNetwork } from "./rotation.loader.ts";
import { visiblePlan } from "./rotation.policy.ts";

type Stored = Prisma.PlanGetPayload<{ include: { plannedWeeks: { include: { line: true } } } }>;

const patience = { maxWait: 30_000, timeout: 120_000 };

const notDraft: Reason = {
  code: "PLAN_NOT_DRAFT",
  message: {
    fr: "Ce plan est déjà publié ou remplacé.",
    en: "This plan is already published or superseded.",
  },
};

/**
 * Publishes a draft: its weeks become confirmed assignments, all or none. Every hard rule is judged
 * again against the state of now, while the plan's doctors are held; weeks booked since then stand.
 */
export async function publishPlan(
  id: string,
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
): Promise<Outcome<{ id: string }, Refusal>> {
  try {
    return await database.$transaction(async (transaction) => {
      const where = visiblePlan(viewer, id);
      await transaction.$queryRaw`SELECT id FROM "Plan" WHERE id = ${where.id}::uuid FOR UPDATE`;
      const plan = await transaction.plan.findUnique({
        where,
        include: { plannedWeeks: { include: { line: true } } },
      });
      if (plan === null) return { ok: false, refusal: notFound("plan") };
      if (plan.state !== "DRAFT") return ruleRefused([notDraft]);
      const judged = await judgePlan(plan, today, transaction);
      if (!judged.ok) return ruleRefused(judged.refusal);
      await transaction.assignment.createMany({
        data: judged.value.map(({ line, week, doctor }) => ({
          lineId: line,
          week,
          doctorId: doctor,
          state: "CONFIRMED" as const,
        })),
      });
      await supersedeOverlapping(plan, transaction);
      await transaction.plan.update({ where: { id }, data: { state: "PUBLISHED", publishedAt: new Date() } });
      await recordChange(transaction, viewer, {
        action: "plan.publish",
        subject: id,
        detail: { weeks: judged.value.length },
      });
      return accept({ id });
    }, patience);
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([reason]);
  }
}

/** The line-weeks that the plan adds today, or every rule that it would break. */
async function judgePlan(
  plan: Stored,
  today: PlainDate,
  transaction: Prisma.TransactionClient,
): Promise<Outcome<readonly PlannedLineWeek[], Reason[]>> {
  const named = [...new Set(plan.plannedWeeks.map(({ doctorId }) => doctorId))].sort();
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ANY(${named}) ORDER BY id FOR UPDATE`;
  const horizon = { from: plan.fromWeek as IsoWeek, count: plan.weeks };
  const network = await loadRotationNetwork({ ...horizon, named }, transaction);
  const planned = problemOfNetwork(network, horizon);
  const added = plan.plannedWeeks.map(
    ({ doctorId, line, week }): RotationAssignment => [
      planned.doctors.indexOf(doctorId),
      planned.centres.indexOf(line.centreId),
      planned.weeks.indexOf(week as IsoWeek),
    ],
  );
  const assignments = [...planned.problem.pinned, ...added];
  const { breaches } = verifyPlan(planned.problem, { assignments });
  const past = plan.plannedWeeks.filter(({ week }) => sundayOf(week as IsoWeek) < today);
  const reasons = [
    ...breaches.map((breach) => reasonOf(breach, planned)),
    ...past.map(({ lineId, week, doctorId }): Reason => {
      return { code: "WEEK_PAST", message: bookingRefusals.WEEK_PAST, line: lineId, week, doctor: doctorId };
    }),
  ];
  if (reasons.length > 0) return { ok: false, refusal: reasons };
  return accept(lineWeeksOfPlan({ planned, assignments, network }));
}

/** A breach in the network's words: the problem's own sentences speak of indices. */
function reasonOf({ code, constraint, assignment }: Breach, { doctors, weeks }: NetworkProblem): Reason {
  const [doctor, , week] = assignment;
  const rule = hardConstraints.find(({ key }) => key === constraint)!.rule;
  return { code, message: rule, doctor: doctors[doctor] ?? "", week: weeks[week] ?? "" };
}

/** Plans published before for some of the same weeks are no longer the plan in force. */
async function supersedeOverlapping(
  { fromWeek, weeks }: Stored,
  transaction: Prisma.TransactionClient,
): Promise<void> {
  const endOf = (plan: { fromWeek: string; weeks: number }) =>
    addWeeks(plan.fromWeek as IsoWeek, plan.weeks - 1);
  const published = await transaction.plan.findMany({ where: { state: "PUBLISHED" } });
  const overlapping = published.filter(
    (other) => other.fromWeek <= endOf({ fromWeek, weeks }) && fromWeek <= endOf(other),
  );
  await transaction.plan.updateMany({
    where: { id: { in: overlapping.map((other) => other.id) } },
    data: { state: "SUPERSEDED" },
  });
}
