import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { adding, share } from "../parts.ts";
import { downToCentre } from "../scope.ts";
import { shareOf } from "../share-of.ts";
import { countTimes, medianTime, survivalOfCounts } from "../survival.ts";
import { wilsonInterval } from "../wilson.ts";

/** How long a first stay is followed before one asks whether the doctor came back, in weeks. */
const yearOfWeeks = 52;

const returnIntention = defineMetric({
  key: "returnIntention",
  label: { fr: "Médecins qui souhaitent revenir", en: "Doctors who wish to return" },
  definition: {
    fr: "Part des réponses recueillies après une semaine, comptées une fois achevée la semaine de la réponse, qui disent vouloir revenir dans l’un des centres. Une intention, non un retour constaté ; toujours avec le nombre de réponses.",
    en: "Share of the answers given after a week, counted once the week of the answer is completed, that say the doctor wishes to come back to one of the centres. An intention, not an observed return; always with the number of answers.",
  },
  formula: "count(feedback: wantsToReturn = YES) ÷ count(feedback); Wilson 95 %, z = 1.96",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 2,
  source: "Médecins Solidaires, questionnaire de fin de semaine",
  suppression: "DOCTORS",
  counted: "answers",
  sums: adding({
    from: "feedback",
    start: () => ({ yes: 0, other: 0 }),
    add: (part, { wantsToReturn }) => {
      part[wantsToReturn === "YES" ? "yes" : "other"]++;
    },
  }),
  finish: ({ yes, other }) => ({
    ...share({ holding: yes, n: yes + other, isSample: true }),
    counts: { answers: yes + other, "answers/wish/yes": yes, "answers/wish/other": other },
  }),
});

interface Returns {
  followed: number;
  returned: number;
  /** Of each first stay, the weeks to the return, or those followed without one. */
  readonly returnedAfter: number[];
  readonly awaitedFor: number[];
}

const returns: Sum<Returns> = {
  start: () => ({ followed: 0, returned: 0, returnedAfter: [], awaitedFor: [] }),
  add: {
    firstStays: (part, { returnedAfter, followedFor }) => {
      if (followedFor >= yearOfWeeks) {
        part.followed++;
        if (returnedAfter !== undefined && returnedAfter <= yearOfWeeks) part.returned++;
      }
      if (returnedAfter === undefined) part.awaitedFor.push(followedFor);
      else part.returnedAfter.push(returnedAfter);
    },
  },
  merge: (into, { followed, returned, returnedAfter, awaitedFor }) => {
    into.followed += followed;
    into.returned += returned;
    for (const weeks of returnedAfter) into.returnedAfter.push(weeks);
    for (const weeks of awaitedFor) into.awaitedFor.push(weeks);
  },
};

const returnRate12m = defineMetric({
  key: "returnRate12m",
  label: { fr: "Médecins revenus dans l’année", en: "Doctors who came back within a year" },
  definition: {
    fr: "Parmi les médecins dont le premier séjour s’est achevé il y a un an au moins, part de ceux qui sont revenus pour un autre séjour, où que ce soit, dans les 52 semaines. Des semaines qui se suivent font un seul séjour ; le lieu et la période sont ceux du premier.",
    en: "Among the doctors whose first stay ended at least one year ago, the share who came back for another stay, anywhere, within 52 weeks. Weeks in a row are one stay; place and period are those of the first.",
  },
  formula:
    "count(first stays followed ≥ 52 weeks: next stay ≤ 52 weeks later) ÷ count(first stays followed ≥ 52 weeks); Wilson 95 %",
  unit: "SHARE",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "DOCTORS",
  counted: "firstStays",
  settlesLater: true,
  sums: returns,
  finish: ({ followed, returned }) => ({
    value: shareOf({ part: returned, whole: followed }),
    n: followed,
    interval: wilsonInterval({ successes: returned, n: followed }),
    counts: { "firstStays/return/yes": returned, "firstStays/return/no": followed - returned },
  }),
});

const timeToReturn = defineMetric({
  key: "timeToReturn",
  label: { fr: "Délai médian avant le retour", en: "Median time to return" },
  definition: {
    fr: "Semaines entre la fin du premier séjour et le début du suivant, au bout desquelles la moitié des médecins sont revenus (Kaplan-Meier : les premiers séjours récents comptent aussi longtemps qu’ils sont suivis). Inconnu tant que moins de la moitié sont revenus.",
    en: "Weeks from the end of the first stay to the start of the next, after which half of the doctors have come back (Kaplan–Meier: recent first stays count for as long as they are followed). Unknown while fewer than half have.",
  },
  formula: "min t: S(t) ≤ 0.5, S by Kaplan–Meier over first stays",
  unit: "WEEKS",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, planning ; Kaplan et Meier 1958",
  suppression: "DOCTORS",
  counted: "firstStays",
  settlesLater: true,
  sums: returns,
  finish: ({ returnedAfter, awaitedFor }) => {
    const n = returnedAfter.length + awaitedFor.length;
    const curve = survivalOfCounts({ events: countTimes(returnedAfter), awaited: countTimes(awaitedFor) });
    return { value: medianTime(curve), n, counts: { firstStays: n } };
  },
});

export const returnMetrics: readonly Metric[] = [returnIntention, returnRate12m, timeToReturn];
