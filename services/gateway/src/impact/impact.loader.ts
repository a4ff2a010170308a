import { type Prisma, plainDate } from "@ms/database";
import type { IsoWeek, NetworkFacts } from "@ms/domain";
import { assignmentRecord, centreRecord, lineRecord, optional, statusRecord } from "../shared/records.ts";

/** All that figures are computed from: neither names, phones nor documents. */
export async function loadFacts(database: Prisma.TransactionClient): Promise<NetworkFacts> {
  const line = { select: { centreId: true, number: true } } as const;
  const [centres, lines, doctors, assignments, activity, panel, feedback, indicators, posts] =
    await Promise.all([
      database.centre.findMany(),
      database.line.findMany({ include: { terms: true } }),
      database.doctor.findMany({
        select: { id: true, joinedOn: true, birthYear: true, homeDepartment: true, statuses: true },
      }),
      database.assignment.findMany({ select: { week: true, doctorId: true, state: true, line } }),
      database.activityWeek.findMany({ include: { line } }),
      database.panelCount.findMany(),
      database.feedback.findMany(),
      database.territoryIndicator.findMany(),
      database.teamPost.findMany(),
    ]);
  return {
    centres: centres.map(centreRecord),
    lines: lines.map(lineRecord),
    doctors: doctors.map(({ joinedOn, statuses, ...doctor }) => ({
      ...doctor,
      joinedOn: plainDate(joinedOn),
      statuses: statuses.map(statusRecord),
    })),
    assignments: assignments.map(assignmentRecord),
    activityWeeks: activity.map((row) => ({
      centre: row.line.centreId,
      line: row.line.number,
      week: row.week as IsoWeek,
      consultations: row.consultations,
      unscheduled: optional(row.unscheduled),
      homeVisits: optional(row.homeVisits),
      remote: optional(row.remote),
    })),
    panelCounts: panel.map(({ centreId, on, registered, ald, source }) => ({
      centre: centreId,
      on: plainDate(on),
      registered,
      ald: optional(ald),
      source: optional(source),
    })),
    feedback: feedback.map(({ doctorId, centreId, week, wantsToReturn, answeredOn }) => ({
      doctor: doctorId,
      centre: centreId,
      week: week as IsoWeek,
      wantsToReturn,
      answeredOn: plainDate(answeredOn),
    })),
    indicators,
    teamPosts: posts.map(({ centreId, role, people, fte, from, to }) => ({
      centre: centreId,
      role,
      people,
      fte,
      from: plainDate(from),
      to: to === null ? undefined : plainDate(to),
    })),
  };
}

/** A network of which nothing is known: what is not the viewer’s answers as what is absent. */
export const unknownNetwork: NetworkFacts = {
  centres: [],
  lines: [],
  doctors: [],
  assignments: [],
  activityWeeks: [],
  panelCounts: [],
  feedback: [],
  indicators: [],
  teamPosts: [],
};
