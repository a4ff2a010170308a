import * as z from "zod";
import type { Text } from "../shared/text.ts";
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
export type PartnerKind = (typeof partnerKinds)[number];

export const partnerKindLabels: Record<PartnerKind, Text> = {
  ASSOCIATION: { fr: "Association", en: "Association" },
  COMMUNE: { fr: "Commune", en: "Commune" },
  REGIONAL_HEALTH_AGENCY: { fr: "Agence régionale de santé", en: "Regional health agency" },
  FOUNDATION: { fr: "Fondation", en: "Foundation" },
  HEALTH_INSURANCE: { fr: "Assurance maladie ou mutuelle", en: "Health insurance" },
  OTHER: { fr: "Autre", en: "Other" },
};

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

export type Partner = z.infer<typeof partnerSchema>;
