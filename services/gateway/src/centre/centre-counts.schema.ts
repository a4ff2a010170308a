import { plainDate } from "@ms/database";
import { teamRoleLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { enumValues } from "../shared/enum-values.ts";

export const TeamRoleEnum = builder.enumType("TeamRole", {
  description: "The people who stay at a centre.",
  values: enumValues(teamRoleLabels),
});

export const TeamPostType = builder.prismaObject("TeamPost", {
  description: "A post at a centre: how many people, how many full-time equivalents in all.",
  fields: (t) => ({
    role: t.expose("role", { type: TeamRoleEnum, description: "What the people do." }),
    people: t.exposeInt("people", { description: "How many people." }),
    fte: t.exposeFloat("fte", { description: "Full-time equivalents of all of them." }),
    from: t.field({ type: "Date", description: "First day.", resolve: ({ from }) => plainDate(from) }),
    to: t.field({
      type: "Date",
      nullable: true,
      description: "Last day; null while the post goes on.",
      resolve: ({ to }) => dayOrNull(to),
    }),
  }),
});

export const PanelCountType = builder.prismaObject("PanelCount", {
  description: "Registered patients of a centre on a day: a stock, never added over days.",
  fields: (t) => ({
    on: t.field({ type: "Date", description: "The day of the count.", resolve: ({ on }) => plainDate(on) }),
    registered: t.exposeInt("registered", { description: "Patients registered with the centre." }),
    ald: t.exposeInt("ald", {
      nullable: true,
      description: "Those with a recognised long-term condition; null when not counted.",
    }),
    source: t.exposeString("source", { nullable: true, description: "Where the count comes from." }),
  }),
});
