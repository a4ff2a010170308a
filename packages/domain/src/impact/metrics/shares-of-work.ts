import { giniCoefficient, jainIndex } from "../evenness.ts";
import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { downToCentre } from "../scope.ts";

/** Who completed the weeks, one entry a week. */
const doctorsOfWeeks: Sum<string[]> = {
  start: () => [],
  add: {
    lineWeeks: (part, { doctor, isCompleted }) => {
      if (doctor !== undefined && isCompleted) part.push(doctor);
    },
  },
  merge: (into, part) => {
    for (const doctor of part) into.push(doctor);
  },
};

// The four figures of one part are asked for one after another: what they count is counted once.
const counted = new WeakMap<
  readonly string[],
  { readonly weeks: number; readonly loads: readonly number[] }
>();

/** Completed weeks of each doctor who completed one. */
function loadsOf(doctors: readonly string[]): readonly number[] {
  const known = counted.get(doctors);
  if (known?.weeks === doctors.length) return known.loads;
  const loads = new Map<string, number>();
  for (const doctor of doctors) loads.set(doctor, (loads.get(doctor) ?? 0) + 1);
  const found = { weeks: doctors.length, loads: [...loads.values()] };
  counted.set(doctors, found);
  return found.loads;
}

const doctorsWhoCame = defineMetric({
  key: "doctorsWhoCame",
  label: { fr: "Médecins venus", en: "Doctors who came" },
  definition: {
    fr: "Médecins différents qui ont achevé au moins une semaine dans la période. Un médecin venu dans deux centres compte une fois dans chacun, et une fois dans le réseau.",
    en: "Different doctors who completed at least one week in the period. A doctor who came to two centres counts once in each, and once in the network.",
  },
  formula: "count(distinct doctor of lineWeeks: completed, COVERED)",
  unit: "DOCTORS",
  kind: "FLOW",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "DOCTORS",
  counted: "differentDoctors",
  sums: doctorsOfWeeks,
  finish: (part) => {
    const came = loadsOf(part).length;
    return { value: came, n: came, counts: { differentDoctors: came } };
  },
});

const weeksPerDoctor = defineMetric({
  key: "weeksPerDoctor",
  label: { fr: "Semaines par médecin", en: "Weeks per doctor" },
  definition: {
    fr: "Semaines achevées dans la période, en moyenne par médecin qui en a achevé au moins une.",
    en: "Completed weeks in the period, as a mean over the doctors who completed at least one.",
  },
  formula: "count(lineWeeks: completed, COVERED) ÷ doctorsWhoCame",
  unit: "WEEKS_PER_DOCTOR",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "DOCTORS",
  counted: "differentDoctors",
  sums: doctorsOfWeeks,
  finish: (part) => {
    const loads = loadsOf(part);
    return {
      value: loads.length > 0 ? part.length / loads.length : undefined,
      n: loads.length,
      counts: { differentDoctors: loads.length },
    };
  },
});

const workEvenness = defineMetric({
  key: "workEvenness",
  label: { fr: "Égalité du partage des semaines (Jain)", en: "Evenness of the shared weeks (Jain)" },
  definition: {
    fr: "Indice de Jain des semaines achevées par les médecins venus dans la période : 1 quand tous en ont fait autant.",
    en: "Jain’s index of the weeks completed by the doctors who came in the period: 1 when all did as many.",
  },
  formula: "(Σ weeks)² ÷ (n × Σ weeks²) over doctors with ≥ 1 completed week",
  unit: "INDEX",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, planning ; Jain, Chiu et Hawe 1984",
  suppression: "DOCTORS",
  counted: "differentDoctors",
  minimumN: 2,
  sums: doctorsOfWeeks,
  finish: (part) => {
    const loads = loadsOf(part);
    return { value: jainIndex(loads), n: loads.length, counts: { differentDoctors: loads.length } };
  },
});

const workConcentration = defineMetric({
  key: "workConcentration",
  label: { fr: "Concentration des semaines (Gini)", en: "Concentration of the weeks (Gini)" },
  definition: {
    fr: "Coefficient de Gini des semaines achevées par les médecins venus dans la période : 0 quand tous en ont fait autant.",
    en: "Gini coefficient of the weeks completed by the doctors who came in the period: 0 when all did as many.",
  },
  formula: "2 Σ rank × weeks ÷ (n Σ weeks) − (n + 1) ÷ n over doctors with ≥ 1 completed week",
  unit: "INDEX",
  kind: "RATE",
  aggregation: "RECOMPUTED",
  scopes: downToCentre,
  since: 1,
  source: "Médecins Solidaires, planning",
  suppression: "DOCTORS",
  counted: "differentDoctors",
  minimumN: 2,
  sums: doctorsOfWeeks,
  finish: (part) => {
    const loads = loadsOf(part);
    return { value: giniCoefficient(loads), n: loads.length, counts: { differentDoctors: loads.length } };
  },
});

export const workMetrics: readonly Metric[] = [
  doctorsWhoCame,
  weeksPerDoctor,
  workEvenness,
  workConcentration,
];
