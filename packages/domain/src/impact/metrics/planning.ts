import type { IsoWeek } from "../../calendar/iso-week.ts";
import { lookAheadWeeks } from "../calendar.ts";
import type { Finding } from "../figure.ts";
import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { adding } from "../parts.ts";
import { downToLine } from "../scope.ts";
import { shareOf } from "../share-of.ts";

interface WeeksAhead {
  /** How many weeks ahead a line has no doctor for the first time. */
  firstVacancy: number | null;
  /** Covered lines by weeks ahead, up to one's own first vacancy. */
  readonly covered: number[];
  /** The names of those weeks. */
  weeks: readonly IsoWeek[];
}

const vacantFrom = (part: WeeksAhead, week: number | null): void => {
  if (week !== null && (part.firstVacancy === null || week < part.firstVacancy)) part.firstVacancy = week;
};

const weeksAhead: Sum<WeeksAhead> = {
  start: () => ({ firstVacancy: null, covered: [], weeks: [] }),
  add: {
    schedules: (part, { weeks, states, start }) => {
      part.weeks = weeks;
      for (let week = 0; week < weeks.length; week++) {
        const state = states[start + week];
        if (state === "UNCOVERED") {
          vacantFrom(part, week);
          return;
        }
        part.covered[week] = (part.covered[week] ?? 0) + (state === "COVERED" ? 1 : 0);
      }
    },
  },
  merge: (into, { firstVacancy, covered, weeks }) => {
    if (weeks.length > into.weeks.length) into.weeks = weeks;
    vacantFrom(into, firstVacancy);
    const end = into.firstVacancy ?? covered.length;
    for (let week = 0; week < end && week < covered.length; week++)
      into.covered[week] = (into.covered[week] ?? 0) + covered[week]!;
  },
};

function findBookedThrough({ firstVacancy, covered, weeks }: WeeksAhead): Finding {
  const before = firstVacancy === null ? covered : covered.slice(0, firstVacancy);
  const complete = before.filter((count) => count > 0);
  const last = before.findLastIndex((count) => count > 0);
  const hasLineAhead = complete.length > 0 || firstVacancy !== null;
  return {
    value: hasLineAhead ? complete.length : undefined,
    n: complete.reduce((sum, count) => sum + count, 0),
    week: weeks[last],
  };
}

const bookedThrough = defineMetric({
  key: "bookedThrough",
  label: { fr: "Planning complet jusqu’à", en: "Schedule complete through" },
  definition: {
    fr: "Nombre de semaines à venir, celle de la date comprise, où des lignes sont ouvertes et où toutes ont un médecin confirmé, avant la première semaine sans médecin ; avec la dernière de ces semaines. n est le nombre de semaines-lignes.",
    en: "Number of weeks ahead, that of the date included, in which lines are open and all have a confirmed doctor, before the first week without one; with the last of these weeks. n is the number of line-weeks.",
  },
  formula: "weeks with COVERED line-weeks from weekOf(asOf) on, before the first UNCOVERED one",
  unit: "WEEKS",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: weeksAhead,
  finish: findBookedThrough,
});

/** Open weeks and covered ones, of all that are asked about and of those next to come. */
const seats = adding({
  from: "lineWeeks",
  start: () => ({ open: 0, covered: 0, openNext: 0, coveredNext: 0 }),
  add: (part, { state, isNext }) => {
    if (state === "CLOSED") return;
    part.open++;
    if (state === "COVERED") part.covered++;
    if (isNext) part.openNext++;
    if (isNext && state === "COVERED") part.coveredNext++;
  },
  merge: (into, part) => {
    into.open += part.open;
    into.covered += part.covered;
    into.openNext += part.openNext;
    into.coveredNext += part.coveredNext;
  },
});

const fillRate = defineMetric({
  key: "fillRate",
  label: { fr: "Remplissage du planning", en: "Fill rate of the schedule" },
  definition: {
    fr: `Part des semaines-lignes ouvertes de la période, passées ou à venir, qui ont un médecin confirmé ; sans période, les ${String(lookAheadWeeks)} semaines à partir de celle de la date.`,
    en: `Share of the open line-weeks of the period, past or ahead, that have a confirmed doctor; without a period, the ${String(lookAheadWeeks)} weeks from the week of the date on.`,
  },
  formula: "count(lineWeeks: state = COVERED) ÷ count(lineWeeks: state ≠ CLOSED) within the period",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: seats,
  finish: ({ open, covered, openNext, coveredNext }, { period }) => {
    const [whole, part] = period === undefined ? [openNext, coveredNext] : [open, covered];
    return { value: shareOf({ part, whole }), n: whole };
  },
});

const bookedAhead = adding({
  from: "schedules",
  start: () => ({ wanted4: 0, covered4: 0, wanted13: 0, covered13: 0, wanted26: 0, covered26: 0 }),
  add: (part, { weeks, states, start }) => {
    let wanted = 0;
    let covered = 0;
    for (let week = 0; week < 26 && week < weeks.length; week++) {
      const state = states[start + week];
      if (state === "COVERED") covered++;
      if (state === "COVERED" || state === "UNCOVERED") wanted++;
      if (week === 3) {
        part.wanted4 += wanted;
        part.covered4 += covered;
      }
      if (week === 12) {
        part.wanted13 += wanted;
        part.covered13 += covered;
      }
    }
    part.wanted26 += wanted;
    part.covered26 += covered;
  },
  merge: (into, part) => {
    into.wanted4 += part.wanted4;
    into.covered4 += part.covered4;
    into.wanted13 += part.wanted13;
    into.covered13 += part.covered13;
    into.wanted26 += part.wanted26;
    into.covered26 += part.covered26;
  },
});

const fillRateAhead = (weeks: 4 | 13 | 26): Metric =>
  defineMetric({
    key: `fillRate${String(weeks)}Weeks`,
    label: {
      fr: `Remplissage du planning à ${String(weeks)} semaines`,
      en: `Fill rate of the schedule, ${String(weeks)} weeks ahead`,
    },
    definition: {
      fr: `Part des semaines-lignes ouvertes qui ont un médecin confirmé, sur les ${String(weeks)} semaines à partir de celle de la date.`,
      en: `Share of the open line-weeks that have a confirmed doctor, over the ${String(weeks)} weeks from the week of the date on.`,
    },
    formula: `count(COVERED) ÷ count(COVERED or UNCOVERED) over ${String(weeks)} weeks from weekOf(asOf) on`,
    unit: "SHARE",
    kind: "STOCK",
    aggregation: "RECOMPUTED",
    scopes: downToLine,
    since: 1,
    source: "Médecins Solidaires, planning",
    suppression: "NONE",
    sums: bookedAhead,
    finish: (part) => {
      const wanted = part[`wanted${weeks}`];
      const covered = part[`covered${weeks}`];
      return { value: shareOf({ part: covered, whole: wanted }), n: wanted };
    },
  });

const fillRate4Weeks = fillRateAhead(4);
const fillRate13Weeks = fillRateAhead(13);
const fillRate26Weeks = fillRateAhead(26);

export const planningMetrics: readonly Metric[] = [
  bookedThrough,
  fillRate,
  fillRate4Weeks,
  fillRate13Weeks,
  fillRate26Weeks,
];
