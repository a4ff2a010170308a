import { addDays, compareDates, parseDate, type PlainDate } from "../../calendar/plain-date.ts";

const prefixes = ["eq", "ge", "gt", "le", "lt"] as const;

/** Days that a search names, a month's or a year's too, and how the days of a resource stand to them. */
export interface DateCondition {
  readonly prefix: (typeof prefixes)[number];
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The days of a resource, both included; without a last one as long as no end is set. */
export interface FhirDays {
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

function lastDayOf(written: string): string {
  if (written.length === 10) return written;
  const [year = "", month = "12"] = written.split("-");
  if (month === "12") return `${year}-12-31`;
  return addDays(`${year}-${String(Number(month) + 1).padStart(2, "0")}-01` as PlainDate, -1);
}

// The years 1900 to 2999, and beside them the two within which a search that leaves an end open is closed.
const isWithinReach = (day: PlainDate): boolean => day >= "1898" && day < "3002";

/** Reads `ge2024-01-01`, `2024-02` or `lt2025`, of the years 1900 to 2999; undefined for what names no such days. */
export function readDateCondition(written: string): DateCondition | undefined {
  const [, prefix = "eq", date = ""] = /^([a-z]{2})?(\d{4}(?:-\d{2}){0,2})$/.exec(written) ?? [];
  const from = parseDate(date.padEnd(10, "-01"));
  const known = prefixes.find((each) => each === prefix);
  if (!from.ok || !isWithinReach(from.value) || known === undefined) return undefined;
  return { prefix: known, from: from.value, to: lastDayOf(date) as PlainDate };
}

/** Whether days meet a condition, by R4's rules for periods: equal is within, and what begins before may still overlap. */
export function meets({ from, to }: FhirDays, condition: DateCondition): boolean {
  const endsFrom = (day: PlainDate) => to === undefined || compareDates(to, day) >= 0;
  switch (condition.prefix) {
    case "eq":
      return from >= condition.from && to !== undefined && to <= condition.to;
    case "ge":
      return endsFrom(condition.from);
    case "gt":
      return endsFrom(addDays(condition.to, 1));
    case "le":
      return from <= condition.to;
    case "lt":
      return from < condition.from;
  }
}
