import type { TeamPost } from "../../network/team-post.ts";
import { defineMetric } from "../metric.ts";
import { summing } from "../parts.ts";

export const teamPeople = defineMetric({
  key: "teamPeople",
  label: { fr: "Personnes dans les équipes", en: "People in the teams" },
  definition: {
    fr: "Personnes en poste dans les équipes qui restent au centre, à la date, tous métiers confondus.",
    en: "People in post in the teams that stay at the centre, on the date, all roles together.",
  },
  formula: "Σ(posts: from ≤ asOf ≤ to) people",
  unit: "PEOPLE",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, équipes des centres",
  suppression: "NONE",
  from: "posts",
  ...summing<TeamPost>({ of: () => true, amount: ({ people }) => people, whenNone: 0 }),
});

export const teamFte = defineMetric({
  key: "teamFte",
  label: { fr: "Temps de travail des équipes", en: "Working time of the teams" },
  definition: {
    fr: "Équivalents temps plein des postes des équipes à la date, tous métiers confondus.",
    en: "Full-time equivalents of the posts of the teams on the date, all roles together.",
  },
  formula: "Σ(posts: from ≤ asOf ≤ to) fte",
  unit: "FTE",
  kind: "STOCK",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, équipes des centres",
  suppression: "NONE",
  from: "posts",
  ...summing<TeamPost>({ of: () => true, amount: ({ fte }) => fte, whenNone: 0 }),
});
