import * as z from "zod";
import * as field from "./fields.ts";

/**
 * What was done on a line in a week, counts only. A consultation is a face-to-face act of the GP;
 * home visits and remote acts are counted apart; `unscheduled` is the part of the consultations that
 * came without appointment.
 */
export const activityWeekSchema = z
  .object({
    centre: field.identifier,
    line: field.count.min(1, { error: "OUT_OF_RANGE" }),
    week: field.week,
    consultations: field.count.max(1000, { error: "OUT_OF_RANGE" }),
    unscheduled: field.count.optional(),
    homeVisits: field.count.max(1000, { error: "OUT_OF_RANGE" }).optional(),
    remote: field.count.max(1000, { error: "OUT_OF_RANGE" }).optional(),
  })
  .refine(({ unscheduled, consultations }) => unscheduled === undefined || unscheduled <= consultations, {
    error: "PART_OVER_WHOLE",
    path: ["unscheduled"],
  })
  .readonly();

export type ActivityWeek = z.infer<typeof activityWeekSchema>;
