import { defineMetric, type Metric } from "../metric.ts";
import { adding } from "../parts.ts";
import { downToCentre } from "../scope.ts";

const team = adding({
  from: "posts",
  start: () => ({ posts: 0, people: 0, fte: 0 }),
  add: (part, { people, fte }) => {
    part.posts++;
    part.people += people;
    part.fte += fte;
  },
});

const teamPeople = defineMetric({
  key: "teamPeople",
  label: { fr: "Personnes dans les équipes", en: "People in the teams" },
  definition: {
    fr: "Personnes en poste dans les équipes qui restent au centre, à la date, tous métiers confondus.",
    en: "People in post in the teams that stay at the centre, on the date, all roles together.",
  },
  formula: "Σ(posts: from ≤ asOf ≤ to) people",
  unit: "PEOPLE",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, équipes des centres",
  suppression: "NONE",
  sums: team,
  finish: ({ posts, people }) => ({ value: people, n: posts }),
});

const teamFte = defineMetric({
  key: "teamFte",
  label: { fr: "Temps de travail des équipes", en: "Working time of the teams" },
  definition: {
    fr: "Équivalents temps plein des postes des équipes à la date, tous métiers confondus.",
    en: "Full-time equivalents of the posts of the teams on the date, all roles together.",
  },
  formula: "Σ(posts: from ≤ asOf ≤ to) fte",
  unit: "FTE",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, équipes des centres",
  suppression: "NONE",
  sums: team,
  finish: ({ posts, fte }) => ({ value: fte, n: posts }),
});

export const teamMetrics: readonly Metric[] = [teamPeople, teamFte];
