import { defineMetric } from "../metric.ts";
import { averaging, counting, sharing, summing } from "../parts.ts";
import type { LineWeek } from "../streams/line-weeks.ts";

const isDone = ({ isCompleted, isInPeriod }: LineWeek): boolean => isCompleted && isInPeriod;
const isWanted = (week: LineWeek): boolean => isDone(week) && week.state !== "CLOSED";

export const lineWeeksOpen = defineMetric({
  key: "lineWeeksOpen",
  label: { fr: "Semaines-lignes ouvertes", en: "Open line-weeks" },
  definition: {
    fr: "Semaines achevées où une ligne demandait un médecin ; les fermetures prévues ne comptent pas.",
    en: "Completed weeks in which a line wanted a doctor; planned closures do not count.",
  },
  formula: "count(lineWeeks: completed, state ≠ CLOSED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, registre des lignes",
  suppression: "NONE",
  from: "lineWeeks",
  ...counting<LineWeek>({ among: isDone, holds: isWanted }),
});

export const lineWeeksCovered = defineMetric({
  key: "lineWeeksCovered",
  label: { fr: "Semaines-lignes tenues", en: "Covered line-weeks" },
  definition: {
    fr: "Semaines achevées où un médecin confirmé tenait la ligne.",
    en: "Completed weeks in which a confirmed doctor covered the line.",
  },
  formula: "count(lineWeeks: completed, state = COVERED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  from: "lineWeeks",
  ...counting<LineWeek>({ among: isWanted, holds: ({ state }) => state === "COVERED" }),
});

export const lineWeeksUncovered = defineMetric({
  key: "lineWeeksUncovered",
  label: { fr: "Semaines-lignes sans médecin", en: "Line-weeks without a doctor" },
  definition: {
    fr: "Semaines achevées où une ligne ouverte n’avait pas de médecin confirmé.",
    en: "Completed weeks in which an open line had no confirmed doctor.",
  },
  formula: "count(lineWeeks: completed, state = UNCOVERED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  from: "lineWeeks",
  ...counting<LineWeek>({ among: isWanted, holds: ({ state }) => state === "UNCOVERED" }),
});

export const lineWeeksClosed = defineMetric({
  key: "lineWeeksClosed",
  label: { fr: "Semaines-lignes fermées", en: "Closed line-weeks" },
  definition: {
    fr: "Semaines achevées où une ligne était fermée de façon prévue.",
    en: "Completed weeks in which a line was closed as planned.",
  },
  formula: "count(lineWeeks: completed, state = CLOSED)",
  unit: "LINE_WEEKS",
  kind: "FLOW",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  from: "lineWeeks",
  ...counting<LineWeek>({ among: isDone, holds: ({ state }) => state === "CLOSED" }),
});

export const coverageRate = defineMetric({
  key: "coverageRate",
  label: { fr: "Continuité des soins", en: "Continuity of cover" },
  definition: {
    fr: "Part des semaines-lignes ouvertes et achevées qu’un médecin confirmé a tenues.",
    en: "Share of the open, completed line-weeks that a confirmed doctor covered.",
  },
  formula: "lineWeeksCovered ÷ lineWeeksOpen",
  unit: "SHARE",
  kind: "RATE",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "NONE",
  from: "lineWeeks",
  ...sharing<LineWeek>({
    among: isWanted,
    holds: ({ state }) => state === "COVERED",
    isSample: false,
  }),
});

const isReportable = (week: LineWeek): boolean =>
  isDone(week) && (week.state === "COVERED" || week.activity !== undefined);

export const consultations = defineMetric({
  key: "consultations",
  label: { fr: "Consultations", en: "Consultations" },
  definition: {
    fr: "Consultations en présence d’un médecin généraliste, dans les semaines achevées ; visites à domicile, actes à distance et actes de l’infirmière à part.",
    en: "Face-to-face consultations with a GP in completed weeks; home visits, remote acts and the nurse’s acts are counted apart.",
  },
  formula: "Σ(lineWeeks: completed) activity.consultations",
  unit: "CONSULTATIONS",
  kind: "FLOW",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, relevés d’activité",
  suppression: "PATIENTS",
  from: "lineWeeks",
  ...summing<LineWeek>({ of: isReportable, amount: ({ activity }) => activity?.consultations, whenNone: 0 }),
});

export const consultationsPerLineWeek = defineMetric({
  key: "consultationsPerLineWeek",
  label: { fr: "Consultations par semaine-ligne", en: "Consultations per line-week" },
  definition: {
    fr: "Consultations par semaine-ligne achevée dont l’activité est connue.",
    en: "Consultations per completed line-week whose activity is known.",
  },
  formula: "consultations ÷ count(lineWeeks: completed, activity known)",
  unit: "CONSULTATIONS_PER_LINE_WEEK",
  kind: "RATE",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE", "LINE"],
  since: 1,
  source: "Médecins Solidaires, relevés d’activité",
  suppression: "PATIENTS",
  from: "lineWeeks",
  ...averaging<LineWeek>({ of: isReportable, amount: ({ activity }) => activity?.consultations }),
});
