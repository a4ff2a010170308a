import * as z from "zod";
import { type IsoWeek, mondayOf } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** How a line receives: by appointment, without, or both. */
export const lineModes = ["PROGRAMMED", "UNPROGRAMMED", "MIXED"] as const;
export type LineMode = (typeof lineModes)[number];

export const lineModeLabels: Record<LineMode, Text> = {
  PROGRAMMED: { fr: "Sur rendez-vous", en: "By appointment" },
  UNPROGRAMMED: { fr: "Sans rendez-vous", en: "Without appointment" },
  MIXED: { fr: "Mixte", en: "Mixed" },
};

/**
 * Hours a week and panel cap of a line from a date on. The cap is a panel *per line*, and it moves
 * with the years (1,200, later 1,300 to 1,500).
 */
export const lineTermsSchema = z
  .object({
    from: field.date,
    weeklyHours: field.decimal.positive({ error: "OUT_OF_RANGE" }).max(168, { error: "OUT_OF_RANGE" }),
    panelCap: field.count,
  })
  .readonly();

/** A line: what one doctor at a time covers. A centre has one or more, each with start and end. */
export const lineSchema = z
  .object({
    centre: field.identifier,
    number: field.count.min(1, { error: "OUT_OF_RANGE" }).max(99, { error: "OUT_OF_RANGE" }),
    startsOn: field.date,
    endsOn: field.date.optional(),
    mode: field.oneOf(lineModes),
    terms: z.array(lineTermsSchema).min(1, { error: "REQUIRED" }).readonly(),
  })
  .refine(({ startsOn, endsOn }) => field.endsAfterStart({ from: startsOn, to: endsOn }), {
    error: "ENDS_BEFORE_START",
    path: ["endsOn"],
  })
  .readonly();

export type LineTerms = z.infer<typeof lineTermsSchema>;
export type Line = z.infer<typeof lineSchema>;

/** The stable identifier of a line: `ajain-1`. */
export const lineId = ({ centre, number }: Pick<Line, "centre" | "number">): string => `${centre}-${number}`;

/** Whether a line is open on a date. */
export const isLineOpen = ({ startsOn, endsOn }: Pick<Line, "startsOn" | "endsOn">, on: PlainDate): boolean =>
  startsOn <= on && (endsOn === undefined || on <= endsOn);

/** Whether a line wants a doctor in a week: open on at least one day, Monday to Friday. */
export const isLineOpenInWeek = (
  { startsOn, endsOn }: Pick<Line, "startsOn" | "endsOn">,
  week: IsoWeek,
): boolean => startsOn <= addDays(mondayOf(week), 4) && (endsOn === undefined || mondayOf(week) <= endsOn);

/** The terms in force on a date: the latest that began on or before it. */
export const termsOn = ({ terms }: Pick<Line, "terms">, on: PlainDate): LineTerms | undefined =>
  terms.filter(({ from }) => from <= on).sort((one, other) => (one.from < other.from ? 1 : -1))[0];
