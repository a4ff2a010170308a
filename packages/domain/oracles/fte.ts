import { z } from "zod";
import { contractualFte } from "../src/capacity/fte.ts";
import { weeklyHours } from "../src/shared/quantity.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({
      lines: z.array(z.strictObject({ centre: z.string(), lines: z.number() })),
      weeklyHoursPerLine: z.number(),
      fteWeeklyHours: z.number(),
    }),
    ({ lines, weeklyHoursPerLine, fteWeeklyHours }) =>
      contractualFte({
        weeklyHours: lines.flatMap((centre) =>
          Array.from({ length: centre.lines }, () => weeklyHours(weeklyHoursPerLine)),
        ),
        fullTimeWeeklyHours: weeklyHours(fteWeeklyHours),
      }),
  ),
  // The hours that each line would need: those of one that makes the FTE of one line, times the share asked for.
  answers(
    z.strictObject({ fte: z.number(), lines: z.number(), fteWeeklyHours: z.number() }),
    ({ fte, lines, fteWeeklyHours }) =>
      fte /
      contractualFte({
        weeklyHours: Array.from({ length: lines }, () => weeklyHours(1)),
        fullTimeWeeklyHours: weeklyHours(fteWeeklyHours),
      }),
  ),
];
