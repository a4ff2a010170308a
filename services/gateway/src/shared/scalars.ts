import { type IsoWeek, type PlainDate, parseDate, parseWeek } from "@ms/domain";
import { builder } from "../builder.ts";
import { ToldError } from "./told-error.ts";

const badValue = (fr: string, en: string) => new ToldError({ fr, en }, { code: "BAD_USER_INPUT" });

builder.scalarType("IsoWeek", {
  description: "An ISO 8601 week, `YYYY-Www`: Monday to Sunday. 2026 has 53 weeks; 2025-W53 is refused.",
  serialize: (week) => week,
  parseValue: (value) => {
    const week = parseWeek(String(value));
    if (!week.ok)
      throw badValue("Semaine ISO attendue, par exemple 2024-W06.", "Write an ISO week, such as 2024-W06.");
    return week.value;
  },
});

builder.scalarType("Date", {
  description: "A calendar day, `YYYY-MM-DD`, without hour or time zone.",
  serialize: (day) => day,
  parseValue: (value) => {
    const day = parseDate(String(value));
    if (!day.ok) throw badValue("Jour attendu, par exemple 2024-02-06.", "Write a day, such as 2024-02-06.");
    return day.value;
  },
});

builder.scalarType("DateTime", {
  description: "An instant, ISO 8601 in UTC.",
  serialize: (instant) => instant.toISOString(),
  parseValue: (value) => {
    const instant = new Date(String(value));
    if (Number.isNaN(instant.getTime()))
      throw badValue("Instant ISO 8601 attendu.", "Write an ISO 8601 instant.");
    return instant;
  },
});

/** What the scalars are in code. */
export type CalendarScalars = {
  IsoWeek: { Input: IsoWeek; Output: IsoWeek };
  Date: { Input: PlainDate; Output: PlainDate };
  DateTime: { Input: Date; Output: Date };
};
