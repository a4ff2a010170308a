import { doctorStatuses, doctorStatusLabels } from "../../network/doctor.ts";
import { ageBandOf, ageBands as bands } from "../age-bands.ts";
import { breakDown } from "../breakdown.ts";
import { defineMetric, type Metric, type Sum } from "../metric.ts";
import { completeness } from "../parts.ts";

interface Register {
  joined: number;
  eligible: number;
  unknownFiles: number;
  active: number;
  /** By status and by age band, in their order. */
  readonly statuses: number[];
  readonly ages: number[];
  readonly homes: Record<string, number>;
}

const register: Sum<Register> = {
  start: () => ({
    joined: 0,
    eligible: 0,
    unknownFiles: 0,
    active: 0,
    statuses: doctorStatuses.map(() => 0),
    ages: bands.map(() => 0),
    homes: {},
  }),
  add: {
    doctors: (part, { status, isEligible, isActive, age, homeDepartment }) => {
      part.joined++;
      if (isEligible === true) part.eligible++;
      if (isEligible === undefined) part.unknownFiles++;
      if (isActive) part.active++;
      if (status !== undefined) part.statuses[doctorStatuses.indexOf(status)]!++;
      part.ages[ageBandOf(age)]!++;
      part.homes[homeDepartment] = (part.homes[homeDepartment] ?? 0) + 1;
    },
  },
  merge: (into, part) => {
    into.joined += part.joined;
    into.eligible += part.eligible;
    into.unknownFiles += part.unknownFiles;
    into.active += part.active;
    part.statuses.forEach((count, index) => (into.statuses[index]! += count));
    part.ages.forEach((count, index) => (into.ages[index]! += count));
    for (const home in part.homes) into.homes[home] = (into.homes[home] ?? 0) + part.homes[home]!;
  },
};

const doctorsJoined = defineMetric({
  key: "doctorsJoined",
  label: { fr: "Médecins ayant rejoint le collectif", en: "Doctors who have joined" },
  definition: {
    fr: "Médecins inscrits au collectif à la date, que leur dossier soit complet ou non, qu’ils soient déjà venus ou non.",
    en: "Doctors signed up with the collective by the date, whether or not their file is complete or they have already come.",
  },
  formula: "count(doctors: joinedOn ≤ asOf)",
  unit: "DOCTORS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  counted: "doctors",
  sums: register,
  finish: ({ joined }) => ({ value: joined, n: joined, counts: { doctors: joined } }),
});

const doctorsEligible = defineMetric({
  key: "doctorsEligible",
  label: { fr: "Médecins dont le dossier est complet", en: "Doctors whose file is complete" },
  definition: {
    fr: "Médecins inscrits au collectif qui peuvent tenir une semaine à la date : statut connu, pièces valables ce jour-là, retraite assez récente. Inconnu pour un médecin dont les pièces ne sont pas connues.",
    en: "Doctors of the collective who may cover a week on the date: known status, papers valid on that day, retired recently enough. Unknown for a doctor whose papers are not known.",
  },
  formula: "count(doctors: joinedOn ≤ asOf, eligibility(asOf))",
  unit: "DOCTORS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  counted: "doctors",
  sums: register,
  finish: ({ joined, eligible, unknownFiles }) => ({
    value: unknownFiles === joined && joined > 0 ? undefined : eligible,
    n: joined - unknownFiles,
    ...completeness(unknownFiles),
    counts: {
      doctors: joined,
      "doctors/file/complete": eligible,
      "doctors/file/incomplete": joined - eligible - unknownFiles,
      "doctors/file/unknown": unknownFiles,
    },
  }),
});

const doctorsActive = defineMetric({
  key: "doctorsActive",
  label: { fr: "Médecins actifs", en: "Active doctors" },
  definition: {
    fr: "Médecins inscrits au collectif qui ont achevé au moins une semaine dans les douze mois avant la date.",
    en: "Doctors of the collective who completed at least one week in the twelve months before the date.",
  },
  formula: "count(doctors: joinedOn ≤ asOf, ≥ 1 completed week in (asOf − 12 months, asOf))",
  unit: "DOCTORS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins et planning",
  suppression: "DOCTORS",
  counted: "doctors",
  sums: register,
  finish: ({ joined, active }) => ({
    value: active,
    n: joined,
    counts: { doctors: joined, "doctors/work/active": active, "doctors/work/idle": joined - active },
  }),
});

const statusMix = defineMetric({
  key: "statusMix",
  label: { fr: "Médecins par statut", en: "Doctors by status" },
  definition: {
    fr: "Médecins ayant rejoint le collectif, par statut à la date ; parts en pour cent entiers, arrondies au plus fort reste pour faire 100. Base : les médecins inscrits dont le statut est connu.",
    en: "Doctors who have joined, by their status on the date; shares in whole percent, rounded by largest remainder so that they add up to 100. Base: the doctors who joined and whose status is known.",
  },
  formula: "count(doctors by statusOn(asOf)); percent = largestRemainder(100 × count ÷ n)",
  unit: "DOCTORS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  counted: "doctors",
  sums: register,
  finish: ({ joined, statuses }) =>
    breakDown({
      of: "doctors",
      by: "status",
      among: joined,
      parts: doctorStatuses.map((key, index) => ({
        key,
        label: doctorStatusLabels[key],
        count: statuses[index]!,
      })),
    }),
});

const ageBands = defineMetric({
  key: "ageBands",
  label: { fr: "Médecins par tranche d’âge", en: "Doctors by age band" },
  definition: {
    fr: "Médecins ayant rejoint le collectif, par tranche d’âge de dix ans ; l’âge est l’année de la date moins l’année de naissance. Le plus jeune et le plus âgé ne sont pas donnés : un âge extrême désigne une personne.",
    en: "Doctors who have joined, by age band of ten years; the age is the year of the date less the birth year. The youngest and the oldest are not given: an extreme age points to a person.",
  },
  formula: "count(doctors by band(year(asOf) − birthYear)); percent = largestRemainder(100 × count ÷ n)",
  unit: "DOCTORS",
  kind: "STOCK",
  aggregation: "ADDED_OVER_PLACES",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  counted: "doctors",
  sums: register,
  finish: ({ joined, ages }) =>
    breakDown({
      of: "doctors",
      by: "age",
      among: joined,
      parts: bands.map((band, index) => ({ ...band, count: ages[index]! })),
    }),
});

const homeDepartments = defineMetric({
  key: "homeDepartments",
  label: { fr: "Départements d’où viennent les médecins", en: "Departments that doctors come from" },
  definition: {
    fr: "Nombre de départements de domicile différents des médecins ayant rejoint le collectif ; avec le nombre de médecins de chacun.",
    en: "Number of different home departments of the doctors who have joined; with the number of doctors of each.",
  },
  formula: "count(distinct homeDepartment of doctors: joinedOn ≤ asOf)",
  unit: "DEPARTMENTS",
  kind: "STOCK",
  aggregation: "RECOMPUTED",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  counted: "doctors",
  sums: register,
  finish: ({ joined, homes }) => {
    const departments = Object.keys(homes).sort();
    const parts = departments.map((key) => ({ key, label: { fr: key, en: key }, count: homes[key]! }));
    const found = breakDown({ of: "doctors", by: "home", among: joined, parts });
    return { ...found, value: joined > 0 ? departments.length : undefined };
  },
});

export const doctorMetrics: readonly Metric[] = [
  doctorsJoined,
  doctorsEligible,
  doctorsActive,
  statusMix,
  ageBands,
  homeDepartments,
];
