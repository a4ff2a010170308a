import { type IsoWeek, mondayOf, sundayOf } from "../../calendar/iso-week.ts";
import { type CodeableConcept, generalPractice, type Period, type Reference } from "./elements.ts";
import { lineWeekFhirId, referenceTo } from "./fhir-id.ts";

export interface FhirPractitionerRole {
  readonly resourceType: "PractitionerRole";
  readonly id: string;
  readonly active: true;
  readonly period: Period;
  readonly practitioner: { readonly display: string };
  readonly organization: Reference;
  readonly code: readonly CodeableConcept[];
  readonly specialty: readonly CodeableConcept[];
  readonly location: readonly Reference[];
  readonly healthcareService: readonly Reference[];
}

const doctor: CodeableConcept = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/practitioner-role", code: "doctor" }],
};

/** A doctor who comes to a line for a week. The name is all that it says of the doctor: for those alone who may see who comes. */
export const practitionerRoleOf = ({
  line,
  centre,
  week,
  name,
}: {
  line: string;
  centre: string;
  week: IsoWeek;
  name: string;
}): FhirPractitionerRole => ({
  resourceType: "PractitionerRole",
  id: lineWeekFhirId(line, week),
  active: true,
  period: { start: mondayOf(week), end: sundayOf(week) },
  practitioner: { display: name },
  organization: referenceTo("Organization", centre),
  code: [doctor],
  specialty: [generalPractice],
  location: [referenceTo("Location", centre)],
  healthcareService: [referenceTo("HealthcareService", line)],
});
