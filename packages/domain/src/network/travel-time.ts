import * as z from "zod";
import * as field from "./fields.ts";

/** Minutes by the road from a commune to a centre, with the inhabitants of the commune and its region. */
export const travelTimeSchema = z
  .object({
    inseeCode: field.inseeCode,
    regionCode: field.regionCode,
    population: field.count,
    centre: field.identifier,
    minutes: field.decimal.nonnegative({ error: "OUT_OF_RANGE" }),
  })
  .readonly();

export type TravelTime = z.infer<typeof travelTimeSchema>;
