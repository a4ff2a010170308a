import { openingProjectSchema, weeklyRotation } from "@ms/domain";
import { builder } from "../builder.ts";
import { TeamRoleEnum } from "../centre/centre-counts.schema.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { MilestoneKindEnum, OpeningVerdictEnum } from "./opening-file.schema.ts";
import { recordDecision, saveOpeningProject } from "./opening.commands.ts";
import { OpeningProjectType } from "./opening.schema.ts";

const EvidenceInput = builder.inputType("OpeningEvidenceInput", {
  description: "What is ready, since when, and how one knows.",
  fields: (t) => ({
    since: t.field({ type: "Date", required: true, description: "The day from which it is ready." }),
    evidence: t.string({ required: true, description: "How one knows, without anybody's name." }),
  }),
});

const PostInput = builder.inputType("OpeningPostInput", {
  description: "People hired for the centre.",
  fields: (t) => ({
    role: t.field({ type: TeamRoleEnum, required: true, description: "What they will do." }),
    people: t.int({ required: true, description: "How many." }),
    since: t.field({ type: "Date", required: true, description: "The day from which they are hired." }),
  }),
});

const PoolInput = builder.inputType("OpeningPoolInput", {
  description: "The doctor-weeks offered to the centre over the 26 weeks after a day.",
  fields: (t) => ({
    countedOn: t.field({ type: "Date", required: true, description: "The day of the count." }),
    supplyWeeks: t.int({ required: true, description: "Weeks that eligible doctors offer." }),
  }),
});

const MilestoneInput = builder.inputType("OpeningMilestoneInput", {
  description: "What happened on the way to an opening.",
  fields: (t) => ({
    kind: t.field({ type: MilestoneKindEnum, required: true, description: "What happened." }),
    on: t.field({ type: "Date", required: true, description: "When." }),
    attendance: t.int({ description: "How many people came." }),
  }),
});

const OpeningProjectInput = builder.inputType("OpeningProjectInput", {
  description:
    "The whole file of an opening project; what it leaves out is taken out. The decision is apart.",
  fields: (t) => ({
    id: t.string({ required: true, description: "Its identifier: lower case, digits, hyphens." }),
    name: t.string({ required: true, description: "The commune's name." }),
    inseeCode: t.string({ required: true, description: "INSEE code of the commune." }),
    regionCode: t.string({ required: true, description: "INSEE code of the region it lies in." }),
    candidateSince: t.field({
      type: "Date",
      required: true,
      description: "The day on which the commune asked for a centre.",
    }),
    profile: t.string({ defaultValue: weeklyRotation.key, description: "The kind of centre." }),
    lines: t.int({
      defaultValue: weeklyRotation.defaults.lines,
      description: "Lines wanted at the opening.",
    }),
    centre: t.string({ description: "The centre, by identifier, once there is one." }),
    plannedOpening: t.field({ type: "Date", description: "The day planned for the opening." }),
    premises: t.field({ type: EvidenceInput, description: "The premises." }),
    lodging: t.field({ type: EvidenceInput, description: "The doctor's lodging." }),
    vehicle: t.field({ type: EvidenceInput, description: "The doctor's vehicle." }),
    finess: t.field({ type: EvidenceInput, description: "The FINESS number." }),
    asaleeNurse: t.field({ type: EvidenceInput, description: "The Asalée nurse." }),
    posts: t.field({ type: [PostInput], description: "The people hired." }),
    pool: t.field({ type: PoolInput, description: "The pool of doctor-weeks." }),
    milestones: t.field({ type: [MilestoneInput], description: "What has happened." }),
  }),
});

builder.mutationFields((t) => ({
  saveOpeningProject: t.prismaField({
    type: OpeningProjectType,
    description:
      "Saves the file of an opening project whole; the same file again changes nothing. For planners.",
    errors: { types: [InputRefused, RuleRefused] },
    args: { input: t.arg({ type: OpeningProjectInput, required: true, description: "The file." }) },
    resolve: async (query, _, { input }, context) => {
      const project = settle(readInput(openingProjectSchema, input));
      const { id } = settle(await saveOpeningProject(project, context));
      return context.database.openingProject.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  decideOpening: t.prismaField({
    type: OpeningProjectType,
    description:
      "Records the network's decision on a project; a go announces it. Refused, with every reason, when criteria are not met or the contrary is decided. For planners.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      identifier: t.arg.string({ required: true, description: "The project." }),
      verdict: t.arg({ type: OpeningVerdictEnum, required: true, description: "The decision." }),
      on: t.arg({ type: "Date", description: "The day of the decision; the network's day when absent." }),
      despite: t.arg.boolean({
        defaultValue: false,
        description: "Decides despite criteria that are not met, or against an earlier decision.",
      }),
    },
    resolve: async (query, _, { identifier, verdict, on, despite }, context) => {
      const request = { identifier, verdict, on: on ?? context.today, isDespite: despite ?? false };
      const { id } = settle(await recordDecision(request, context));
      return context.database.openingProject.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
