import { type Prisma, plainDate } from "@ms/database";
import type { FactKind, IsoWeek, NetworkFacts, Travel } from "@ms/domain";
import { documentRecord, openingRecord, optional, statusRecord } from "../shared/records.ts";

/** How much each step of travel weighs, "APL-style": parameters of the network, not the weights of the Drees. */
const travelSteps: Travel["steps"] = [
  [10, 1],
  [15, 0.3],
  [20, 0.1],
];

/** The facts that are counted week by week, line by line. */
export type WeekKind = "assignments" | "closedWeeks" | "activityWeeks";

type Read<Kind extends FactKind> = (
  database: Prisma.TransactionClient,
  openings: Prisma.OpeningProjectWhereInput,
) => Promise<NonNullable<NetworkFacts[Kind]>>;

/** How each other kind of fact is read: neither names nor phones, of papers their kinds and dates alone. */
export const readFacts: { readonly [Kind in Exclude<FactKind, WeekKind>]: Read<Kind> } = {
  doctors: async (database) => {
    const rows = await database.doctor.findMany({
      select: {
        id: true,
        joinedOn: true,
        birthYear: true,
        homeDepartment: true,
        statuses: true,
        documents: true,
      },
    });
    return rows.map(({ joinedOn, statuses, documents, ...doctor }) => ({
      ...doctor,
      joinedOn: plainDate(joinedOn),
      statuses: statuses.map(statusRecord),
      documents: documents.map(documentRecord),
    }));
  },
  panelCounts: async (database) => {
    const rows = await database.panelCount.findMany();
    return rows.map(({ centreId, on, registered, ald, source }) => ({
      centre: centreId,
      on: plainDate(on),
      registered,
      ald: optional(ald),
      source: optional(source),
    }));
  },
  feedback: async (database) => {
    const rows = await database.feedback.findMany();
    return rows.map(({ doctorId, centreId, week, wantsToReturn, answeredOn }) => ({
      doctor: doctorId,
      centre: centreId,
      week: week as IsoWeek,
      wantsToReturn,
      answeredOn: plainDate(answeredOn),
    }));
  },
  indicators: (database) => database.territoryIndicator.findMany(),
  teamPosts: async (database) => {
    const rows = await database.teamPost.findMany();
    return rows.map(({ centreId, role, people, fte, from, to }) => ({
      centre: centreId,
      role,
      people,
      fte,
      from: plainDate(from),
      to: to === null ? undefined : plainDate(to),
    }));
  },
  continuity: async (database) => {
    const rows = await database.continuityReport.findMany();
    return rows.map(({ centreId, on, level, patients, ...sums }) => ({
      centre: centreId,
      on: plainDate(on),
      level,
      patients,
      sums,
    }));
  },
  openings: async (database, where) => {
    const include = { evidence: true, posts: true, milestones: true } as const;
    return (await database.openingProject.findMany({ where, include })).map(openingRecord);
  },
  travel: async (database) => {
    const communes = new Map<string, Travel["communes"][number] & { minutesTo: Record<string, number> }>();
    for (const { inseeCode, centreId, minutes, ...commune } of await database.travelTime.findMany()) {
      const known = communes.get(inseeCode) ?? { inseeCode, ...commune, minutesTo: {} };
      known.minutesTo[centreId] = minutes;
      communes.set(inseeCode, known);
    }
    return { communes: [...communes.values()], steps: travelSteps };
  },
};
