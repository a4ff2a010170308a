import type { Plan } from "@ms/database";
import type { differenceCauses, PlanDifference } from "@ms/domain";
import type { Context } from "../context.ts";
import { actorOf } from "../shared/viewer.ts";

export type DifferenceCause = keyof typeof differenceCauses;

/** Who has brought each difference of a draft about: whoever gave the week up, as the log has it, else whoever searched. */
export async function loadCauses(
  { id }: Pick<Plan, "id">,
  {
    differences,
    context: { database, viewer },
  }: { differences: readonly PlanDifference[]; context: Pick<Context, "database" | "viewer"> },
): Promise<(difference: PlanDifference) => DifferenceCause> {
  const subjectOf = ({ line, week }: PlanDifference) => `${line} ${week}`;
  const cancelled = differences.filter(({ code }) => code === "WEEK_CANCELLED").map(subjectOf);
  const [run, events] = await Promise.all([
    database.plannerRun.findUnique({ where: { planId: id }, select: { askedBy: true } }),
    database.auditEvent.findMany({
      where: { action: "week.cancel", subject: { in: cancelled } },
      select: { subject: true, content: true },
      orderBy: { number: "asc" },
    }),
  ]);
  // The latest of a week says it.
  const rights = new Map(
    events.map(({ subject, content }) => [subject, (JSON.parse(content) as { right?: string }).right]),
  );
  const search = run?.askedBy === actorOf(viewer) ? "OWN_SEARCH" : "OTHER_SEARCH";
  return (difference) => {
    if (difference.code !== "WEEK_CANCELLED") return search;
    return rights.get(subjectOf(difference)) === "withdrawWeeks" ? "DOCTOR" : "TEAM";
  };
}
