import { z } from "zod";
import * as field from "./fields.ts";

/** Whether a doctor, asked after a week, wishes to come back to one of the centres. */
export const returnWishes = ["YES", "NO", "UNSURE"] as const;

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
