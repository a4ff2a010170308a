import { plainDate } from "@ms/database";
import { lineModeLabels, termsOn } from "@ms/domain";
import { builder } from "../builder.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { enumValues } from "../shared/enum-values.ts";
import { lineRecord } from "../shared/records.ts";

export const LineModeEnum = builder.enumType("LineMode", {
  description: "How a line receives.",
  values: enumValues(lineModeLabels),
});

const LineTerms = builder.prismaObject("LineTerms", {
  description: "Hours a week and panel cap of a line, from a day on.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "First day.", resolve: ({ from }) => plainDate(from) }),
    weeklyHours: t.exposeFloat("weeklyHours", { description: "Hours of a doctor's week." }),
    panelCap: t.exposeInt("panelCap", { description: "Most patients registered for this line." }),
  }),
});

export const Line = builder.prismaNode("Line", {
  description: "A line: what one doctor at a time covers. A centre has one or more.",
  id: { field: "id" },
  nullable: true,
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "`<centre>-<number>`: `ajain-1`." }),
    number: t.exposeInt("number", { description: "Its number at the centre, from 1." }),
    centre: t.relation("centre", { description: "Its centre." }),
    mode: t.expose("mode", { type: LineModeEnum, description: "How it receives." }),
    startsOn: t.field({
      type: "Date",
      description: "First day of care.",
      resolve: ({ startsOn }) => plainDate(startsOn),
    }),
    endsOn: t.field({
      type: "Date",
      nullable: true,
      description: "Last day of care; null while no end is set.",
      resolve: ({ endsOn }) => dayOrNull(endsOn),
    }),
    terms: t.relation("terms", {
      type: LineTerms,
      description: "Its terms, oldest first.",
      query: { orderBy: { from: "asc" } },
    }),
    weeklyHours: t.float({
      nullable: true,
      description: "Hours a week in force on the network's day.",
      select: { terms: { orderBy: { from: "asc" } } },
      resolve: (line, _, { today }) => termsOn(lineRecord(line), today)?.weeklyHours ?? null,
    }),
    panelCap: t.int({
      nullable: true,
      description: "Panel cap in force on the network's day.",
      select: { terms: { orderBy: { from: "asc" } } },
      resolve: (line, _, { today }) => termsOn(lineRecord(line), today)?.panelCap ?? null,
    }),
  }),
});

builder.asEntity(Line, {
  key: builder.selection<{ identifier: string }>("identifier"),
  resolveReference: ({ identifier }, { database }) => database.line.findUnique({ where: { id: identifier } }),
});
