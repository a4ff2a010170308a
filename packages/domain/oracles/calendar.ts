import { z } from "zod";
import { week } from "../src/network/fields.ts";
import { daysOfWeek, lodgingOfWeek } from "../src/network/week-spans.ts";
import { weeklyRotation } from "../src/profile/weekly-rotation.ts";
import { answers } from "./runner/oracle.ts";

const compact = (day: string): string => day.replaceAll("-", "");

export const cases = [
  answers(z.strictObject({ week }), (given) => {
    const { from, until } = daysOfWeek(given.week);
    return { "DTSTART;VALUE=DATE": compact(from), "DTEND;VALUE=DATE": compact(until) };
  }),
  answers(
    z.strictObject({ week, arrive: z.literal("SAT_BEFORE"), leave: z.literal("SAT_AFTER") }),
    (given) => {
      const { from, until } = lodgingOfWeek(given.week, weeklyRotation.rhythm);
      return { from, to: until };
    },
  ),
];
