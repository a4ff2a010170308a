import * as z from "zod";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** The people who stay at a centre. */
export const teamRoles = ["COORDINATOR", "MEDICAL_ASSISTANT", "ASALEE_NURSE"] as const;
export type TeamRole = (typeof teamRoles)[number];

export const teamRoleLabels: Record<TeamRole, Text> = {
  COORDINATOR: { fr: "Coordinatrice ou coordinateur", en: "Coordinator" },
  MEDICAL_ASSISTANT: { fr: "Assistant médical", en: "Medical assistant" },
  ASALEE_NURSE: { fr: "Infirmière Asalée", en: "Asalée nurse" },
};

/** A post at a centre: how many people, how many full-time equivalents in all, from when to when. */
export const teamPostSchema = z
  .object({
    centre: field.identifier,
    role: field.oneOf(teamRoles),
    people: field.count.min(1, { error: "OUT_OF_RANGE" }),
    fte: field.decimal.positive({ error: "OUT_OF_RANGE" }).max(20, { error: "OUT_OF_RANGE" }),
    from: field.date,
    to: field.date.optional(),
  })
  .refine(field.endsAfterStart, { error: "ENDS_BEFORE_START", path: ["to"] })
  .readonly();

export type TeamPost = z.infer<typeof teamPostSchema>;
