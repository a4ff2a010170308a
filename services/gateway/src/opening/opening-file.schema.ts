import {
  assessReadiness,
  type CriterionState,
  milestoneLabels,
  type OpeningProject,
  openingVerdictLabels,
  type PlainDate,
  profileOf,
  type Readiness,
  readinessCriteria,
} from "@ms/domain";
import { builder } from "../builder.ts";
import { TeamRoleEnum } from "../centre/centre-counts.schema.ts";
import { enumValues } from "../shared/enum-values.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import type { OpeningFile } from "./opening.loader.ts";

export const OpeningVerdictEnum = builder.enumType("OpeningVerdict", {
  description: "Whether the network goes there.",
  values: enumValues(openingVerdictLabels),
});

export const MilestoneKindEnum = builder.enumType("MilestoneKind", {
  description: "What happens on the way to an opening.",
  values: enumValues(milestoneLabels),
});

const ReadinessCriterionEnum = builder.enumType("ReadinessCriterion", {
  description: "What must stand before a centre opens.",
  values: enumValues(readinessCriteria),
});

const Criterion = builder.objectRef<CriterionState>("OpeningCriterion").implement({
  description: "One criterion on a day.",
  fields: (t) => ({
    criterion: t.expose("criterion", { type: ReadinessCriterionEnum, description: "Which one." }),
    label: t.field({
      type: LocalizedText,
      description: "Its name.",
      resolve: ({ criterion }) => readinessCriteria[criterion],
    }),
    isMet: t.exposeBoolean("isMet", { description: "Whether it is met on the day." }),
    evidence: t.expose("evidence", {
      type: LocalizedText,
      nullable: true,
      description: "What shows it; null when nothing does.",
    }),
    since: t.expose("since", {
      type: "Date",
      nullable: true,
      description: "The day from which that stands.",
    }),
  }),
});

const ReadinessType = builder.objectRef<Readiness & { on: PlainDate }>("OpeningReadiness").implement({
  description: "Whether a centre could open on a day: a go when every criterion is met.",
  fields: (t) => ({
    on: t.expose("on", { type: "Date", description: "The day it speaks of." }),
    verdict: t.expose("verdict", { type: OpeningVerdictEnum, description: "What the criteria say." }),
    supplyRatio: t.exposeFloat("supplyRatio", {
      nullable: true,
      description: "Doctor-weeks offered over those wanted; null when nobody has counted them.",
    }),
    criteria: t.expose("criteria", {
      type: [Criterion],
      description: "Every criterion, always in one order.",
    }),
  }),
});

const Evidence = builder.objectRef<NonNullable<OpeningProject["premises"]>>("OpeningEvidence").implement({
  description: "What is ready, since when, and how one knows.",
  fields: (t) => ({
    since: t.expose("since", { type: "Date", description: "The day from which it is ready." }),
    evidence: t.exposeString("evidence", { description: "How one knows, without anybody's name." }),
  }),
});

const Post = builder.objectRef<OpeningProject["posts"][number]>("OpeningPost").implement({
  description: "People hired for the centre.",
  fields: (t) => ({
    role: t.expose("role", { type: TeamRoleEnum, description: "What they will do." }),
    people: t.exposeInt("people", { description: "How many." }),
    since: t.expose("since", { type: "Date", description: "The day from which they are hired." }),
  }),
});

const Milestone = builder.objectRef<OpeningProject["milestones"][number]>("OpeningMilestone").implement({
  description: "What happened on the way to an opening.",
  fields: (t) => ({
    kind: t.expose("kind", { type: MilestoneKindEnum, description: "What happened." }),
    on: t.expose("on", { type: "Date", description: "When." }),
    attendance: t.exposeInt("attendance", { nullable: true, description: "How many people came." }),
  }),
});

const Pool = builder.objectRef<NonNullable<OpeningProject["pool"]>>("OpeningPool").implement({
  description: "The doctor-weeks offered to the centre over the 26 weeks after a day.",
  fields: (t) => ({
    countedOn: t.expose("countedOn", { type: "Date", description: "The day of the count." }),
    supplyWeeks: t.exposeInt("supplyWeeks", { description: "Weeks that eligible doctors offer." }),
  }),
});

export const OpeningFileType = builder.objectRef<OpeningFile>("OpeningFile").implement({
  description: "All that the network knows of an opening project.",
  fields: (t) => {
    const evidence = (
      of: "premises" | "lodging" | "vehicle" | "finess" | "asaleeNurse",
      description: string,
    ) =>
      t.field({
        type: Evidence,
        nullable: true,
        description,
        resolve: ({ project }) => project[of] ?? null,
      });
    return {
      candidateSince: t.field({
        type: "Date",
        description: "The day on which the commune asked for a centre.",
        resolve: ({ project }) => project.candidateSince,
      }),
      profile: t.string({
        description: "Key of the kind of centre.",
        resolve: ({ project }) => project.profile,
      }),
      lines: t.int({ description: "Lines wanted at the opening.", resolve: ({ project }) => project.lines }),
      premises: evidence("premises", "The premises; null while they are not ready."),
      lodging: evidence("lodging", "The doctor's lodging; null while it is not ready."),
      vehicle: evidence("vehicle", "The doctor's vehicle; null while there is none."),
      finess: evidence("finess", "The FINESS number; null while there is none."),
      asaleeNurse: evidence("asaleeNurse", "The Asalée nurse; null while there is none."),
      posts: t.field({
        type: [Post],
        description: "The people hired, oldest first.",
        resolve: ({ project }) => project.posts,
      }),
      pool: t.field({
        type: Pool,
        nullable: true,
        description: "The pool of doctor-weeks; null when nobody has counted it.",
        resolve: ({ project }) => project.pool ?? null,
      }),
      milestones: t.field({
        type: [Milestone],
        description: "What has happened, oldest first.",
        resolve: ({ project }) => project.milestones,
      }),
      verdict: t.field({
        type: OpeningVerdictEnum,
        nullable: true,
        description: "The network's decision; null while there is none.",
        resolve: ({ project }) => project.decision?.verdict ?? null,
      }),
      decidedOn: t.field({
        type: "Date",
        nullable: true,
        description: "The day of the decision.",
        resolve: ({ project }) => project.decision?.on ?? null,
      }),
      decidedBy: t.exposeString("decidedBy", {
        nullable: true,
        description: "The visible prefix of the key that recorded the decision. For planners, else null.",
      }),
      readiness: t.field({
        type: ReadinessType,
        nullable: true,
        description: "What is ready on a day; null when this gateway does not know the kind of centre.",
        args: { on: t.arg({ type: "Date", description: "The day; the network's day when absent." }) },
        resolve: ({ project }, { on: asked }, { today }) => {
          const on = asked ?? today;
          const profile = profileOf(project.profile);
          return profile.ok ? { on, ...assessReadiness({ project, profile: profile.value, on }) } : null;
        },
      }),
    };
  },
});
