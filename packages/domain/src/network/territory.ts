import * as z from "zod";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";
import { indicatorKinds } from "./indicator.ts";

/** What a territory can be; a living area ("bassin de vie") has a name of its own as code. */
export const territoryKinds = ["NATION", "REGION", "DEPARTMENT", "LIVING_AREA", "COMMUNE"] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

export const territoryKindLabels: Record<TerritoryKind, Text> = {
  NATION: { fr: "France entière", en: "Nation" },
  REGION: { fr: "Région", en: "Region" },
  DEPARTMENT: { fr: "Département", en: "Department" },
  LIVING_AREA: { fr: "Bassin de vie", en: "Living area" },
  COMMUNE: { fr: "Commune", en: "Commune" },
};

/** Whether a source says which year each of its figures describes. */
export const attributions = ["CERTAIN", "UNCERTAIN"] as const;
export type Attribution = (typeof attributions)[number];

export const attributionLabels: Record<Attribution, Text> = {
  CERTAIN: { fr: "Certaine", en: "Certain" },
  UNCERTAIN: { fr: "Incertaine", en: "Uncertain" },
};

/**
 * A public indicator of a territory: value (a share lies between 0 and 1, a density counts
 * per 100,000 inhabitants), vintage (the year it describes) and source. Where a
 * source does not say which of its figures carries which year, `attribution` is UNCERTAIN.
 */
export const territoryIndicatorSchema = z
  .object({
    territoryKind: field.oneOf(territoryKinds),
    territoryCode: field.text,
    territoryName: field.text,
    indicator: field.oneOf(indicatorKinds),
    value: field.decimal.nonnegative({ error: "OUT_OF_RANGE" }),
    vintage: field.count.min(1900, { error: "OUT_OF_RANGE" }).max(2100, { error: "OUT_OF_RANGE" }),
    attribution: field.oneOf(attributions).default("CERTAIN"),
    source: field.text,
  })
  .readonly();

export type TerritoryIndicator = z.infer<typeof territoryIndicatorSchema>;
