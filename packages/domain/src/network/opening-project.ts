import * as z from "zod";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";
import { departmentOf } from "./identifiers.ts";
import { regionOfDepartment } from "./regions-table.ts";
import { teamRoles } from "./team-post.ts";

/** What happens on the way to an opening. */
export const milestoneKinds = [
  "SITE_VISIT",
  "PUBLIC_MEETING",
  "COUNCIL_VOTE",
  "WORKS_STARTED",
  "WORKS_FINISHED",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const milestoneLabels: Record<MilestoneKind, Text> = {
  SITE_VISIT: { fr: "Visite des lieux", en: "Site visit" },
  PUBLIC_MEETING: { fr: "Réunion publique", en: "Public meeting" },
  COUNCIL_VOTE: { fr: "Vote du conseil municipal", en: "Vote of the town council" },
  WORKS_STARTED: { fr: "Début des travaux", en: "Works started" },
  WORKS_FINISHED: { fr: "Fin des travaux", en: "Works finished" },
};

/** Whether the network goes there. */
export const openingVerdicts = ["GO", "NO_GO"] as const;
export type OpeningVerdict = (typeof openingVerdicts)[number];

export const openingVerdictLabels: Record<OpeningVerdict, Text> = {
  GO: { fr: "On ouvre", en: "Go" },
  NO_GO: { fr: "On n’ouvre pas", en: "No go" },
};

const milestoneSchema = z
  .object({ kind: field.oneOf(milestoneKinds), on: field.date, attendance: field.count.optional() })
  .readonly();

const areDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** What is ready, since when, and how one knows. */
const evidenceSchema = z
  .object({ since: field.date, evidence: field.text.max(500, { error: "OUT_OF_RANGE" }) })
  .readonly();

/**
 * The file of a commune that asks for a centre: its candidacy, what is ready there, what has happened,
 * how many weeks doctors offer, and the network's decision. `centre` names the centre once there is one.
 */
export const openingProjectSchema = z
  .object({
    id: field.identifier,
    name: field.text,
    inseeCode: field.inseeCode,
    regionCode: field.regionCode,
    candidateSince: field.date,
    profile: field.identifier,
    lines: field.count.min(1, { error: "OUT_OF_RANGE" }).max(99, { error: "OUT_OF_RANGE" }),
    centre: field.identifier.optional(),
    plannedOpening: field.date.optional(),
    premises: evidenceSchema.optional(),
    lodging: evidenceSchema.optional(),
    vehicle: evidenceSchema.optional(),
    finess: evidenceSchema.optional(),
    asaleeNurse: evidenceSchema.optional(),
    posts: z
      .array(
        z.object({
          role: field.oneOf(teamRoles),
          people: field.count.min(1, { error: "OUT_OF_RANGE" }),
          since: field.date,
        }),
      )
      .refine((posts) => areDistinct(posts.map(({ role, since }) => `${role} ${since}`)), {
        error: "REPEATED",
      })
      .readonly()
      .default([]),
    /** Weeks that eligible doctors offer the centre over the 26 weeks after the day of the count. */
    pool: z.object({ countedOn: field.date, supplyWeeks: field.count }).readonly().optional(),
    milestones: z
      .array(milestoneSchema)
      .refine((milestones) => areDistinct(milestones.map(({ kind, on }) => `${kind} ${on}`)), {
        error: "REPEATED",
      })
      .readonly()
      .default([]),
    decision: z
      .object({ verdict: field.oneOf(openingVerdicts), on: field.date })
      .readonly()
      .optional(),
  })
  .refine(
    ({ inseeCode, regionCode }) => (regionOfDepartment(departmentOf(inseeCode)) ?? regionCode) === regionCode,
    { error: "REGION_ELSEWHERE", path: ["regionCode"] },
  )
  .readonly();

export type OpeningProject = z.infer<typeof openingProjectSchema>;

/** How far a project has come. */
export const openingStageLabels = {
  CANDIDATE: { fr: "Candidature", en: "Candidate" },
  DECIDED: { fr: "Ouverture décidée", en: "Opening decided" },
  REFUSED: { fr: "Sans suite", en: "Not pursued" },
} as const satisfies Record<string, Text>;

export type OpeningStage = keyof typeof openingStageLabels;

/** How far a project has come by a date; undefined before the candidacy. */
export function openingStage(
  { candidateSince, decision }: Pick<OpeningProject, "candidateSince" | "decision">,
  on: PlainDate,
): OpeningStage | undefined {
  if (candidateSince > on) return undefined;
  if (decision === undefined || decision.on > on) return "CANDIDATE";
  return decision.verdict === "GO" ? "DECIDED" : "REFUSED";
}
