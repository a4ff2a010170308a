import * as z from "zod";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** What a doctor answers for a week; an absent answer is unknown, not a no. */
export const availabilityAnswers = ["YES", "MAYBE", "NO"] as const;
export type AvailabilityAnswer = (typeof availabilityAnswers)[number];

export const availabilityAnswerLabels: Record<AvailabilityAnswer, Text> = {
  YES: { fr: "Oui", en: "Yes" },
  MAYBE: { fr: "Peut-être", en: "Maybe" },
  NO: { fr: "Non", en: "No" },
};

/** A doctor's answer for one week, with the day on which it was last confirmed. */
export const availabilitySchema = z
  .object({
    doctor: field.identifier,
    week: field.week,
    answer: field.oneOf(availabilityAnswers),
    confirmedOn: field.date,
  })
  .readonly();

export type Availability = z.infer<typeof availabilitySchema>;
