import { differenceCauses, differenceReasons, type PublicationNews, publicationNews } from "@ms/domain";
import { builder } from "../builder.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { PlaceType } from "../line-week/mending.schema.ts";
import { enumValues } from "../shared/enum-values.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import type { NamedDifference } from "./differences.loader.ts";
import type { NamedRecipient } from "./recipients.loader.ts";

const DifferenceReason = builder.enumType("PlanDifferenceReason", {
  description: "Why a line-week differs from the plan in force.",
  values: enumValues(differenceReasons),
});

const DifferenceCauseEnum = builder.enumType("PlanDifferenceCause", {
  description: "Who has brought a difference about.",
  values: enumValues(differenceCauses),
});

export const DifferenceType = builder.objectRef<NamedDifference>("PlanDifference").implement({
  description: "A line-week that a draft would change.",
  fields: (t) => ({
    line: t.exposeString("line", { description: "The line: `ajain-1`." }),
    week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    before: t.expose("before", {
      type: Doctor,
      nullable: true,
      description: "Who is planned there now; null when nobody is.",
    }),
    after: t.expose("after", {
      type: Doctor,
      nullable: true,
      description: "Who would be; null when nobody would.",
    }),
    code: t.expose("code", { type: DifferenceReason, description: "Why it differs." }),
    message: t.expose("message", { type: LocalizedText, description: "The same in words." }),
    cause: t.expose("cause", { type: DifferenceCauseEnum, description: "Who has brought it about." }),
    causeMessage: t.field({
      type: LocalizedText,
      description: "The same in words.",
      resolve: ({ cause }) => differenceCauses[cause],
    }),
    mayBeDropped: t.boolean({
      description:
        "Whether `dropDifference` may leave it out: a week given up since is no deed of the draft.",
      resolve: ({ code, after }) => code !== "WEEK_CANCELLED" || after !== null,
    }),
  }),
});

const NewsCode = builder.enumType("PublicationNewsCode", {
  description: "What becomes of a doctor’s week when a plan is published.",
  values: enumValues(publicationNews),
});

const NewsType = builder.objectRef<PublicationNews>("PublicationNews").implement({
  description: "What a doctor is told of a week when a plan is published.",
  fields: (t) => ({
    code: t.expose("code", { type: NewsCode, description: "What becomes of it." }),
    message: t.expose("message", { type: LocalizedText, description: "The same in words." }),
    from: t.field({
      type: PlaceType,
      nullable: true,
      description: "The week that is moved or taken away; null when it is confirmed.",
      resolve: ({ from }) => from ?? null,
    }),
    to: t.field({
      type: PlaceType,
      nullable: true,
      description: "The week that is confirmed, or where one is moved; null when it is taken away.",
      resolve: ({ to }) => to ?? null,
    }),
  }),
});

export const RecipientType = builder.objectRef<NamedRecipient>("PublicationRecipient").implement({
  description: "A doctor who would be told of a publication.",
  fields: (t) => ({
    doctor: t.expose("doctor", { type: Doctor, description: "Who." }),
    hasEmail: t.boolean({
      description: "Whether there is an e-mail address to write to.",
      resolve: ({ doctor }) => doctor.email !== null,
    }),
    news: t.field({
      type: [NewsType],
      description: "Of what: the weeks moved or taken away, then those confirmed.",
      resolve: ({ news }) => [...news],
    }),
  }),
});
