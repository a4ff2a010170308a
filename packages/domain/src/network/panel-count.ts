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
    registered: field.count,
    ald: field.count.optional(),
    source: field.source.optional(),
  })
  .refine(({ ald, registered }) => ald === undefined || ald <= registered, {
    error: "ALD_OVER_REGISTERED",
    path: ["ald"],
  })
  .readonly();

export type PanelCount = z.infer<typeof panelCountSchema>;
