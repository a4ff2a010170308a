import { addYears, type PlainDate } from "../calendar/plain-date.ts";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { Text } from "../shared/text.ts";
import { type Doctor, type DocumentKind, type DoctorStatus, statusOn } from "./doctor.ts";

/** The papers that each status needs (FAQ of the network for doctors). */
export const requiredDocuments: Record<DoctorStatus, readonly DocumentKind[]> = {
  LOCUM: ["LOCUM_LICENCE", "LOCUM_CPS_CARD"],
  PRIVATE_PRACTICE: ["SECONDARY_ACTIVITY_DECLARATION"],
  SALARIED: ["SECONDARY_ACTIVITY_DECLARATION"],
  ACTIVE_RETIRED: ["ORDER_REGISTRATION"],
};

export const ineligibilityReasons = {
  NO_STATUS_YET: {
    fr: "Le statut n’est pas connu à cette date.",
    en: "The status is not known on that date.",
  },
  DOCUMENT_MISSING: { fr: "Le dossier est incomplet.", en: "The file is not complete." },
  DOCUMENT_EXPIRED: {
    fr: "Une pièce du dossier ne sera plus valable à cette date.",
    en: "A document will have expired on that date.",
  },
  RETIRED_TOO_LONG: { fr: "À la retraite depuis cinq ans ou plus.", en: "Retired for five years or more." },
  PRACTICE_INTERRUPTED: {
    fr: "Dernier exercice il y a plus d’un an.",
    en: "Last practised more than one year ago.",
  },
} as const satisfies Record<string, Text>;

export interface Ineligibility {
  readonly code: keyof typeof ineligibilityReasons;
  readonly document?: DocumentKind;
}

/** Longest retirement and longest break in practice, in years. */
export const retirementLimits = { retiredYears: 5, breakYears: 1 } as const;

/** Whether a retired doctor may still come on a date: retired < 5 years, no break > 1 year. */
export function retirementRefusal(
  {
    retiredSince,
    lastPractice,
  }: { retiredSince?: PlainDate | undefined; lastPractice?: PlainDate | undefined },
  on: PlainDate,
): Ineligibility | undefined {
  if (retiredSince !== undefined && addYears(retiredSince, retirementLimits.retiredYears) <= on)
    return { code: "RETIRED_TOO_LONG" };
  if (lastPractice !== undefined && addYears(lastPractice, retirementLimits.breakYears) < on)
    return { code: "PRACTICE_INTERRUPTED" };
  return undefined;
}

/** Why a doctor's papers of a kind do not hold on a date; undefined when one of them does. */
function paperRefusal(
  documents: Doctor["documents"],
  document: DocumentKind,
  on: PlainDate,
): Ineligibility | undefined {
  let isHeld = false;
  for (const { kind, validUntil } of documents) {
    if (kind !== document) continue;
    if (validUntil === undefined || validUntil >= on) return undefined;
    isHeld = true;
  }
  return { code: isHeld ? "DOCUMENT_EXPIRED" : "DOCUMENT_MISSING", document };
}

/**
 * Whether a doctor may work in the network on a date, with every reason if not. Evaluated at the
 * date of the week, never at sign-up: a paper that holds today may have expired by then.
 */
export function checkEligibility(
  doctor: Pick<Doctor, "statuses" | "documents">,
  on: PlainDate,
): Outcome<DoctorStatus, readonly Ineligibility[]> {
  const period = statusOn(doctor, on);
  if (period === undefined) return refuse([{ code: "NO_STATUS_YET" }]);
  const reasons: Ineligibility[] = [];
  for (const kind of requiredDocuments[period.status]) {
    const paper = paperRefusal(doctor.documents, kind, on);
    if (paper !== undefined) reasons.push(paper);
  }
  const retirement = period.status === "ACTIVE_RETIRED" ? retirementRefusal(period, on) : undefined;
  if (retirement !== undefined) reasons.push(retirement);
  return reasons.length === 0 ? accept(period.status) : refuse(reasons);
}

const beyondTheFile: readonly Ineligibility["code"][] = ["RETIRED_TOO_LONG", "PRACTICE_INTERRUPTED"];

/** Whether a doctor's file lacks nothing, whatever else stands in the way. */
export const isFileComplete = (eligibility: ReturnType<typeof checkEligibility>): boolean =>
  eligibility.ok || eligibility.refusal.every(({ code }) => beyondTheFile.includes(code));
