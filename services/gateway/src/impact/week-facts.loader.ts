import type { Prisma } from "@ms/database";
import type { IsoWeek, NetworkFacts } from "@ms/domain";
import { centreRecord, lineRecord, optional } from "../shared/records.ts";
import type { WeekKind } from "./read-facts.ts";

/** Which weeks of which lines; all of them when nothing is said. */
export interface WeekRange {
  readonly lines?: readonly string[] | undefined;
  readonly after?: IsoWeek | undefined;
  readonly through?: IsoWeek | undefined;
}

export type PlacedFacts = Pick<NetworkFacts, "centres" | "lines" | WeekKind>;

/** The lines and their centres, with what happened in their weeks: the kinds that are wanted. */
export async function loadLinesWithWeeks(
  database: Prisma.TransactionClient,
  { kinds, lines: ids, after, through }: WeekRange & { readonly kinds: ReadonlySet<string> },
): Promise<PlacedFacts> {
  const ofLines = ids === undefined ? {} : { in: [...ids] };
  const where = {
    ...(ids !== undefined && { lineId: ofLines }),
    week: { ...(after !== undefined && { gt: after }), ...(through !== undefined && { lte: through }) },
  };
  // One after another: within a transaction they share a connection.
  const centres = await database.centre.findMany();
  const lines = await database.line.findMany({ where: { id: ofLines }, include: { terms: true } });
  const hasWeeks = after === undefined || through === undefined || after < through;
  const wants = (kind: WeekKind): boolean => hasWeeks && kinds.has(kind);
  const assignments = wants("assignments")
    ? await database.assignment.findMany({
        // What was cancelled on no day was never given up.
        where: { ...where, NOT: { state: "CANCELLED", cancelledOn: null } },
        select: { lineId: true, week: true, doctorId: true, state: true },
      })
    : [];
  const closures = wants("closedWeeks") ? await database.closedWeek.findMany({ where }) : [];
  const activity = wants("activityWeeks") ? await database.activityWeek.findMany({ where }) : [];
  const byId = new Map(lines.map(({ id, centreId, number }) => [id, { centre: centreId, line: number }]));
  // A line that was added in between has no place yet.
  const placed = <Row extends { readonly lineId: string; readonly week: string }, Fact>(
    rows: readonly Row[],
    factOf: (row: Row) => Fact,
  ) =>
    rows.flatMap((row) => {
      const place = byId.get(row.lineId);
      return place === undefined ? [] : [{ ...place, week: row.week as IsoWeek, ...factOf(row) }];
    });
  return {
    centres: centres.map(centreRecord),
    lines: lines.map(lineRecord),
    assignments: placed(assignments, ({ doctorId, state }) => ({ doctor: doctorId, state })),
    closedWeeks: placed(closures, () => ({})),
    activityWeeks: placed(activity, ({ consultations, unscheduled, homeVisits, remote }) => ({
      consultations,
      unscheduled: optional(unscheduled),
      homeVisits: optional(homeVisits),
      remote: optional(remote),
    })),
  };
}
