import { z } from "zod";
import { addWeeks, type IsoWeek, mondayOf } from "../src/calendar/iso-week.ts";
import type { PlainDate } from "../src/calendar/plain-date.ts";
import { computeFigures } from "../src/impact/compute-figures.ts";
import { networkScope } from "../src/impact/scope.ts";
import { centreSchema } from "../src/network/centre.ts";
import { date, week } from "../src/network/fields.ts";
import { lineSchema } from "../src/network/line.ts";
import { answers } from "./runner/oracle.ts";

const long = "2020-01-06" as PlainDate;

// Lines that are booked in every week whose Monday lies before a day: the figure finds how far that is.
export const cases = [
  answers(
    z.strictObject({ from: week, untilExclusiveMonday: date, lines: z.number() }),
    ({ from, untilExclusiveMonday, lines }) => {
      const weeks: IsoWeek[] = [];
      for (let next = from; mondayOf(next) < untilExclusiveMonday; next = addWeeks(next, 1)) weeks.push(next);
      const numbers = Array.from({ length: lines }, (_, index) => index + 1);
      const facts = {
        centres: [
          centreSchema.parse({
            id: "c",
            name: "c",
            inseeCode: "23002",
            regionCode: "75",
            profile: "weekly-rotation",
            openedOn: long,
          }),
        ],
        lines: numbers.map((number) =>
          lineSchema.parse({
            centre: "c",
            number,
            startsOn: long,
            mode: "MIXED",
            terms: [{ from: long, weeklyHours: 35, panelCap: 1200 }],
          }),
        ),
        assignments: numbers.flatMap((line) =>
          weeks.map((booked) => ({
            centre: "c",
            line,
            week: booked,
            doctor: `invented-${String(line)}-${booked}`,
            state: "CONFIRMED" as const,
          })),
        ),
        doctors: [],
        activityWeeks: [],
        panelCounts: [],
        feedback: [],
        indicators: [],
        teamPosts: [],
      };
      const figures = computeFigures({ facts, scope: networkScope, asOf: mondayOf(from) });
      const booked = figures.find(({ metric }) => metric === "bookedThrough");
      return { weeks: booked?.value, lastWeek: booked?.week, lineWeeks: booked?.n };
    },
  ),
];
