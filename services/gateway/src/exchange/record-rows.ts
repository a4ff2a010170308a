import type { Prisma } from "@ms/database";
import { departmentOf, lineId, type TableKind, type TableRows } from "@ms/domain";
import type { Row } from "./upsert-rows.ts";

/** Where a part of a record is kept. */
export interface Place<Record> {
  readonly table: Prisma.ModelName;
  readonly key: readonly string[];
  readonly rows: (record: Record) => readonly Row[];
  /** The column of the record's identifier, where the file says all the rows of that record. */
  readonly wholeOf?: string;
  /** Whether the table keeps who reported each row, and when. */
  readonly isReport?: boolean;
}

/** Kinds of file whose records are rows by key; assignments have rules of their own. */
export type KeyedKind = Exclude<TableKind, "assignments">;

const lineOf = ({ centre, line }: { centre: string; line: number }): string =>
  lineId({ centre, number: line });

/** Where each kind of record is kept; its first place says whether the record is new. */
export const places: { readonly [Kind in KeyedKind]: readonly Place<TableRows[Kind]>[] } = {
  centres: [
    {
      table: "Centre",
      key: ["id"],
      rows: (centre) => [
        {
          id: centre.id,
          name: centre.name,
          inseeCode: centre.inseeCode,
          departmentCode: departmentOf(centre.inseeCode),
          regionCode: centre.regionCode,
          profile: centre.profile,
          plannedOpening: centre.plannedOpening ?? null,
          openedOn: centre.openedOn ?? null,
          finess: centre.finess ?? null,
          address: centre.address ?? null,
          phone: centre.phone ?? null,
          latitude: centre.latitude ?? null,
          longitude: centre.longitude ?? null,
          source: centre.source ?? null,
        },
      ],
    },
  ],
  lines: [
    {
      table: "Line",
      key: ["id"],
      rows: ({ centre, number, startsOn, endsOn, mode }) => [
        { id: lineId({ centre, number }), centreId: centre, number, startsOn, endsOn: endsOn ?? null, mode },
      ],
    },
    {
      table: "LineTerms",
      key: ["lineId", "from"],
      rows: ({ terms, ...line }) => terms.map((each) => ({ lineId: lineId(line), ...each })),
    },
  ],
  "team-posts": [
    {
      table: "TeamPost",
      key: ["centreId", "role", "from"],
      rows: ({ centre, role, from, to, people, fte }) => [
        { centreId: centre, role, from, to: to ?? null, people, fte },
      ],
    },
  ],
  doctors: [
    {
      table: "Doctor",
      key: ["id"],
      rows: (doctor) => [
        {
          id: doctor.id,
          name: doctor.name,
          joinedOn: doctor.joinedOn,
          birthYear: doctor.birthYear,
          homeDepartment: doctor.homeDepartment,
          maxWeeksPerYear: doctor.maxWeeksPerYear,
          minimumGapWeeks: doctor.minimumGapWeeks,
          rpps: doctor.rpps ?? null,
          phone: doctor.phone ?? null,
          email: doctor.email ?? null,
        },
      ],
    },
    {
      table: "DoctorStatusPeriod",
      key: ["doctorId", "from"],
      rows: ({ id, statuses }) =>
        statuses.map(({ from, status, retiredSince, lastPractice }) => ({
          doctorId: id,
          from,
          status,
          retiredSince: retiredSince ?? null,
          lastPractice: lastPractice ?? null,
        })),
    },
    {
      table: "DoctorDocument",
      key: ["doctorId", "kind"],
      wholeOf: "doctorId",
      rows: ({ id, documents }) =>
        documents.map(({ kind, validUntil }) => ({ doctorId: id, kind, validUntil: validUntil ?? null })),
    },
    {
      table: "CentrePreference",
      key: ["doctorId", "centreId"],
      wholeOf: "doctorId",
      rows: ({ id, preferredCentres, refusedCentres }) => [
        ...preferredCentres.map((centreId) => ({ doctorId: id, centreId, kind: "PREFERRED" })),
        ...refusedCentres.map((centreId) => ({ doctorId: id, centreId, kind: "REFUSED" })),
      ],
    },
  ],
  availability: [
    {
      table: "Availability",
      key: ["doctorId", "week"],
      rows: ({ doctor, week, answer, confirmedOn }) => [{ doctorId: doctor, week, answer, confirmedOn }],
    },
  ],
  "closed-weeks": [
    {
      table: "ClosedWeek",
      isReport: true,
      key: ["lineId", "week"],
      rows: ({ week, reason, ...line }) => [{ lineId: lineOf(line), week, reason }],
    },
  ],
  activity: [
    {
      table: "ActivityWeek",
      isReport: true,
      key: ["lineId", "week"],
      rows: (activity) => [
        {
          lineId: lineOf(activity),
          week: activity.week,
          consultations: activity.consultations,
          unscheduled: activity.unscheduled ?? null,
          homeVisits: activity.homeVisits ?? null,
          remote: activity.remote ?? null,
        },
      ],
    },
  ],
  panel: [
    {
      table: "PanelCount",
      isReport: true,
      key: ["centreId", "on"],
      rows: ({ centre, on, registered, ald, source }) => [
        { centreId: centre, on, registered, ald: ald ?? null, source: source ?? null },
      ],
    },
  ],
  continuity: [
    {
      table: "ContinuityReport",
      key: ["centreId", "on", "level"],
      rows: ({ centre, on, level, patients, sums }) => [{ centreId: centre, on, level, patients, ...sums }],
    },
  ],
  feedback: [
    {
      table: "Feedback",
      isReport: true,
      key: ["doctorId", "week"],
      rows: ({ doctor, week, centre, wantsToReturn, answeredOn }) => [
        { doctorId: doctor, week, centreId: centre, wantsToReturn, answeredOn },
      ],
    },
  ],
  indicators: [
    {
      table: "TerritoryIndicator",
      isReport: true,
      key: ["territoryKind", "territoryCode", "indicator", "vintage"],
      rows: (indicator) => [{ ...indicator }],
    },
  ],
  "travel-times": [
    {
      table: "TravelTime",
      key: ["inseeCode", "centreId"],
      rows: ({ centre, ...travelTime }) => [{ ...travelTime, centreId: centre }],
    },
  ],
  partners: [
    {
      table: "Partner",
      key: ["id"],
      rows: ({ id, name, kind, siren, inseeCode, since }) => [
        { id, name, kind, siren: siren ?? null, inseeCode: inseeCode ?? null, since: since ?? null },
      ],
    },
  ],
};
