import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Centre } from "../../network/centre.ts";
import { type Line, lineId } from "../../network/line.ts";
import type { Language } from "../../shared/text.ts";
import { type CodeableConcept, generalPractice, type Reference } from "./elements.ts";
import { fhirId, referenceTo } from "./fhir-id.ts";

export interface FhirHealthcareService {
  readonly resourceType: "HealthcareService";
  readonly id: string;
  readonly active: boolean;
  readonly providedBy: Reference;
  readonly specialty: readonly CodeableConcept[];
  readonly location: readonly Reference[];
  readonly name: string;
  readonly appointmentRequired?: boolean;
}

/** What people call a line. */
export const nameOfLine = (line: Line, { name, language }: { name: string; language: Language }): string =>
  `${name}, ${language === "fr" ? "ligne" : "line"} ${line.number}`;

/** Whether a line has not ended: one that begins later is planned, and active. */
export const hasNotEnded = ({ endsOn }: Line, today: PlainDate): boolean =>
  endsOn === undefined || endsOn >= today;

/** A line as a service of its centre: what one doctor at a time covers. */
export const healthcareServiceOf = (
  line: Line,
  { centre, today, language }: { centre: Centre; today: PlainDate; language: Language },
): FhirHealthcareService => ({
  resourceType: "HealthcareService",
  id: fhirId(lineId(line)),
  active: hasNotEnded(line, today),
  providedBy: referenceTo("Organization", centre.id),
  specialty: [generalPractice],
  location: [referenceTo("Location", centre.id)],
  name: nameOfLine(line, { name: centre.name, language }),
  // A line that receives both ways needs no appointment for some.
  ...(line.mode !== "MIXED" && { appointmentRequired: line.mode === "PROGRAMMED" }),
});
