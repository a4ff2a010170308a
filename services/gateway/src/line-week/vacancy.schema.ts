import type { Vacancy, VacancyNearMiss, VacancyReason } from "@ms/domain";
import { builder } from "../builder.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { findVacancy } from "./mending.commands.ts";

const VacancyReasonType = builder.objectRef<VacancyReason>("VacancyReason").implement({
  description: "Why some doctors do not take an open line-week.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code of the rule." }),
    message: t.expose("message", {
      type: LocalizedText,
      description: "The reason in words, the number of doctors among them.",
    }),
    doctors: t.exposeInt("doctors", { description: "How many doctors it keeps away." }),
  }),
});

const NearMissType = builder.objectRef<VacancyNearMiss>("VacancyNearMiss").implement({
  description: "How some doctors could take an open line-week after all.",
  fields: (t) => ({
    change: t.exposeString("change", {
      description: "What would have to change: `shorterGap`, `oneWeekMore`, `weekBefore`, `weekAfter`.",
    }),
    message: t.expose("message", {
      type: LocalizedText,
      description: "The same in words, the number of doctors among them.",
    }),
    doctors: t.exposeInt("doctors", { description: "How many doctors could come then." }),
  }),
});

export const VacancyType = builder.objectRef<Vacancy>("Vacancy").implement({
  description: "A line-week without a doctor.",
  fields: (t) => ({
    line: t.exposeString("line", { description: "The line: `ajain-1`." }),
    week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    reasons: t.field({
      type: [VacancyReasonType],
      description: "Why nobody comes.",
      resolve: ({ reasons }) => [...reasons],
    }),
    nearMisses: t.field({
      type: [NearMissType],
      description: "Who nearly could come.",
      resolve: ({ nearMisses }) => [...nearMisses],
    }),
  }),
});

builder.queryField("vacancy", (t) =>
  t.field({
    type: VacancyType,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Why nobody is on an open line-week: every doctor who cannot come, counted once. For the centre's coordinator and planners.",
    args: {
      line: t.arg.string({ required: true, description: "The line: `ajain-1`." }),
      week: t.arg({ type: "IsoWeek", required: true, description: "The ISO week." }),
    },
    resolve: async (_, name, context) => settle(await findVacancy(name, context)),
  }),
);
