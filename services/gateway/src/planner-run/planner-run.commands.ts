import type { Prisma } from "@ms/database";
import {
  accept,
  type IsoWeek,
  lineWeeksOfPlan,
  type Outcome,
  problemOfNetwork,
  type Text,
  vacanciesOfPlan,
  weekOf,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import type { PlanCertificate } from "../rotation/plan-records.ts";
import { loadRotationNetwork } from "../rotation/rotation.loader.ts";
import { type Refusal, ruleRefused } from "../shared/refusal.ts";
import { planInWorker } from "./plan-in-worker.ts";

const longestHorizon = 53;

const sentences = {
  HORIZON_PAST: {
    fr: "L’horizon commence dans le passé : partez de la semaine en cours ou d’une suivante.",
    en: "The horizon begins in the past: start from the current week or a later one.",
  },
  HORIZON_LENGTH: {
    fr: `Un plan couvre de 1 à ${longestHorizon} semaines.`,
    en: `A plan covers 1 to ${longestHorizon} weeks.`,
  },
} satisfies Record<string, Text>;

const refusedHorizon = (code: keyof typeof sentences, field: string) =>
  ruleRefused([{ code, field, message: sentences[code] }]);

/** Plans the open line-weeks of a horizon around what is booked, and keeps the plan as a draft. */
export async function runPlanner(
  { from, weeks: count }: { from: IsoWeek; weeks: number },
  {
    database,
    viewer,
    today,
    plannerWorker,
  }: Pick<Context, "database" | "viewer" | "today" | "plannerWorker">,
): Promise<Outcome<{ id: string }, Refusal>> {
  if (from < weekOf(today)) return refusedHorizon("HORIZON_PAST", "from");
  if (count < 1 || count > longestHorizon) return refusedHorizon("HORIZON_LENGTH", "weeks");
  const network = await loadRotationNetwork({ from, count }, database);
  const planned = problemOfNetwork(network, { from, count });
  const outcome = await planInWorker(planned.problem, plannerWorker);
  if (!outcome.ok) return ruleRefused([outcome.refusal]);
  const plan = outcome.value;
  const certificate: PlanCertificate = {
    seats: plan.counts.seats,
    covered: plan.covered,
    coverageBound: plan.coverageBound,
    cost: plan.cost,
    costBound: plan.costBound,
    isProvenBest: plan.isProvenBest,
    doctorsServing: plan.counts.doctorsServing,
    booked: plan.counts.pinned,
  };
  const { assignments } = plan;
  const lineWeeks = lineWeeksOfPlan({ planned, assignments, network });
  const vacancies = vacanciesOfPlan({ planned, assignments, network });
  return database.$transaction(async (transaction) => {
    const { id } = await transaction.plan.create({
      data: { state: "DRAFT", fromWeek: from, weeks: count, certificate, vacancies: asJson(vacancies) },
    });
    await transaction.plannedWeek.createMany({
      data: lineWeeks.map(({ line, week, doctor }) => ({ planId: id, lineId: line, week, doctorId: doctor })),
    });
    await recordChange(transaction, viewer, {
      action: "plan.draft",
      subject: id,
      detail: { from, weeks: count, seats: certificate.seats, covered: certificate.covered },
    });
    return accept({ id });
  });
}

/** What a JSON column keeps of a value: the same, without its readonly types. */
const asJson = (value: object): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
