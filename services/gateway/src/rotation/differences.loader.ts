import type { Doctor, Plan, Prisma } from "@ms/database";
import {
  type IsoWeek,
  isStanding,
  lineWeekOf,
  type PlanDifference,
  planDifferences,
  type PlannedLineWeek,
  weekRange,
} from "@ms/domain";
import type { Context } from "../context.ts";
import { assignmentRecord } from "../shared/records.ts";
import { type DifferenceCause, loadCauses } from "./causes.loader.ts";
import { draftOf } from "./plan-records.ts";

/** A difference with its doctors as the database knows them. */
export interface NamedDifference extends Omit<PlanDifference, "before" | "after"> {
  readonly before: Doctor | null;
  readonly after: Doctor | null;
  readonly cause: DifferenceCause;
}

/** What putting a draft in force would change, by the identifiers of doctors. */
export async function findDifferences(
  { id, fromWeek, weeks: count, dropped }: Plan,
  database: Prisma.TransactionClient,
): Promise<PlanDifference[]> {
  const week = { in: weekRange({ from: fromWeek as IsoWeek, count }) };
  const [own, assignments, published] = await Promise.all([
    database.plannedWeek.findMany({ where: { planId: id } }),
    database.assignment.findMany({
      where: { week, state: { not: "CANCELLED" } },
      include: { line: true },
    }),
    database.plan.findMany({
      where: { publishedAt: { not: null }, plannedWeeks: { some: { week } } },
      include: { plannedWeeks: { where: { week } } },
      orderBy: { publishedAt: "asc" },
    }),
  ]);
  const { given, taken } = draftOf({ plannedWeeks: own, dropped });
  return planDifferences({
    published: inForce(published),
    standing: assignments.map(assignmentRecord).filter(isStanding).map(lineWeekOf),
    dropped: taken,
    added: given,
  });
}

/** The same with the doctors themselves; nothing once a plan is published. */
export async function loadDifferences(
  plan: Plan,
  context: Pick<Context, "database" | "viewer">,
): Promise<NamedDifference[]> {
  if (plan.state !== "DRAFT") return [];
  const { database } = context;
  const differences = await findDifferences(plan, database);
  const causeOf = await loadCauses(plan, { differences, context });
  const doctors = await findDoctors(
    differences.flatMap(({ before, after }) => [before, after]),
    database,
  );
  return differences.map((difference) => ({
    ...difference,
    before: doctors.get(difference.before ?? "") ?? null,
    after: doctors.get(difference.after ?? "") ?? null,
    cause: causeOf(difference),
  }));
}

/** The doctors of some identifiers. */
export async function findDoctors(
  named: readonly (string | undefined)[],
  database: Prisma.TransactionClient,
): Promise<ReadonlyMap<string, Doctor>> {
  const ids = [...new Set(named)].filter((each) => each !== undefined);
  const rows = await database.doctor.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The weeks that were published, each by the latest plan that gave it or took it away. */
function inForce(plans: readonly Parameters<typeof draftOf>[0][]): PlannedLineWeek[] {
  const seats = new Map<string, PlannedLineWeek>();
  for (const plan of plans) {
    const { given, taken } = draftOf(plan);
    for (const { line, week } of taken) seats.delete(`${line} ${week}`);
    for (const each of given) seats.set(`${each.line} ${each.week}`, each);
  }
  return [...seats.values()];
}
