import type { Doctor, Plan, PrismaClient } from "@ms/database";
import {
  type IsoWeek,
  isStanding,
  lineWeekOf,
  type PlanDifference,
  planDifferences,
  type PlannedLineWeek,
  weekRange,
} from "@ms/domain";
import { assignmentRecord } from "../shared/records.ts";
import { givenBy, takenBy } from "./plan-records.ts";

/** A difference with its doctors as the database knows them. */
export interface NamedDifference extends Omit<PlanDifference, "before" | "after"> {
  readonly before: Doctor | null;
  readonly after: Doctor | null;
}

/** What putting a draft in force would change; nothing once a plan is published. */
export async function loadDifferences(
  { id, state, fromWeek, weeks: count, dropped }: Plan,
  database: PrismaClient,
): Promise<NamedDifference[]> {
  if (state !== "DRAFT") return [];
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
  const differences = planDifferences({
    published: inForce(published),
    standing: assignments.map(assignmentRecord).filter(isStanding).map(lineWeekOf),
    dropped: takenBy({ dropped }),
    added: givenBy({ plannedWeeks: own }),
  });
  const named = new Set(differences.flatMap(({ before, after }) => [before, after]));
  const rows = await database.doctor.findMany({
    where: { id: { in: [...named].filter((each) => each !== undefined) } },
  });
  const doctors = new Map(rows.map((row) => [row.id, row]));
  return differences.map(({ before, after, ...difference }) => ({
    ...difference,
    before: doctors.get(before ?? "") ?? null,
    after: doctors.get(after ?? "") ?? null,
  }));
}

/** The weeks that were published, each by the latest plan that gave it or took it away. */
function inForce(
  plans: readonly { dropped: unknown; plannedWeeks: Parameters<typeof givenBy>[0]["plannedWeeks"] }[],
): PlannedLineWeek[] {
  const seats = new Map<string, PlannedLineWeek>();
  for (const plan of plans) {
    for (const { line, week } of takenBy(plan)) seats.delete(`${line} ${week}`);
    for (const given of givenBy(plan)) seats.set(`${given.line} ${given.week}`, given);
  }
  return [...seats.values()];
}
