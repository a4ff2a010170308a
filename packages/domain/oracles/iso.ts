import { z } from "zod";
import { addWeeks, mondayOf, weekOf, weeksInYear } from "../src/calendar/iso-week.ts";
import { weekdayOf } from "../src/calendar/plain-date.ts";
import { date, week } from "../src/network/fields.ts";
import { answers, type OracleCase } from "./runner/oracle.ts";

const named = (part: string, { answer }: OracleCase): OracleCase => ({
  answer: (oracle) => (oracle.name.includes(part) ? answer(oracle) : undefined),
});

export const cases = [
  answers(z.strictObject({ from: z.number(), to: z.number() }), ({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (year) => weeksInYear(year) === 53,
    ),
  ),
  answers(z.strictObject({ date }), ({ date: day }) => ({ week: weekOf(day), weekday: weekdayOf(day) })),
  named(
    "monday_of",
    answers(z.strictObject({ week }), (inputs) => mondayOf(inputs.week)),
  ),
  named(
    "next_after",
    answers(z.strictObject({ week }), (inputs) => addWeeks(inputs.week, 1)),
  ),
];
