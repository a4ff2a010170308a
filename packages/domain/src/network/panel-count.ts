import * as z from "zod";
import * as field from "./fields.ts";

/**
 * Registered patients of a centre at a date, a stock: never added over dates. `ald` counts those
 * with a recognised long-term condition, when known.
 */
export const panelCountSchema = z
  .object({
    centre: field.identifier,
    on: field.date,
    // Ten times the largest town that a centre serves: past it a count is a slip of the hand.
    registered: field.count.max(50_000, { error: "OUT_OF_RANGE" }),
    ald: field.count.optional(),
    source: field.source.optional(),
  })
  .refine(({ ald, registered }) => ald === undefined || ald <= registered, {
    error: "ALD_OVER_REGISTERED",
    path: ["ald"],
  })
  .readonly();

export type PanelCount = z.infer<typeof panelCountSchema>;
