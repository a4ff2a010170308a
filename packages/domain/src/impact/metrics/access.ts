import { consultationsPerFteYear } from "../../capacity/fte.ts";
import { per100k } from "../density.ts";
import { defineMetric, type Metric } from "../metric.ts";
import { adding } from "../parts.ts";
import { downToCommune } from "../scope.ts";

const withinReach = adding({
  from: "access",
  start: () => ({ catchment: 0, steps: 0, population: 0 }),
  add: (part, { population: inhabitants, catchment, steps }) => {
    part.catchment += inhabitants * catchment;
    part.steps += inhabitants * steps;
    part.population += inhabitants;
  },
  merge: (into, part) => {
    into.catchment += part.catchment;
    into.steps += part.steps;
    into.population += part.population;
  },
});

const gpTimeWithinReach = defineMetric({
  key: "gpTimeWithinReach",
  label: { fr: "Temps médical du réseau à portée", en: "GP time of the network within reach" },
  definition: {
    fr: "Équivalents temps plein du réseau à portée, pour 100 000 habitants, par l’aire flottante en deux étapes (2SFCA) : toute la zone à portée compte pareil. Moyenne des communes selon leur population ; n est le nombre d’habitants.",
    en: "Full-time equivalents of the network within reach per 100,000 inhabitants, by the two-step floating catchment area (2SFCA): all of the catchment counts alike. Mean of the communes by population; n is the number of inhabitants.",
  },
  formula: "Σ P_i A_i ÷ Σ P_i × 100 000; A_i = Σ_j S_j ÷ Σ_k P_k over d ≤ d_max",
  unit: "PER_100K",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: downToCommune,
  since: 1,
  source: "Médecins Solidaires, contrats de ligne ; temps de trajet fournis ; Luo et Wang 2003",
  suppression: "NONE",
  sums: withinReach,
  finish: ({ catchment, population: n }) => ({ value: per100k({ count: catchment, population: n }), n }),
});

const consultationsWithinReach = defineMetric({
  key: "consultationsWithinReach",
  label: {
    fr: "Consultations du réseau accessibles (à la manière de l’APL)",
    en: "Consultations of the network within reach (APL-style)",
  },
  definition: {
    fr: "Consultations que le réseau peut offrir par habitant et par an : l’aire flottante avec des poids qui baissent par paliers de temps de trajet, et 5 400 consultations par temps plein. À la manière de l’APL, dont elle n’a ni les poids officiels ni la pondération par âge ; les poids sont un paramètre.",
    en: "Consultations that the network can offer per inhabitant and year: the floating catchment with weights that fall by steps of travel time, and 5,400 consultations per full-time GP. APL-style: without its official weights or its weighting by age; the weights are a parameter.",
  },
  formula: "Σ P_i A_i ÷ Σ P_i × 5400; A_i = Σ_j w(d_ij) S_j ÷ Σ_k P_k w(d_kj)",
  unit: "CONSULTATIONS_PER_INHABITANT",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: downToCommune,
  since: 1,
  source: "Médecins Solidaires, contrats de ligne ; temps de trajet et poids fournis ; DREES, ARNIA",
  suppression: "NONE",
  sums: withinReach,
  finish: ({ steps, population: n }) => ({
    value: n > 0 ? (steps / n) * consultationsPerFteYear : undefined,
    n,
  }),
});

export const accessMetrics: readonly Metric[] = [gpTimeWithinReach, consultationsWithinReach];
