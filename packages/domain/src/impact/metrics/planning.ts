import { addWeeks, type IsoWeek, weekOf, weeksBetween } from "../../calendar/iso-week.ts";
import type { Moment } from "../facts.ts";
import type { Finding } from "../figure.ts";
import { defineMetric } from "../metric.ts";
import { sharing } from "../parts.ts";
import { lookAheadWeeks, type LineWeek } from "../streams/line-weeks.ts";

interface WeeksAhead {
  /** First week ahead in which a line has no doctor. */
  readonly firstVacancy: IsoWeek | undefined;
  /** Covered line-weeks ahead, by week. */
  readonly covered: Readonly<Record<IsoWeek, number>>;
}

const earliest = (one: IsoWeek | undefined, other: IsoWeek | undefined): IsoWeek | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

function addWeekAhead(part: WeeksAhead, { week, state, isCompleted }: LineWeek): WeeksAhead {
  if (isCompleted || state === "CLOSED") return part;
  if (state === "UNCOVERED") return { ...part, firstVacancy: earliest(part.firstVacancy, week) };
  return { ...part, covered: { ...part.covered, [week]: (part.covered[week] ?? 0) + 1 } };
}

function mergeWeeksAhead(one: WeeksAhead, other: WeeksAhead): WeeksAhead {
  const covered: Record<IsoWeek, number> = { ...one.covered };
  for (const [week, count] of Object.entries(other.covered) as [IsoWeek, number][])
    covered[week] = (covered[week] ?? 0) + count;
  return { firstVacancy: earliest(one.firstVacancy, other.firstVacancy), covered };
}

function findBookedThrough({ firstVacancy, covered }: WeeksAhead, { asOf }: Moment): Finding {
  const thisWeek = weekOf(asOf);
  const booked = (Object.entries(covered) as [IsoWeek, number][]).filter(
    ([week]) => firstVacancy === undefined || week < firstVacancy,
  );
  const n = booked.reduce((sum, [, count]) => sum + count, 0);
  const vacancy =
    firstVacancy ??
    booked
      .map(([week]) => addWeeks(week, 1))
      .sort()
      .at(-1);
  if (vacancy === undefined) return { value: undefined, n };
  const weeks = Math.max(0, weeksBetween(thisWeek, vacancy));
  return n === 0 ? { value: 0, n } : { value: weeks, n, week: addWeeks(vacancy, -1) };
}

export const bookedThrough = defineMetric({
  key: "bookedThrough",
  label: { fr: "Planning complet jusqu’à", en: "Schedule complete through" },
  definition: {
    fr: "Nombre de semaines qui se suivent, à partir de celle de la date, où toutes les lignes ouvertes ont un médecin confirmé, avec la dernière de ces semaines ; n est le nombre de semaines-lignes.",
    en: "Number of weeks in a row, from the week of the date on, in which every open line has a confirmed doctor, with the last of these weeks; n is the number of line-weeks.",
  },
  formula: "week before the first UNCOVERED line-week from weekOf(asOf) on",
  unit: "WEEKS",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  from: "lineWeeks",
  start: (): WeeksAhead => ({ firstVacancy: undefined, covered: {} }),
  add: addWeekAhead,
  merge: mergeWeeksAhead,
  finish: findBookedThrough,
});

export const fillRate = defineMetric({
  key: "fillRate",
  label: { fr: "Remplissage du planning", en: "Fill rate of the schedule" },
  definition: {
    fr: `Part des semaines-lignes ouvertes de la période, passées ou à venir, qui ont un médecin confirmé ; sans période, les ${String(lookAheadWeeks)} semaines à partir de celle de la date.`,
    en: `Share of the open line-weeks of the period, past or ahead, that have a confirmed doctor; without a period, the ${String(lookAheadWeeks)} weeks from the week of the date on.`,
  },
  formula: "count(lineWeeks: state = COVERED) ÷ count(lineWeeks: state ≠ CLOSED) within the period",
  unit: "SHARE",
  kind: "RATE",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  from: "lineWeeks",
  ...sharing<LineWeek>({
    among: ({ isScheduled, state }) => isScheduled && state !== "CLOSED",
    holds: ({ state }) => state === "COVERED",
    isSample: false,
  }),
});
