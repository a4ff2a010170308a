import { sundayOf, units } from "@ms/domain";
import type { Words } from "../locale/use-words.ts";
import type { FigureReading } from "./figure-reading.ts";

const wholePercent = { style: "percent", maximumFractionDigits: 1 } as const;

/** What a figure says, in large: its value and, where the label does not say it, its unit. */
export interface WrittenFigure {
  readonly value: string;
  readonly unit?: string;
}

/** Writes a figure's value: a share in percent, a week as the day on which it ends. */
export function writeFigure(
  { value, week, unit, isSuppressed, parts }: FigureReading,
  words: Words,
): WrittenFigure {
  const { i18n, date, number, read } = words;
  if (isSuppressed) return { value: i18n._("masqué") };
  if (week !== undefined) return { value: date(sundayOf(week), "brief") };
  if (value === undefined) return { value: i18n._("non publié") };
  if (unit === "SHARE") return { value: number(value, wholePercent) };
  const digits =
    Number.isInteger(value) && unit !== "FTE" ? {} : { maximumFractionDigits: 2, minimumFractionDigits: 1 };
  return { value: number(value, digits), ...(parts.length === 0 && { unit: read(units[unit]) }) };
}

/** Writes an interval of a share: « de 84 % à 100 % ». */
export const writeInterval = (
  { lower, upper }: NonNullable<FigureReading["interval"]>,
  { i18n, number }: Words,
): string =>
  i18n._("de {lower} à {upper} (95 %)", {
    lower: number(lower, wholePercent),
    upper: number(upper, wholePercent),
  });
