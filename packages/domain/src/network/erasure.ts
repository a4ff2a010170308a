import { type IsoWeek, sundayOf } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import type { Assignment } from "./assignment.ts";

/** Why a doctor's data cannot be erased yet. */
export const erasureRefusals = {
  FUTURE_WEEK: {
    fr: "Une semaine à venir vous attend : annulez-la d’abord.",
    en: "A week to come is booked: cancel it first.",
  },
  LEGAL_HOLD: {
    fr: "La loi demande de garder ce dossier jusqu’à cette date.",
    en: "The law requires this file to be kept until that date.",
  },
} as const satisfies Record<string, Text>;

export type ErasureRefusal =
  | { readonly code: "FUTURE_WEEK"; readonly message: Text; readonly week: IsoWeek }
  | { readonly code: "LEGAL_HOLD"; readonly message: Text; readonly until: PlainDate };

/**
 * What stands in the way of erasing a doctor's data on a day: each week that is not over and not
 * cancelled, in order, and a legal hold that has not ended. Nothing when the list is empty.
 */
export function checkErasure({
  assignments,
  legalHoldUntil,
  today,
}: {
  assignments: readonly Pick<Assignment, "week" | "state">[];
  legalHoldUntil: PlainDate | undefined;
  today: PlainDate;
}): ErasureRefusal[] {
  const weeks = assignments
    .filter(({ state, week }) => state !== "CANCELLED" && sundayOf(week) >= today)
    .map(({ week }) => week)
    .sort();
  const booked = weeks.map((week) => ({
    code: "FUTURE_WEEK" as const,
    message: erasureRefusals.FUTURE_WEEK,
    week,
  }));
  if (legalHoldUntil === undefined || legalHoldUntil < today) return booked;
  return [...booked, { code: "LEGAL_HOLD", message: erasureRefusals.LEGAL_HOLD, until: legalHoldUntil }];
}
