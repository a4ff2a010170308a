import { centreSchema, lineSchema, weeklyRotation } from "@ms/domain";
import { builder } from "../builder.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { openCentre, openLine } from "./centre.commands.ts";
import { Centre } from "./centre.schema.ts";
import { Line, LineModeEnum } from "./line.schema.ts";

const OpenCentreInput = builder.inputType("OpenCentreInput", {
  description: "A new centre.",
  fields: (t) => ({
    id: t.string({ required: true, description: "Its identifier: lower case, digits, hyphens." }),
    name: t.string({ required: true, description: "Its name." }),
    inseeCode: t.string({ required: true, description: "INSEE code of its commune." }),
    regionCode: t.string({ required: true, description: "INSEE code of its region." }),
    profile: t.string({ defaultValue: weeklyRotation.key, description: "The kind of centre." }),
    plannedOpening: t.field({ type: "Date", description: "The day announced for the opening." }),
    openedOn: t.field({ type: "Date", description: "The day it opened." }),
    finess: t.string({ description: "FINESS number." }),
    address: t.string({ description: "Postal address, in one line." }),
    phone: t.string({ description: "The number that patients call: `05 36 49 00 01`, or `+33…`." }),
    latitude: t.float({ description: "Degrees north." }),
    longitude: t.float({ description: "Degrees east." }),
    source: t.string({ description: "Where the dates come from." }),
  }),
});

const { weeklyHours, panelCapPerLine } = weeklyRotation.defaults;

const OpenLineInput = builder.inputType("OpenLineInput", {
  description: "A new line of a centre.",
  fields: (t) => ({
    centre: t.string({ required: true, description: "The centre, by identifier." }),
    number: t.int({ required: true, description: "Its number at the centre, from 1." }),
    startsOn: t.field({ type: "Date", required: true, description: "First day of care." }),
    endsOn: t.field({ type: "Date", description: "Last day of care." }),
    mode: t.field({ type: LineModeEnum, defaultValue: "MIXED", description: "How it receives." }),
    weeklyHours: t.float({ defaultValue: weeklyHours, description: "Hours of a doctor's week." }),
    panelCap: t.int({ defaultValue: panelCapPerLine, description: "Most patients registered for it." }),
  }),
});

builder.mutationFields((t) => ({
  openCentre: t.prismaField({
    type: Centre,
    description: "Adds a centre; its lines follow. For planners.",
    errors: { types: [InputRefused, RuleRefused] },
    args: { input: t.arg({ type: OpenCentreInput, required: true, description: "The centre." }) },
    resolve: async (query, _, { input }, context) => {
      const centre = settle(readInput(centreSchema, input));
      const { id } = settle(await openCentre(centre, context));
      return context.database.centre.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  openLine: t.prismaField({
    type: Line,
    description: "Adds a line to a centre. For planners.",
    errors: { types: [InputRefused, NotFound, RuleRefused] },
    args: { input: t.arg({ type: OpenLineInput, required: true, description: "The line." }) },
    resolve: async (query, _, { input }, context) => {
      const { weeklyHours, panelCap, ...rest } = input;
      const terms = [{ from: input.startsOn, weeklyHours, panelCap }];
      const line = settle(readInput(lineSchema, { ...rest, terms }));
      const { id } = settle(await openLine(line, context));
      return context.database.line.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
