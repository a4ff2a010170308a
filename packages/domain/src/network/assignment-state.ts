import type { Text } from "../shared/text.ts";

/** The life of an assignment as it is kept; frozen, in progress and done follow from the date. */
export const assignmentStates = ["PROPOSED", "CONFIRMED", "CANCELLED"] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentStateLabels: Record<AssignmentState, Text> = {
  PROPOSED: { fr: "Proposée", en: "Proposed" },
  CONFIRMED: { fr: "Confirmée", en: "Confirmed" },
  CANCELLED: { fr: "Annulée", en: "Cancelled" },
};
