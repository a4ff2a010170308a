import * as z from "zod";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** Why a line is closed in a week: a short list, no free text. */
export const closureReasons = ["HOLIDAYS", "WORKS", "NO_LODGING", "OTHER"] as const;
export type ClosureReason = (typeof closureReasons)[number];

export const closureReasonLabels: Record<ClosureReason, Text> = {
  HOLIDAYS: { fr: "Congés", en: "Holidays" },
  WORKS: { fr: "Travaux", en: "Works" },
  NO_LODGING: { fr: "Logement indisponible", en: "No lodging" },
  OTHER: { fr: "Autre raison", en: "Another reason" },
};

/** A week in which a line is closed on purpose: no doctor is wanted, so none is missing. */
export const closedWeekSchema = z
  .object({
    centre: field.identifier,
    line: field.count.min(1, { error: "OUT_OF_RANGE" }),
    week: field.week,
    reason: field.oneOf(closureReasons),
  })
  .readonly();

export type ClosedWeek = z.infer<typeof closedWeekSchema>;
