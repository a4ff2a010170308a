import { bookingRefusals } from "@ms/domain";
import { isUniqueRefusal } from "../shared/is-unique-refusal.ts";
import type { Reason } from "../shared/refusal.ts";

const rules = {
  Assignment_one_doctor_per_line_week: "WEEK_ALREADY_COVERED",
  Assignment_one_place_per_doctor_week: "DOCTOR_ALREADY_PLACED",
  Assignment_week_not_closed: "WEEK_CLOSED",
  ClosedWeek_week_not_covered: "WEEK_ALREADY_COVERED",
} as const;

/** Which seat was taken or closed meanwhile, when an error is the refusal of one of the database's own rules. */
export function takenSeat(error: unknown): Reason | undefined {
  // Each driver adapter names the rule in its own place.
  const said = isUniqueRefusal(error) ? JSON.stringify(error.meta) : "";
  const rule = (Object.keys(rules) as (keyof typeof rules)[]).find((name) => said.includes(name));
  if (rule === undefined) return undefined;
  return { code: rules[rule], message: bookingRefusals[rules[rule]] };
}
