import { plainDate, type Prisma } from "@ms/database";
import type { Assignment, IsoWeek, TableKind, TableRows } from "@ms/domain";
import { readFacts } from "../impact/read-facts.ts";
import {
  assignmentRecord,
  availabilityRecord,
  centreRecord,
  lineRecord,
  optional,
  plannedDoctorRecord,
} from "../shared/records.ts";

const lineOf = { line: { select: { centreId: true, number: true } } } as const;
const placeOf = ({ line, week }: { line: { centreId: string; number: number }; week: string }) => ({
  centre: line.centreId,
  line: line.number,
  week: week as IsoWeek,
});

/** A week given up and booked again by its doctor is one row, as the import finds one again: how it stands. */
async function readAssignments(database: Prisma.TransactionClient): Promise<Assignment[]> {
  const rows = await database.assignment.findMany({ include: lineOf, orderBy: { id: "asc" } });
  const known = new Map<string, Assignment>();
  for (const record of rows.map(assignmentRecord)) {
    const key = `${record.centre} ${record.line} ${record.week} ${record.doctor}`;
    if (record.state !== "CANCELLED" || !known.has(key)) known.set(key, record);
  }
  return [...known.values()];
}

/** How the records of each kind of file are read: all of them, in any order. */
export const readRecords: {
  readonly [Kind in TableKind]: (database: Prisma.TransactionClient) => Promise<readonly TableRows[Kind][]>;
} = {
  centres: async (database) => (await database.centre.findMany()).map(centreRecord),
  lines: async (database) => (await database.line.findMany({ include: { terms: true } })).map(lineRecord),
  "team-posts": (database) => readFacts.teamPosts(database, {}),
  doctors: async (database) => {
    const rows = await database.doctor.findMany({
      include: {
        statuses: true,
        documents: { orderBy: { kind: "asc" } },
        preferences: true,
      },
    });
    return rows.map((row) => {
      const { preferredCentres, refusedCentres, ...doctor } = plannedDoctorRecord(row);
      return {
        ...doctor,
        // In one order, whichever way the database sorts texts.
        preferredCentres: preferredCentres.toSorted(),
        refusedCentres: refusedCentres.toSorted(),
        name: row.name,
        rpps: optional(row.rpps),
        phone: optional(row.phone),
        email: optional(row.email),
      };
    });
  },
  availability: async (database) => (await database.availability.findMany()).map(availabilityRecord),
  assignments: readAssignments,
  "closed-weeks": async (database) => {
    const rows = await database.closedWeek.findMany({ include: lineOf });
    return rows.map((row) => ({ ...placeOf(row), reason: row.reason }));
  },
  activity: async (database) => {
    const rows = await database.activityWeek.findMany({ include: lineOf });
    return rows.map((row) => ({
      ...placeOf(row),
      consultations: row.consultations,
      unscheduled: optional(row.unscheduled),
      homeVisits: optional(row.homeVisits),
      remote: optional(row.remote),
    }));
  },
  panel: (database) => readFacts.panelCounts(database, {}),
  continuity: (database) => readFacts.continuity(database, {}),
  feedback: (database) => readFacts.feedback(database, {}),
  indicators: (database) => readFacts.indicators(database, {}),
  "travel-times": async (database) =>
    (await database.travelTime.findMany()).map(({ centreId, ...row }) => ({ ...row, centre: centreId })),
  partners: async (database) =>
    (await database.partner.findMany()).map(({ siren, inseeCode, since, ...partner }) => ({
      ...partner,
      siren: optional(siren),
      inseeCode: optional(inseeCode),
      since: since === null ? undefined : plainDate(since),
    })),
};
