import * as z from "zod";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** With whom one counts a patient's visits. */
export const continuityLevels = ["DOCTOR", "CENTRE"] as const;
export type ContinuityLevel = (typeof continuityLevels)[number];

export const continuityLevelLabels: Record<ContinuityLevel, Text> = {
  DOCTOR: { fr: "Médecin", en: "Doctor" },
  CENTRE: { fr: "Centre", en: "Centre" },
};

export const continuityIndices = ["upc", "coc", "secon", "mmci"] as const;
export type ContinuityIndex = (typeof continuityIndices)[number];

const sum = field.decimal.nonnegative({ error: "OUT_OF_RANGE" });

/**
 * What a centre tells of the continuity of its patients: sums over those seen at least twice, no
 * patient. An index lies between 0 and 1, so that no sum exceeds the patients. `on` is the last day of
 * the visits that were looked at.
 */
export const continuityReportSchema = z
  .object({
    centre: field.identifier,
    on: field.date,
    level: field.oneOf(continuityLevels),
    patients: field.count.min(1, { error: "OUT_OF_RANGE" }),
    sums: z.object({ upc: sum, coc: sum, secon: sum, mmci: sum }).readonly(),
  })
  .superRefine(({ patients, sums }, context) => {
    for (const index of continuityIndices)
      if (sums[index] > patients)
        context.addIssue({ code: "custom", message: "PART_OVER_WHOLE", path: ["sums", index] });
  })
  .readonly();

export type ContinuityReport = z.infer<typeof continuityReportSchema>;
