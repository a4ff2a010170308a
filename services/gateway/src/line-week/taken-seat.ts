import { bookingRefusals } from "@ms/domain";
import type { Reason } from "../shared/refusal.ts";

const indexes = {
  Assignment_one_doctor_per_line_week: "WEEK_ALREADY_COVERED",
  Assignment_one_place_per_doctor_week: "DOCTOR_ALREADY_PLACED",
} as const;

/** Which seat was taken meanwhile, when an error is the refusal of one of the two unique indexes. */
export function takenSeat(error: unknown): Reason | undefined {
  const said = isUniqueRefusal(error) ? JSON.stringify(error.meta) : "";
  const index = (Object.keys(indexes) as (keyof typeof indexes)[]).find((name) => said.includes(name));
  if (index === undefined) return undefined;
  return { code: indexes[index], message: bookingRefusals[indexes[index]] };
}

// Prisma's P2002 names the index in its meta, each driver adapter in its own way.
const isUniqueRefusal = (error: unknown): error is { code: string; meta: unknown } =>
  typeof error === "object" && error !== null && "code" in error && error.code === "P2002" && "meta" in error;
