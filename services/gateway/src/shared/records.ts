import { plainDate } from "@ms/database";
import type {
  Assignment as AssignmentRow,
  Availability as AvailabilityRow,
  Centre as CentreRow,
  CentrePreference,
  DoctorDocument,
  Doctor as DoctorRow,
  DoctorStatusPeriod,
  Line as LineRow,
  LineTerms,
  OpeningEvidence,
  OpeningMilestone,
  OpeningPost,
  OpeningProject as OpeningProjectRow,
} from "@ms/database";
import type { Assignment, Availability, Centre, Doctor, IsoWeek, Line, OpeningProject } from "@ms/domain";

// From rows to the domain's records: an empty column is an absent value.

const present = <Value, Result>(column: Value | null, read: (value: Value) => Result): Result | undefined =>
  column === null ? undefined : read(column);

/** A column that may be empty, as a value that may be absent. */
export const optional = <Value>(column: Value | null): Value | undefined => column ?? undefined;

export const centreRecord = (row: CentreRow): Centre => ({
  id: row.id,
  name: row.name,
  inseeCode: row.inseeCode,
  regionCode: row.regionCode,
  profile: row.profile,
  plannedOpening: present(row.plannedOpening, plainDate),
  openedOn: present(row.openedOn, plainDate),
  finess: optional(row.finess),
  address: optional(row.address),
  phone: optional(row.phone),
  latitude: optional(row.latitude),
  longitude: optional(row.longitude),
  source: optional(row.source),
});

export const lineRecord = (row: LineRow & { terms: LineTerms[] }): Line => ({
  centre: row.centreId,
  number: row.number,
  startsOn: plainDate(row.startsOn),
  endsOn: present(row.endsOn, plainDate),
  mode: row.mode,
  terms: row.terms.map(({ from, weeklyHours, panelCap }) => ({
    from: plainDate(from),
    weeklyHours,
    panelCap,
  })),
});

export const statusRecord = (row: DoctorStatusPeriod): Doctor["statuses"][number] => ({
  status: row.status,
  from: plainDate(row.from),
  retiredSince: present(row.retiredSince, plainDate),
  lastPractice: present(row.lastPractice, plainDate),
});

export const documentRecord = (row: DoctorDocument): Doctor["documents"][number] => ({
  kind: row.kind,
  validUntil: present(row.validUntil, plainDate),
});

/** A doctor as the planner knows one: neither name, phone, e-mail nor RPPS. */
export type PlannedDoctor = Omit<Doctor, "name" | "rpps" | "phone" | "email">;

type PlannedDoctorRow = Omit<DoctorRow, "name" | "rpps" | "phone" | "email"> & {
  statuses: DoctorStatusPeriod[];
  documents: DoctorDocument[];
  preferences: CentrePreference[];
};

export const plannedDoctorRecord = (row: PlannedDoctorRow): PlannedDoctor => ({
  id: row.id,
  joinedOn: plainDate(row.joinedOn),
  birthYear: row.birthYear,
  homeDepartment: row.homeDepartment,
  maxWeeksPerYear: row.maxWeeksPerYear,
  minimumGapWeeks: row.minimumGapWeeks,
  statuses: row.statuses.map(statusRecord),
  documents: row.documents.map(documentRecord),
  preferredCentres: row.preferences
    .filter(({ kind }) => kind === "PREFERRED")
    .map(({ centreId }) => centreId),
  refusedCentres: row.preferences.filter(({ kind }) => kind === "REFUSED").map(({ centreId }) => centreId),
});

export const availabilityRecord = (row: AvailabilityRow): Availability => ({
  doctor: row.doctorId,
  week: row.week as IsoWeek,
  answer: row.answer,
  confirmedOn: plainDate(row.confirmedOn),
});

export const assignmentRecord = (
  row: Pick<AssignmentRow, "week" | "doctorId" | "state"> & { line: Pick<LineRow, "centreId" | "number"> },
): Assignment => ({
  centre: row.line.centreId,
  line: row.line.number,
  week: row.week as IsoWeek,
  doctor: row.doctorId,
  state: row.state,
});

/** What the network decided on an opening project; absent while it has not. */
export const decisionRecord = ({
  verdict,
  decidedOn,
}: Pick<OpeningProjectRow, "verdict" | "decidedOn">): OpeningProject["decision"] =>
  verdict === null || decidedOn === null ? undefined : { verdict, on: plainDate(decidedOn) };

export function openingRecord(
  row: OpeningProjectRow & {
    evidence: OpeningEvidence[];
    posts: OpeningPost[];
    milestones: OpeningMilestone[];
  },
): OpeningProject {
  const { poolCountedOn, poolSupplyWeeks } = row;
  const shown = new Map(
    row.evidence.map(({ kind, since, evidence }) => [kind, { since: plainDate(since), evidence }]),
  );
  return {
    id: row.id,
    name: row.name,
    inseeCode: row.inseeCode,
    regionCode: row.regionCode,
    candidateSince: plainDate(row.candidateSince),
    profile: row.profile,
    lines: row.lines,
    centre: optional(row.centreId),
    plannedOpening: present(row.plannedOpening, plainDate),
    premises: shown.get("PREMISES"),
    lodging: shown.get("LODGING"),
    vehicle: shown.get("VEHICLE"),
    finess: shown.get("FINESS"),
    asaleeNurse: shown.get("ASALEE_NURSE"),
    posts: row.posts.map(({ role, people, since }) => ({ role, people, since: plainDate(since) })),
    pool:
      poolCountedOn === null || poolSupplyWeeks === null
        ? undefined
        : { countedOn: plainDate(poolCountedOn), supplyWeeks: poolSupplyWeeks },
    milestones: row.milestones.map(({ kind, on, attendance }) => ({
      kind,
      on: plainDate(on),
      attendance: optional(attendance),
    })),
    decision: decisionRecord(row),
  };
}
