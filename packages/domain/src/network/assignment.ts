import * as z from "zod";
import type { Text } from "../shared/text.ts";
import { assignmentStates } from "./assignment-state.ts";
import * as field from "./fields.ts";

/** A doctor on a line for a week. */
export const assignmentSchema = z
  .object({
    centre: field.identifier,
    line: field.count.min(1, { error: "OUT_OF_RANGE" }),
    week: field.week,
    doctor: field.identifier,
    state: field.oneOf(assignmentStates).default("CONFIRMED"),
  })
  .readonly();

export type Assignment = z.infer<typeof assignmentSchema>;

/** Why a line-week is given up: a short list, never free text, which might tell of somebody's health. */
export type CancellationReason = "DOCTOR_WITHDREW" | "CENTRE_CANNOT_RECEIVE" | "BOOKED_BY_MISTAKE";

export const cancellationReasonLabels: Record<CancellationReason, Text> = {
  DOCTOR_WITHDREW: { fr: "Le médecin ne peut plus venir", en: "The doctor cannot come any more" },
  CENTRE_CANNOT_RECEIVE: {
    fr: "Le centre ne peut pas recevoir de médecin cette semaine-là",
    en: "The centre cannot receive a doctor that week",
  },
  BOOKED_BY_MISTAKE: { fr: "C’était une erreur de saisie", en: "The booking was a mistake" },
};
