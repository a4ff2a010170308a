import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { checkErasure } from "./erasure.ts";

const today = "2023-11-27" as PlainDate;
const codes = (
  assignments: readonly { week: string; state: "CONFIRMED" | "PROPOSED" | "CANCELLED" }[],
  until?: string,
) =>
  checkErasure({
    assignments: assignments.map(({ week, state }) => ({ week: week as IsoWeek, state })),
    legalHoldUntil: until as PlainDate | undefined,
    today,
  }).map(({ code }) => code);

it("lets a doctor go whose weeks are over or cancelled", () => {
  expect(codes([{ week: "2023-W47", state: "CONFIRMED" }])).toEqual([]);
  expect(codes([{ week: "2024-W20", state: "CANCELLED" }])).toEqual([]);
});

it("names each week to come, that of the day included, and a hold until its last day", () => {
  const weeks = [
    { week: "2024-W02", state: "PROPOSED" as const },
    { week: "2023-W48", state: "CONFIRMED" as const },
  ];
  expect(codes(weeks, "2023-11-27")).toEqual(["FUTURE_WEEK", "FUTURE_WEEK", "LEGAL_HOLD"]);
  expect(codes([], "2023-11-26")).toEqual([]);
});
