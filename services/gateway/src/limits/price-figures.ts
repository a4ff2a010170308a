import { catalogue } from "@ms/domain";
import { type FieldNode, valueFromASTUntyped } from "graphql";
import { mostFigures } from "../impact/figure-limits.ts";

const daysOf: Readonly<Record<string, number>> = { WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };
const dayLength = 86_400_000;
// What arguments do not tell: the network began in October 2022, a step of all its time costs as much.
const daysUntold = 4 * 365;
const placesUntold = 20;

interface Asked {
  readonly metrics?: unknown;
  readonly period?: { readonly from?: unknown; readonly to?: unknown } | null;
  readonly by?: { readonly time?: unknown; readonly place?: unknown } | null;
}

function daysIn(period: Asked["period"]): number {
  const length = (Date.parse(String(period?.to)) - Date.parse(String(period?.from))) / dayLength;
  return Number.isNaN(length) ? daysUntold : Math.max(1, length);
}

/** The figures that a field `impact` may give: metrics × steps × places, as far as its arguments tell. */
export function priceFigures(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const { metrics, period, by }: Asked = Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value, { ...variables }),
    ]),
  );
  const figures = Array.isArray(metrics) ? metrics.length : catalogue.length;
  const steps = typeof by?.time !== "string" ? 1 : Math.ceil(daysIn(period) / (daysOf[by.time] ?? 7));
  // The field refuses more, before it reads anything.
  return Math.min(mostFigures, figures * steps * (by?.place == null ? 1 : placesUntold));
}
