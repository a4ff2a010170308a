import { compareWeeks, type IsoWeek } from "../../calendar/iso-week.ts";
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

function findBookedThrough({ firstVacancy, covered }: WeeksAhead): Finding {
  const complete = (Object.entries(covered) as [IsoWeek, number][])
    .filter(([week]) => firstVacancy === undefined || week < firstVacancy)
    .sort(([one], [other]) => compareWeeks(one, other));
  const n = complete.reduce((sum, [, count]) => sum + count, 0);
  const hasLineAhead = complete.length > 0 || firstVacancy !== undefined;
  return { value: hasLineAhead ? complete.length : undefined, n, week: complete.at(-1)?.[0] };
}

export const bookedThrough = defineMetric({
  key: "bookedThrough",
  label: { fr: "Planning complet jusqu’à", en: "Schedule complete through" },
  definition: {
    fr: "Nombre de semaines à venir, celle de la date comprise, où des lignes sont ouvertes et où toutes ont un médecin confirmé, avant la première semaine sans médecin ; avec la dernière de ces semaines. n est le nombre de semaines-lignes.",
    en: "Number of weeks ahead, that of the date included, in which lines are open and all have a confirmed doctor, before the first week without one; with the last of these weeks. n is the number of line-weeks.",
  },
  formula: "weeks with COVERED line-weeks from weekOf(asOf) on, before the first UNCOVERED one",
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
