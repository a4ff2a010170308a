import { z } from "zod";
import * as field from "./fields.ts";

/** Who stands beside the network. */
export const partnerKinds = [
  "ASSOCIATION",
  "COMMUNE",
  "REGIONAL_HEALTH_AGENCY",
  "FOUNDATION",
  "HEALTH_INSURANCE",
  "OTHER",
] as const;

/** A partner organisation, with the territory it belongs to where it has one. */
export const partnerSchema = z
  .object({
    id: field.identifier,
    name: field.text,
    kind: field.oneOf(partnerKinds),
    siren: field.siren.optional(),
    inseeCode: field.inseeCode.optional(),
    since: field.date.optional(),
  })
  .readonly();

export type PartnerKind = (typeof partnerKinds)[number];
export type Partner = z.infer<typeof partnerSchema>;
