import { defineMetric, type Metric } from "../metric.ts";
import { adding } from "../parts.ts";
import { downToLine } from "../scope.ts";
import { shareOf } from "../share-of.ts";

const cancelled = adding({
  from: "lineWeeks",
  start: () => ({ cancellations: 0, covered: 0, weeksHit: 0, weeksKept: 0 }),
  add: (part, { state, cancellations, isCompleted }) => {
    if (!isCompleted || state === "CLOSED") return;
    part.cancellations += cancellations;
    if (state === "COVERED") part.covered++;
    if (cancellations === 0) return;
    part.weeksHit++;
    if (state === "COVERED") part.weeksKept++;
  },
  merge: (into, part) => {
    into.cancellations += part.cancellations;
    into.covered += part.covered;
    into.weeksHit += part.weeksHit;
    into.weeksKept += part.weeksKept;
  },
});

const cancellations = defineMetric({
  key: "cancellations",
  label: { fr: "Annulations", en: "Cancellations" },
  definition: {
    fr: "Venues annulées dans les semaines achevées où la ligne n’était pas fermée, que la semaine ait été reprise par un autre médecin ou non.",
    en: "Bookings cancelled in completed weeks in which the line was not closed, whether or not another doctor took the week.",
  },
  formula: "Σ(lineWeeks: completed, state ≠ CLOSED) cancelled assignments",
  unit: "CANCELLATIONS",
  kind: "FLOW",
  aggregation: "ADDED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: cancelled,
  finish: ({ cancellations: count, covered }) => ({ value: count, n: count + covered }),
});

const cancellationRate = defineMetric({
  key: "cancellationRate",
  label: { fr: "Taux d’annulation", en: "Cancellation rate" },
  definition: {
    fr: "Part des venues, tenues ou annulées, qui ont été annulées, dans les semaines achevées.",
    en: "Share of the bookings, kept or cancelled, that were cancelled, in completed weeks.",
  },
  formula: "cancellations ÷ (cancellations + lineWeeksCovered)",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: cancelled,
  finish: ({ cancellations: count, covered }) => ({
    value: shareOf({ part: count, whole: count + covered }),
    n: count + covered,
  }),
});

const weeksRescued = defineMetric({
  key: "weeksRescued",
  label: { fr: "Semaines reprises après une annulation", en: "Weeks rescued after a cancellation" },
  definition: {
    fr: "Parmi les semaines-lignes achevées qui ont connu une annulation, part de celles qu’un autre médecin a tenues.",
    en: "Among the completed line-weeks that saw a cancellation, the share that another doctor covered.",
  },
  formula: "count(completed, cancelled, COVERED) ÷ count(completed, cancelled)",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: cancelled,
  finish: ({ weeksHit, weeksKept }) => ({
    value: shareOf({ part: weeksKept, whole: weeksHit }),
    n: weeksHit,
  }),
});

const resilience = defineMetric({
  key: "resilience",
  label: { fr: "Résistance aux annulations", en: "Resilience to cancellations" },
  definition: {
    fr: "Part des semaines-lignes achevées qui avaient eu un médecin prévu et qui en ont eu un jusqu’au bout : 1 moins la part perdue par annulation.",
    en: "Share of the completed line-weeks that had had a doctor booked and had one in the end: 1 less the share lost to cancellation.",
  },
  formula: "1 − count(completed, cancelled, UNCOVERED) ÷ count(completed, ever booked)",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToLine,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  sums: cancelled,
  finish: ({ covered, weeksHit, weeksKept }) => {
    const lost = weeksHit - weeksKept;
    return { value: shareOf({ part: covered, whole: covered + lost }), n: covered + lost };
  },
});

export const resilienceMetrics: readonly Metric[] = [
  cancellations,
  cancellationRate,
  weeksRescued,
  resilience,
];
