import { z } from "zod";
import { week } from "../src/network/fields.ts";
import { hoursOfWeek } from "../src/network/week-spans.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ week, tz: z.string() }), (given) => ({
    hoursInWeek: hoursOfWeek(given.week, given.tz),
  })),
];
