import type { IsoWeek } from "../../calendar/iso-week.ts";
import { instantOf, timeZoneOf } from "../../calendar/time-zone.ts";
import type { AssignmentState } from "../../network/assignment-state.ts";
import { daysOfWeek } from "../../network/week-spans.ts";
import { type CodeableConcept, generalPractice, type Reference } from "./elements.ts";
import { lineWeekFhirId, referenceTo } from "./fhir-id.ts";

/** Whether a doctor comes to a line in a week, as the network keeps it. */
export type LineWeekState = Exclude<AssignmentState, "CANCELLED"> | "UNCOVERED" | "CLOSED";

/** The codes of FHIR for it. */
export const slotStatuses = {
  CONFIRMED: "busy",
  PROPOSED: "busy-tentative",
  UNCOVERED: "free",
  CLOSED: "busy-unavailable",
} as const satisfies Record<LineWeekState, string>;
export type SlotStatus = (typeof slotStatuses)[LineWeekState];

export interface FhirSlot {
  readonly resourceType: "Slot";
  readonly id: string;
  readonly specialty: readonly CodeableConcept[];
  readonly schedule: Reference;
  readonly status: SlotStatus;
  readonly start: string;
  readonly end: string;
}

/** A line-week as the slot that one doctor takes: from midnight to midnight on Mondays, by the clock of the centre. */
export const slotOf = ({
  line,
  week,
  state,
  departmentCode,
}: {
  line: string;
  week: IsoWeek;
  state: LineWeekState;
  departmentCode: string;
}): FhirSlot => {
  const { from, until } = daysOfWeek(week);
  const timeZone = timeZoneOf(departmentCode);
  return {
    resourceType: "Slot",
    id: lineWeekFhirId(line, week),
    specialty: [generalPractice],
    schedule: referenceTo("Schedule", line),
    status: slotStatuses[state],
    start: instantOf(from, timeZone),
    end: instantOf(until, timeZone),
  };
};
