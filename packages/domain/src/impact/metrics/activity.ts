import { activityFte as fteOf } from "../../capacity/fte.ts";
import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { adding, type Amount, amounts, completeness, mean, total } from "../parts.ts";
import { downToCentre, downToLine } from "../scope.ts";
import { shareOf } from "../share-of.ts";
import type { LineWeek } from "../streams/line-weeks.ts";

const completedWeeks = adding({
  from: "lineWeeks",
  start: () => ({ COVERED: 0, UNCOVERED: 0, CLOSED: 0 }),
  add: (part, { state, isCompleted }) => {
    if (isCompleted) part[state]++;
  },
  merge: (into, part) => {
    into.COVERED += part.COVERED;
    into.UNCOVERED += part.UNCOVERED;
    into.CLOSED += part.CLOSED;
  },
});

const lineWeeksOpen = defineMetric({
  key: "lineWeeksOpen",
  label: { fr: "Semaines-lignes ouvertes", en: "Open line-weeks" },
  definition: {
    fr: "Semaines achevées où une ligne demandait un médecin ; les fermetures prévues ne comptent pas.",
    en: "Completed weeks in which a line wanted a doctor; planned closures do not count.",
  },
  formula: "count(lineWeeks: completed, state ≠ CLOSED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  aggregation: "ADDED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, registre des lignes",
  suppression: "NONE",
  sums: completedWeeks,
  finish: ({ COVERED, UNCOVERED, CLOSED }) => ({
    value: COVERED + UNCOVERED,
    n: COVERED + UNCOVERED + CLOSED,
  }),
});

const lineWeeksCovered = defineMetric({
  key: "lineWeeksCovered",
  label: { fr: "Semaines-lignes tenues", en: "Covered line-weeks" },
  definition: {
    fr: "Semaines achevées où un médecin confirmé tenait la ligne.",
    en: "Completed weeks in which a confirmed doctor covered the line.",
  },
  formula: "count(lineWeeks: completed, state = COVERED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  aggregation: "ADDED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: completedWeeks,
  finish: ({ COVERED, UNCOVERED }) => ({ value: COVERED, n: COVERED + UNCOVERED }),
});

const lineWeeksUncovered = defineMetric({
  key: "lineWeeksUncovered",
  label: { fr: "Semaines-lignes sans médecin", en: "Line-weeks without a doctor" },
  definition: {
    fr: "Semaines achevées où une ligne ouverte n’avait pas de médecin confirmé.",
    en: "Completed weeks in which an open line had no confirmed doctor.",
  },
  formula: "count(lineWeeks: completed, state = UNCOVERED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  aggregation: "ADDED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: completedWeeks,
  finish: ({ COVERED, UNCOVERED }) => ({ value: UNCOVERED, n: COVERED + UNCOVERED }),
});

const lineWeeksClosed = defineMetric({
  key: "lineWeeksClosed",
  label: { fr: "Semaines-lignes fermées", en: "Closed line-weeks" },
  definition: {
    fr: "Semaines achevées où une ligne était fermée de façon prévue.",
    en: "Completed weeks in which a line was closed as planned.",
  },
  formula: "count(lineWeeks: completed, state = CLOSED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  aggregation: "ADDED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: completedWeeks,
  finish: ({ COVERED, UNCOVERED, CLOSED }) => ({ value: CLOSED, n: COVERED + UNCOVERED + CLOSED }),
});

const coverageRate = defineMetric({
  key: "coverageRate",
  label: { fr: "Continuité des soins", en: "Continuity of cover" },
  definition: {
    fr: "Part des semaines-lignes ouvertes et achevées qu’un médecin confirmé a tenues.",
    en: "Share of the open, completed line-weeks that a confirmed doctor covered.",
  },
  formula: "lineWeeksCovered ÷ lineWeeksOpen",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: completedWeeks,
  finish: ({ COVERED, UNCOVERED }) => ({
    value: shareOf({ part: COVERED, whole: COVERED + UNCOVERED }),
    n: COVERED + UNCOVERED,
  }),
});

// An open week that somebody covered, or of which something is reported, should tell its consultations.
const isReportable = ({ isCompleted, state, activity }: LineWeek): boolean =>
  isCompleted && (state === "COVERED" || activity !== undefined);

/** Consultations, and the first and last week in which any were to be reported. */
interface Work extends Amount {
  first: number | null;
  last: number | null;
}

const widen = (into: Work, first: number | null, last: number | null): void => {
  if (first !== null && (into.first === null || first < into.first)) into.first = first;
  if (last !== null && (into.last === null || last > into.last)) into.last = last;
};

const reported = amounts({
  from: "lineWeeks",
  of: isReportable,
  amount: ({ activity }) => activity?.consultations,
});

const work: Sum<Work> = {
  start: () => ({ sum: 0, known: 0, unknown: 0, first: null, last: null }),
  add: {
    lineWeeks: (part, week) => {
      reported.add.lineWeeks?.(part, week);
      if (isReportable(week)) widen(part, week.ordinal, week.ordinal);
    },
  },
  merge: (into, part) => {
    reported.merge(into, part);
    widen(into, part.first, part.last);
  },
};

const consultations = defineMetric({
  key: "consultations",
  label: { fr: "Consultations", en: "Consultations" },
  definition: {
    fr: "Consultations en présence d’un médecin généraliste, dans les semaines achevées ; visites à domicile, actes à distance et actes de l’infirmière à part.",
    en: "Face-to-face consultations with a GP in completed weeks; home visits, remote acts and the nurse’s acts are counted apart.",
  },
  formula: "Σ(lineWeeks: completed) activity.consultations",
  unit: "CONSULTATIONS",
  kind: "FLOW",
  aggregation: "ADDED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, relevés d’activité",
  suppression: "PATIENTS",
  counted: "consultations",
  sums: work,
  finish: (part) => ({ ...total(0)(part), counts: { consultations: part.sum } }),
});

const consultationsPerLineWeek = defineMetric({
  key: "consultationsPerLineWeek",
  label: { fr: "Consultations par semaine-ligne", en: "Consultations per line-week" },
  definition: {
    fr: "Consultations par semaine-ligne achevée dont l’activité est connue.",
    en: "Consultations per completed line-week whose activity is known.",
  },
  formula: "consultations ÷ count(lineWeeks: completed, activity known)",
  unit: "CONSULTATIONS_PER_LINE_WEEK",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, relevés d’activité",
  suppression: "PATIENTS",
  counted: "consultations",
  sums: work,
  finish: (part) => ({ ...mean(part), counts: { consultations: part.sum } }),
});

const activityFte = defineMetric({
  key: "activityFte",
  label: {
    fr: "Temps médical d’après l’activité, en équivalents temps plein",
    en: "GP time by activity, in full-time equivalents",
  },
  definition: {
    fr: "Consultations rapportées à l’année, divisées par les 5 400 d’un généraliste à temps plein ; une semaine tenue dont l’activité n’est pas connue compte pour la moyenne des autres. Ne se mélange jamais avec le temps médical des contrats. n est le nombre de semaines, de la première à la dernière tenue.",
    en: "Consultations brought to a year, over the 5,400 of a full-time GP; a covered week whose activity is not known counts as the mean of the others. Never to be mixed with the contractual time. n is the number of weeks, from the first covered to the last.",
  },
  formula: "consultationsPerLineWeek × count(lineWeeks: completed, COVERED) ÷ weeks × 52 ÷ 5400",
  unit: "FTE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 2,
  source: "Médecins Solidaires, relevés d’activité ; 5 400 : note ARNIA-ARS sur l’accessibilité",
  suppression: "PATIENTS",
  counted: "consultations",
  minimumN: 4,
  sums: work,
  finish: ({ sum, known, unknown, first, last }) => {
    const weeks = first === null || last === null ? 0 : last - first + 1;
    return {
      value:
        known > 0
          ? fteOf({ consultationsPerYear: (((sum / known) * (known + unknown)) / weeks) * 52 })
          : undefined,
      n: weeks,
      ...completeness(unknown),
      counts: { consultations: sum },
    };
  },
});

export const activityMetrics: readonly Metric[] = [
  lineWeeksOpen,
  lineWeeksCovered,
  lineWeeksUncovered,
  lineWeeksClosed,
  coverageRate,
  consultations,
  consultationsPerLineWeek,
  activityFte,
];
