import * as z from "zod";
import * as field from "./fields.ts";
import { returnWishes } from "./return-wish.ts";

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
