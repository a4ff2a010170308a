import {
  type CandidateReason,
  candidateVerdictLabels,
  type LineWeekCandidate,
  type LineWeekMove,
  type MendedLineWeek,
  type PlannedLineWeek,
} from "@ms/domain";
import { builder } from "../builder.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { enumValues } from "../shared/enum-values.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { findCandidates, findRepair, mendWeek } from "./mending.commands.ts";
import { type Named, nameDoctors } from "./mending.loader.ts";

export const PlaceType = builder
  .objectRef<Pick<PlannedLineWeek, "line" | "week">>("LineWeekPlace")
  .implement({
    description: "A line in a week, by name.",
    fields: (t) => ({
      line: t.exposeString("line", { description: "The line: `ajain-1`." }),
      week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    }),
  });

const CandidateVerdictEnum = builder.enumType("CandidateVerdict", {
  description: "How good a choice a candidate is.",
  values: enumValues(candidateVerdictLabels),
});

const CandidateReasonType = builder.objectRef<CandidateReason>("CandidateReason").implement({
  description: "What speaks for a candidate, or against.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its stable code: `OFFERED`, `RETURNING`." }),
    isFor: t.exposeBoolean("isFor", { description: "Whether it speaks for the doctor." }),
    message: t.expose("message", { type: LocalizedText, description: "The same in words." }),
  }),
});

const CandidateType = builder.objectRef<Named<LineWeekCandidate>>("Candidate").implement({
  description: "A doctor who could take an open line-week.",
  fields: (t) => ({
    doctor: t.expose("doctor", {
      type: Doctor,
      nullable: true,
      description: "Who; null when it is not yours to see.",
    }),
    cost: t.exposeInt("cost", { description: "Preference points of the doctor there." }),
    change: t.exposeInt("change", { description: "Change of the points of the whole plan." }),
    displaced: t.field({
      type: [PlaceType],
      description: "What the doctor would leave open.",
      resolve: ({ displaced }) => [...displaced],
    }),
    verdict: t.expose("verdict", { type: CandidateVerdictEnum, description: "How good a choice." }),
    reasons: t.field({
      type: [CandidateReasonType],
      description: "What speaks for the doctor and against, in the order in which one asks.",
      resolve: ({ reasons }) => [...reasons],
    }),
    message: t.expose("message", { type: LocalizedText, description: "The same in words." }),
  }),
});

const MoveType = builder.objectRef<Named<LineWeekMove>>("Move").implement({
  description: "One doctor's change of place; without `from` the doctor comes, without `to` goes.",
  fields: (t) => ({
    doctor: t.expose("doctor", {
      type: Doctor,
      nullable: true,
      description: "Who; null when it is not yours to see.",
    }),
    from: t.field({
      type: PlaceType,
      nullable: true,
      description: "The place left.",
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: PlaceType,
      nullable: true,
      description: "The place taken.",
      resolve: ({ to }) => to,
    }),
    message: t.expose("message", { type: LocalizedText, description: "The same in words." }),
  }),
});

const MendedWeek = builder.objectRef<MendedLineWeek>("MendedWeek").implement({
  description: "How an open line-week is covered again, and at what price.",
  fields: (t) => ({
    moves: t.field({
      type: [MoveType],
      description: "The changes of place, as few as can be; none when nobody can come.",
      resolve: ({ moves }, _, context) => nameDoctors(moves, context),
    }),
    covered: t.exposeInt("covered", { description: "Change of the covered line-weeks." }),
    cost: t.exposeInt("cost", { description: "Change of the preference points." }),
    effort: t.exposeInt("effort", { description: "The price as one figure: give it to `mendWeek`." }),
    message: t.expose("message", { type: LocalizedText, description: "The same in words." }),
  }),
});

builder.queryFields((t) => ({
  candidates: t.field({
    type: [CandidateType],
    errors: {
      types: [NotFound, RuleRefused],
      directResult: false,
      result: { name: "LineWeekCandidates", description: "Who could take an open line-week." },
      dataField: { description: "The doctors, best first." },
    },
    description: "Who could take an open line-week, best first. For the centre's coordinator and planners.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
    },
    resolve: async (_, name, context) =>
      nameDoctors(settle(await findCandidates({ ...name, most: 20 }, context)), context),
  }),
  repair: t.field({
    type: MendedWeek,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "How an open line-week could be covered again by moving the fewest doctors, none of them in the next 60 days. For the centre's coordinator and planners.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
    },
    resolve: async (_, name, context) => settle(await findRepair(name, context)),
  }),
}));

builder.mutationField("mendWeek", (t) =>
  t.field({
    type: MendedWeek,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Makes the changes that `repair` shows, all or none. For planners; for a coordinator where all of them lie in her centre.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
      effort: t.arg.int({ required: true, description: "The price that `repair` showed." }),
    },
    resolve: async (_, request, context) => settle(await mendWeek(request, context)),
  }),
);
