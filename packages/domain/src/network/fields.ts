import * as z from "zod";
import { type IsoWeek, parseWeek } from "../calendar/iso-week.ts";
import { parseDate, type PlainDate } from "../calendar/plain-date.ts";
import { coded, type FieldCode } from "./field-refusal.ts";
import {
  holdsSocialSecurityNumber,
  isDepartmentCode,
  isFiness,
  isInseeCode,
  isRegionCode,
  isRppsFormat,
  isSiren,
} from "./identifiers.ts";

// The fields that the network's records are made of, each with the code of its refusal.

/** A text that is there: trimmed, not empty. */
export const text = z
  .string({ error: coded("NOT_TEXT") })
  .trim()
  .min(1, { error: "REQUIRED" });

const textWhere = (holds: (value: string) => boolean, code: FieldCode) => text.refine(holds, { error: code });

/** Where a count comes from, in a few words: never who was counted. */
export const source = text
  .max(500, { error: "OUT_OF_RANGE" })
  .refine((written) => !/[^\P{Cc}\t\r\n]/u.test(written), { error: "NOT_TEXT" })
  .refine((written) => !holdsSocialSecurityNumber(written), { error: "PATIENT_IDENTITY_VALUE" });

/** A calendar day, `YYYY-MM-DD`. */
export const date = text
  .refine((value) => parseDate(value).ok, { error: "NOT_A_DATE" })
  .transform((value) => value as PlainDate);

/** An ISO week, `YYYY-Www`; 2025-W53 is refused. */
export const week = text.transform((value, context): IsoWeek => {
  const parsed = parseWeek(value);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.refusal.code });
  return z.NEVER;
});

// More than the people of the country, and sums of some of them are numbers that every database holds.
const mostOfAnything = 100_000_000;

/** A whole number of things, zero or more; a hundred millions at most. */
export const count = z
  .number({ error: coded("NOT_A_NUMBER") })
  .int({ error: "NOT_A_COUNT" })
  .nonnegative({ error: "NOT_A_COUNT" })
  .max(mostOfAnything, { error: "OUT_OF_RANGE" });

/** A number, decimals allowed. */
export const decimal = z.number({ error: coded("NOT_A_NUMBER") });

/** One of a closed list of codes. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: coded("NOT_IN_LIST") });

/** A short stable identifier chosen by the network: lower case, digits, hyphens ("ajain"). */
export const identifier = textWhere((value) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(value), "NOT_AN_IDENTIFIER");

/** A list of identifiers that names each of them once. */
export const identifiers = z
  .array(identifier)
  .refine((list) => new Set(list).size === list.length, { error: "REPEATED" })
  .readonly()
  .default([]);

export const inseeCode = textWhere(isInseeCode, "NOT_AN_INSEE_CODE");
export const departmentCode = textWhere(isDepartmentCode, "NOT_A_DEPARTMENT");
export const regionCode = textWhere(isRegionCode, "NOT_A_REGION");
export const rpps = textWhere(isRppsFormat, "NOT_AN_RPPS");
export const finess = textWhere(isFiness, "NOT_A_FINESS");
export const siren = textWhere(isSiren, "NOT_A_SIREN");
export const phone = textWhere((value) => /^\+?[\d .]{6,20}$/.test(value), "NOT_A_PHONE");

/** A public number of France, as it is read out: `05 36 49 00 01`, also where it was written `+33 5…`. */
export const frenchPhone = text.transform((value, context) => {
  const number = /^(?:0|\+33)([1-9]\d{8})$/.exec(value.replace(/[\s.-]/g, ""))?.[1];
  if (number !== undefined) return `0${number}`.replace(/\d\d(?=\d)/g, "$& ");
  context.addIssue({ code: "custom", message: "NOT_A_FRENCH_PHONE" satisfies FieldCode });
  return z.NEVER;
});

export const email = textWhere((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), "NOT_AN_EMAIL");

/** Whether an optional end does not come before its start. */
export const endsAfterStart = ({ from, to }: { from: string; to?: string | undefined }): boolean =>
  to === undefined || to >= from;
