import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Centre } from "../../network/centre.ts";
import { type Line, lineId } from "../../network/line.ts";
import type { Language, Text } from "../../shared/text.ts";
import { type CodeableConcept, generalPractice, type Period, type Reference } from "./elements.ts";
import { fhirId, referenceTo } from "./fhir-id.ts";
import { hasNotEnded } from "./healthcare-service.ts";

export interface FhirSchedule {
  readonly resourceType: "Schedule";
  readonly id: string;
  readonly active: boolean;
  readonly specialty: readonly CodeableConcept[];
  readonly actor: readonly Reference[];
  readonly planningHorizon: Period;
  readonly comment: string;
}

const comment: Text = {
  fr: "Un créneau par semaine, celui d’un médecin qui vient ; pas de rendez-vous de patients.",
  en: "One slot a week, that of a doctor who comes; no patients’ appointments.",
};

/** The calendar of a line, from its first day of care to its last. */
export const scheduleOf = (
  line: Line,
  { centre, today, language }: { centre: Centre; today: PlainDate; language: Language },
): FhirSchedule => ({
  resourceType: "Schedule",
  id: fhirId(lineId(line)),
  active: hasNotEnded(line, today),
  specialty: [generalPractice],
  actor: [referenceTo("HealthcareService", lineId(line)), referenceTo("Location", centre.id)],
  planningHorizon: { start: line.startsOn, ...(line.endsOn !== undefined && { end: line.endsOn }) },
  comment: comment[language],
});
