import { z } from "zod";
import { localHolidays, publicHolidays } from "../src/calendar/public-holidays.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ year: z.number(), territory: z.literal("METRO") }), ({ year }) =>
    publicHolidays({ year, department: "23" }).map(({ date }) => date),
  ),
  answers(z.strictObject({ year: z.number(), department: z.string() }), (inputs) =>
    localHolidays(inputs).map(({ date }) => date),
  ),
];
