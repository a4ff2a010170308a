import { doctorStatuses, type DoctorStatus, doctorStatusLabels } from "../../network/doctor.ts";
import type { Feedback } from "../../network/feedback.ts";
import type { Finding } from "../figure.ts";
import { shareOut } from "../largest-remainder.ts";
import { defineMetric } from "../metric.ts";
import { counting, sharing } from "../parts.ts";

export const doctorsJoined = defineMetric({
  key: "doctorsJoined",
  label: { fr: "Médecins ayant rejoint le collectif", en: "Doctors who have joined" },
  definition: {
    fr: "Médecins inscrits au collectif à la date, que leur dossier soit complet ou non, qu’ils soient déjà venus ou non.",
    en: "Doctors signed up with the collective by the date, whether or not their file is complete or they have already come.",
  },
  formula: "count(doctors: joinedOn ≤ asOf)",
  unit: "DOCTORS",
  kind: "STOCK",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  from: "doctors",
  ...counting({ among: () => true, holds: () => true }),
});

type StatusCounts = Readonly<Record<DoctorStatus, number>>;

const noDoctors: StatusCounts = { LOCUM: 0, PRIVATE_PRACTICE: 0, ACTIVE_RETIRED: 0, SALARIED: 0 };

const addCounts = (one: StatusCounts, other: Partial<StatusCounts>): StatusCounts => ({
  LOCUM: one.LOCUM + (other.LOCUM ?? 0),
  PRIVATE_PRACTICE: one.PRIVATE_PRACTICE + (other.PRIVATE_PRACTICE ?? 0),
  ACTIVE_RETIRED: one.ACTIVE_RETIRED + (other.ACTIVE_RETIRED ?? 0),
  SALARIED: one.SALARIED + (other.SALARIED ?? 0),
});

function describeMix(counts: StatusCounts): Finding {
  const weights = doctorStatuses.map((status) => counts[status]);
  const n = weights.reduce((sum, count) => sum + count, 0);
  const percents = shareOut({ weights, total: 100 });
  if (percents === undefined) return { value: undefined, n };
  const breakdown = doctorStatuses.map((status, index) => ({
    key: status,
    label: doctorStatusLabels[status],
    count: counts[status],
    percent: percents[index] ?? 0,
  }));
  return { value: n, n, breakdown };
}

export const statusMix = defineMetric({
  key: "statusMix",
  label: { fr: "Médecins par statut", en: "Doctors by status" },
  definition: {
    fr: "Médecins ayant rejoint le collectif, par statut à la date ; parts en pour cent entiers, arrondies au plus fort reste pour faire 100. Base : les médecins inscrits dont le statut est connu.",
    en: "Doctors who have joined, by their status on the date; shares in whole percent, rounded by largest remainder so that they add up to 100. Base: the doctors who joined and whose status is known.",
  },
  formula: "count(doctors by statusOn(asOf)); percent = largestRemainder(100 × count ÷ n)",
  unit: "DOCTORS",
  kind: "STOCK",
  scopes: ["NETWORK"],
  since: 1,
  source: "Médecins Solidaires, registre des médecins",
  suppression: "DOCTORS",
  from: "doctors",
  start: () => noDoctors,
  add: (counts: StatusCounts, { status }) =>
    status === undefined ? counts : addCounts(counts, { [status]: 1 }),
  merge: addCounts,
  finish: describeMix,
});

export const returnIntention = defineMetric({
  key: "returnIntention",
  label: { fr: "Médecins qui souhaitent revenir", en: "Doctors who wish to return" },
  definition: {
    fr: "Part des réponses recueillies après une semaine qui disent vouloir revenir dans l’un des centres. Une intention, non un retour constaté ; toujours avec le nombre de réponses.",
    en: "Share of the answers given after a week that say the doctor wishes to come back to one of the centres. An intention, not an observed return; always with the number of answers.",
  },
  formula: "count(feedback: wantsToReturn = YES) ÷ count(feedback); Wilson 95 %, z = 1.96",
  unit: "SHARE",
  kind: "RATE",
  scopes: ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"],
  since: 1,
  source: "Médecins Solidaires, questionnaire de fin de semaine",
  suppression: "DOCTORS",
  from: "feedback",
  ...sharing<Feedback>({
    among: () => true,
    holds: ({ wantsToReturn }) => wantsToReturn === "YES",
    isSample: true,
  }),
});
