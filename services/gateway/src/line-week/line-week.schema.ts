import { type IsoWeek, mondayOf, parseWeek } from "@ms/domain";
import { resolveArrayConnection } from "@pothos/plugin-relay";
import { GraphQLError } from "graphql";
import { builder } from "../builder.ts";
import { Line } from "../centre/line.schema.ts";
import type { Context } from "../context.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { boundPage, listOf } from "../shared/page.ts";
import { type LineWeek, type LineWeekFilter, loadLineWeeks, weeksOf } from "./line-week.loader.ts";
import { maySeeDoctorOf, maySeeLineWeek } from "./line-week.policy.ts";

const longestPeriod = 106;

const LineWeekState = builder.enumType("LineWeekState", {
  description: "Whether a doctor comes to a line in a week.",
  values: {
    COVERED: { description: "A doctor is confirmed." },
    PROPOSED: { description: "A doctor is proposed, not confirmed yet." },
    UNCOVERED: { description: "Nobody comes: a hole." },
  } as const,
});
type State = typeof LineWeekState.$inferType;

const stateOf = ({ state }: LineWeek): State => (state === "CONFIRMED" ? "COVERED" : state);

export const LineWeekType = builder.objectRef<LineWeek>("LineWeek");

const visibleLineWeeks = async (filter: LineWeekFilter, { database, viewer }: Context): Promise<LineWeek[]> =>
  (await loadLineWeeks(filter, database)).filter((lineWeek) => maySeeLineWeek(viewer, lineWeek));

builder.node(LineWeekType, {
  description: "A line in an ISO week: the seat that one doctor takes.",
  id: { resolve: ({ lineId, week }) => `${lineId} ${week}` },
  loadMany: async (ids, context) => {
    const keys = ids.map((id) => id.split(" ", 2));
    const weeks = keys.flatMap(([, week]) => readableWeek(week));
    const lines = keys.map(([line]) => line ?? "");
    const found = await visibleLineWeeks({ weeks: [...new Set(weeks)], lines }, context);
    return ids.map((id) => found.find(({ lineId, week }) => `${lineId} ${week}` === id) ?? null);
  },
  isTypeOf: (value) => typeof value === "object" && value !== null && "lineId" in value && "week" in value,
  fields: (t) => ({
    week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    monday: t.field({ type: "Date", description: "Its Monday.", resolve: ({ week }) => mondayOf(week) }),
    state: t.field({ type: LineWeekState, description: "Whether a doctor comes.", resolve: stateOf }),
    line: t.prismaField({
      type: Line,
      description: "The line.",
      resolve: (query, { lineId }, _, { database }) =>
        database.line.findUniqueOrThrow({ ...query, where: { id: lineId } }),
    }),
    doctor: t.prismaField({
      type: Doctor,
      nullable: true,
      description: "Who comes; null when nobody does, or when it is not yours to see.",
      resolve: (query, lineWeek, _, { database, viewer }) =>
        lineWeek.doctorId !== undefined && maySeeDoctorOf(viewer, lineWeek)
          ? database.doctor.findUnique({ ...query, where: { id: lineWeek.doctorId } })
          : null,
    }),
  }),
});

const readableWeek = (text: string | undefined): IsoWeek[] => {
  const week = parseWeek(text ?? "");
  return week.ok ? [week.value] : [];
};

function periodOf({ from, weeks }: { from: IsoWeek; weeks: number }): IsoWeek[] {
  if (weeks >= 1 && weeks <= longestPeriod) return weeksOf({ from, weeks });
  const message = `Demandez de 1 à ${longestPeriod} semaines. / Ask for 1 to ${longestPeriod} weeks.`;
  throw new GraphQLError(message, { extensions: { code: "PERIOD_REFUSED" } });
}

builder.queryField("lineWeeks", (t) =>
  t.connection(
    {
      type: LineWeekType,
      nullable: true,
      authScopes: { may: "lineWeeks" },
      description:
        "The open line-weeks of a period that the key opens, by week, then line. Refused to the public.",
      args: {
        from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
        weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
        centre: t.arg.string({ description: "Only this centre, by identifier." }),
        doctor: t.arg.string({ description: "Only the weeks of this doctor, by identifier." }),
        state: t.arg({ type: LineWeekState, description: "Only this state." }),
      },
      resolve: async (_, { doctor, state, ...args }, context) => {
        boundPage(args);
        const all = await visibleLineWeeks(
          { weeks: periodOf(args), centre: args.centre ?? undefined },
          context,
        );
        const asked = all
          .filter((lineWeek) => state == null || stateOf(lineWeek) === state)
          .filter(
            (lineWeek) =>
              doctor == null || (lineWeek.doctorId === doctor && maySeeDoctorOf(context.viewer, lineWeek)),
          );
        return { ...resolveArrayConnection({ args }, asked), totalCount: () => asked.length };
      },
    },
    ...listOf("LineWeek"),
  ),
);
