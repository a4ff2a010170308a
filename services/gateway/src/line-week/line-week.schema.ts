import { closureReasonLabels, type IsoWeek, mondayOf, parseWeek, weekOf } from "@ms/domain";
import { resolveArrayConnection } from "@pothos/plugin-relay";
import { builder } from "../builder.ts";
import { Line } from "../centre/line.schema.ts";
import type { Context } from "../context.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { enumValues } from "../shared/enum-values.ts";
import { boundPage, listOf } from "../shared/page.ts";
import { boundPeriod } from "../shared/period.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { type LineWeek, type LineWeekFilter, loadLineWeeks, weeksOf } from "./line-week.loader.ts";
import { maySeeDoctorOf, maySeeLineWeek } from "./line-week.policy.ts";

const LineWeekState = builder.enumType("LineWeekState", {
  description: "Whether a doctor comes to a line in a week.",
  values: {
    COVERED: { description: "A doctor is confirmed." },
    PROPOSED: { description: "A doctor is proposed, not confirmed yet." },
    UNCOVERED: { description: "Nobody comes: a hole." },
    CLOSED: { description: "The line is closed on purpose: nobody is wanted." },
  } as const,
});
type State = typeof LineWeekState.$inferType;

export const ClosureReasonEnum = builder.enumType("ClosureReason", {
  description: "Why a line is closed in a week.",
  values: enumValues(closureReasonLabels),
});

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
    closedFor: t.field({
      type: ClosureReasonEnum,
      nullable: true,
      description: "Why the line is closed; null when it is not.",
      resolve: ({ closedFor }) => closedFor ?? null,
    }),
    askedDoctors: t.int({
      nullable: true,
      description:
        "How many doctors are asked for it and have not answered; null when it is not yours to know.",
      resolve: ({ asked, centre }, _, { viewer }) =>
        reachesCentre(viewer, "bookWeeks", centre) ? asked : null,
    }),
    isSwapPending: t.boolean({
      nullable: true,
      description:
        "Whether an offer to exchange it with another line-week waits for an answer; null when it is not yours to know.",
      resolve: ({ swapUntil, centre }, _, { viewer, today }) =>
        reachesCentre(viewer, "followSwaps", centre)
          ? swapUntil !== undefined && swapUntil >= weekOf(today)
          : null,
    }),
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

interface LineSpan {
  readonly line: string;
  readonly from: IsoWeek;
  readonly weeks: number;
}

const spanOf = ({ from, weeks }: LineSpan): string => `${from} ${weeks}`;
const keyOf = (span: LineSpan): string => `${span.line} ${spanOf(span)}`;

builder.prismaObjectField(Line, "lineWeeks", (t) =>
  t.loadableList({
    type: LineWeekType,
    nullable: true,
    description:
      "Its line-weeks of a period, as far as the key opens them: those in which it is open or closed on purpose. Null when none of them is yours to see.",
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
    },
    load: async (spans: LineSpan[], context) => {
      const { database, viewer } = context;
      const found = new Map<string, LineWeek[]>();
      // The lines of one period are read together.
      for (const period of new Map(spans.map((span) => [spanOf(span), span])).values()) {
        const lines = spans.filter((span) => spanOf(span) === spanOf(period)).map(({ line }) => line);
        for (const each of await loadLineWeeks({ weeks: weeksOf(period), lines }, database)) {
          const key = keyOf({ ...period, line: each.lineId });
          const own = found.get(key) ?? [];
          found.set(key, own);
          own.push(each);
        }
      }
      return spans.map((span) => {
        const all = found.get(keyOf(span)) ?? [];
        const seen = all.filter((lineWeek) => maySeeLineWeek(viewer, lineWeek));
        return seen.length > 0 || all.length === 0 ? seen : null;
      });
    },
    loaderOptions: { cacheKeyFn: keyOf },
    resolve: ({ id }, period) => ({ line: id, ...boundPeriod(period) }),
  }),
);

const readableWeek = (text: string | undefined): IsoWeek[] => {
  const week = parseWeek(text ?? "");
  return week.ok ? [week.value] : [];
};

builder.queryField("lineWeeks", (t) =>
  t.connection(
    {
      type: LineWeekType,
      nullable: true,
      description:
        "The line-weeks of a period in which a line is open or closed on purpose, as far as the key opens them, by week, then line. Refused to the public.",
      args: {
        from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
        weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
        centre: t.arg.string({ description: "Only this centre, by identifier." }),
        line: t.arg.string({ description: "Only this line, by identifier." }),
        doctor: t.arg.string({ description: "Only the weeks of this doctor, by identifier." }),
        state: t.arg({ type: LineWeekState, description: "Only this state." }),
      },
      resolve: async (_, { line, doctor, state, ...args }, context) => {
        boundPage(args);
        const all = await visibleLineWeeks(
          {
            weeks: weeksOf(boundPeriod(args)),
            centre: args.centre ?? undefined,
            lines: line == null ? undefined : [line],
          },
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
