import * as z from "zod";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** Whether a doctor, asked after a week, wishes to come back to one of the centres. */
export const returnWishes = ["YES", "NO", "UNSURE"] as const;
export type ReturnWish = (typeof returnWishes)[number];

export const returnWishLabels: Record<ReturnWish, Text> = {
  YES: { fr: "Oui", en: "Yes" },
  NO: { fr: "Non", en: "No" },
  UNSURE: { fr: "Ne sait pas", en: "Unsure" },
};

/** A doctor's answer after a week. No free text here: a verbatim needs consent of its own. */
export const feedbackSchema = z
  .object({
    doctor: field.identifier,
    centre: field.identifier,
    week: field.week,
    wantsToReturn: field.oneOf(returnWishes),
    answeredOn: field.date,
  })
  .readonly();

export type Feedback = z.infer<typeof feedbackSchema>;
