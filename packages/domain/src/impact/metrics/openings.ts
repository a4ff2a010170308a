import { openingStageLabels } from "../../network/opening-project.ts";
import { breakDown } from "../breakdown.ts";
import { defineMetric, type Metric } from "../metric.ts";
import { adding } from "../parts.ts";
import { downToCommune } from "../scope.ts";

const pipeline = adding({
  from: "openings",
  start: () => ({ CANDIDATE: 0, DECIDED: 0, REFUSED: 0, ready: 0 }),
  add: (part, { stage, isReady }) => {
    part[stage]++;
    if (isReady && stage !== "REFUSED") part.ready++;
  },
});

const openingsInPipeline = defineMetric({
  key: "openingsInPipeline",
  label: { fr: "Ouvertures en projet", en: "Openings in the pipeline" },
  definition: {
    fr: "Projets de centres qui ne sont pas encore ouverts à la date, par étape : communes candidates et ouvertures décidées ; les projets sans suite ne comptent pas.",
    en: "Projects of centres that are not open yet on the date, by stage: candidate communes and decided openings; projects that are not pursued do not count.",
  },
  formula: "count(openings: stage = CANDIDATE or DECIDED, centre not open)",
  unit: "OPENINGS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCommune,
  since: 1,
  source: "Médecins Solidaires, dossiers d’ouverture",
  suppression: "NONE",
  sums: pipeline,
  finish: ({ CANDIDATE, DECIDED, REFUSED }) => {
    const among = CANDIDATE + DECIDED;
    const parts = [
      { key: "CANDIDATE", label: openingStageLabels.CANDIDATE, count: CANDIDATE },
      { key: "DECIDED", label: openingStageLabels.DECIDED, count: DECIDED },
    ];
    const { breakdown } = breakDown({ of: "openings", by: "stage", among, parts });
    return { value: among, n: among + REFUSED, breakdown };
  },
});

const openingsReady = defineMetric({
  key: "openingsReady",
  label: { fr: "Ouvertures prêtes", en: "Openings that are ready" },
  definition: {
    fr: "Projets en cours dont tous les critères d’ouverture sont remplis à la date : locaux, équipe, semaines de médecins (1,2 fois la demande des 26 semaines à venir), Finess, logement, véhicule, infirmière Asalée. n est le nombre de projets en cours.",
    en: "Projects going on that meet every criterion on the date: premises, team, doctor-weeks (1.2 times the demand of the next 26 weeks), FINESS, lodging, vehicle, Asalée nurse. n is the number of projects going on.",
  },
  formula: "count(openings: stage ≠ REFUSED, readiness(asOf) = GO)",
  unit: "OPENINGS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: downToCommune,
  since: 1,
  source: "Médecins Solidaires, dossiers d’ouverture",
  suppression: "NONE",
  sums: pipeline,
  finish: ({ CANDIDATE, DECIDED, ready }) => ({ value: ready, n: CANDIDATE + DECIDED }),
});

export const openingMetrics: readonly Metric[] = [openingsInPipeline, openingsReady];
