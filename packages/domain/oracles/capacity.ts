import { z } from "zod";
import { mondayOf, sundayOf } from "../src/calendar/iso-week.ts";
import { weekdayOf } from "../src/calendar/plain-date.ts";
import { publicHolidays } from "../src/calendar/public-holidays.ts";
import { overflowOfWeek } from "../src/capacity/overflow.ts";
import { expectedAttendance, openDaysOf } from "../src/capacity/weekly-capacity.ts";
import { date, week } from "../src/network/fields.ts";
import { answers } from "./runner/oracle.ts";

const weekInputs = z.strictObject({
  week,
  openWeekdays: z.array(z.number()),
  slotsPerDay: z.number(),
  territory: z.literal("METRO").optional(),
  openingDate: date.optional(),
});

export const cases = [
  answers(weekInputs, ({ week: asked, openWeekdays, slotsPerDay, openingDate }) => {
    const [from, to] = [mondayOf(asked), sundayOf(asked)];
    const years = new Set([from, to].map((day) => Number(day.slice(0, 4))));
    const holidays = [...years]
      .flatMap((year) => publicHolidays({ year, department: "23" }))
      .map(({ date: day }) => day)
      .filter((day) => from <= day && day <= to && openWeekdays.includes(weekdayOf(day)));
    const openDays = openDaysOf({ week: asked, openWeekdays, holidays, openedOn: openingDate }).length;
    return { holidays, openDays, capacity: openDays * slotsPerDay };
  }),
  answers(
    z.strictObject({ slots: z.number(), noShowRate: z.number(), reservedUnscheduledShare: z.number() }),
    ({ slots, noShowRate, reservedUnscheduledShare }) => {
      const { attended, ...rest } = expectedAttendance({
        slots,
        noShowRate,
        unscheduledShare: reservedUnscheduledShare,
      });
      return { ...rest, expectedAttended: attended };
    },
  ),
  answers(z.strictObject({ demandPerWeek: z.number(), capacity: z.number() }), overflowOfWeek),
];
