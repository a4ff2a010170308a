import * as z from "zod";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import * as field from "./fields.ts";

/** How a volunteer doctor practises: decides which documents a week with the network needs. */
export const doctorStatuses = ["LOCUM", "PRIVATE_PRACTICE", "ACTIVE_RETIRED", "SALARIED"] as const;
export type DoctorStatus = (typeof doctorStatuses)[number];

export const doctorStatusLabels: Record<DoctorStatus, Text> = {
  LOCUM: { fr: "Remplaçant", en: "Locum" },
  PRIVATE_PRACTICE: { fr: "Installé en libéral", en: "In private practice" },
  ACTIVE_RETIRED: { fr: "Retraité actif", en: "Active retired" },
  SALARIED: { fr: "Salarié", en: "Salaried" },
};

/** The papers of a doctor's file. */
export const documentKinds = [
  "LOCUM_LICENCE",
  "LOCUM_CPS_CARD",
  "SECONDARY_ACTIVITY_DECLARATION",
  "ORDER_REGISTRATION",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindLabels: Record<DocumentKind, Text> = {
  LOCUM_LICENCE: { fr: "Licence de remplacement", en: "Locum licence" },
  LOCUM_CPS_CARD: { fr: "Carte CPS de remplaçant", en: "Locum CPS card" },
  SECONDARY_ACTIVITY_DECLARATION: {
    fr: "Déclaration d’activité secondaire",
    en: "Declaration of secondary activity",
  },
  ORDER_REGISTRATION: { fr: "Inscription à l’Ordre", en: "Registration with the Order" },
};

/** A status from a date on; for a retired doctor, since when and the last day of practice. */
export const statusPeriodSchema = z
  .object({
    status: field.oneOf(doctorStatuses),
    from: field.date,
    retiredSince: field.date.optional(),
    lastPractice: field.date.optional(),
  })
  .refine(({ status, retiredSince }) => status !== "ACTIVE_RETIRED" || retiredSince !== undefined, {
    error: "RETIREMENT_DATE_MISSING",
    path: ["retiredSince"],
  })
  .readonly();

/** A paper of the file, with the last day on which it holds (absent: it does not expire). */
export const doctorDocumentSchema = z
  .object({ kind: field.oneOf(documentKinds), validUntil: field.date.optional() })
  .readonly();

/**
 * A volunteer doctor. Birth year and home department only: no birth date, no address. Name, phone,
 * e-mail and RPPS are personal data, seen by those whose role needs them.
 */
export const doctorSchema = z
  .object({
    id: field.identifier,
    name: field.text,
    joinedOn: field.date,
    statuses: z.array(statusPeriodSchema).min(1, { error: "REQUIRED" }).readonly(),
    birthYear: field.count.min(1930, { error: "OUT_OF_RANGE" }).max(2010, { error: "OUT_OF_RANGE" }),
    homeDepartment: field.departmentCode,
    documents: z
      .array(doctorDocumentSchema)
      .refine((papers) => new Set(papers.map(({ kind }) => kind)).size === papers.length, {
        error: "REPEATED",
      })
      .readonly()
      .default([]),
    maxWeeksPerYear: field.count
      .min(1, { error: "OUT_OF_RANGE" })
      .max(53, { error: "OUT_OF_RANGE" })
      .default(1),
    minimumGapWeeks: field.count.max(52, { error: "OUT_OF_RANGE" }).default(0),
    preferredCentres: field.identifiers,
    refusedCentres: field.identifiers,
    rpps: field.rpps.optional(),
    phone: field.phone.optional(),
    email: field.email.optional(),
  })
  .refine(
    ({ preferredCentres, refusedCentres }) => !preferredCentres.some((id) => refusedCentres.includes(id)),
    {
      error: "PREFERRED_AND_REFUSED",
      path: ["refusedCentres"],
    },
  )
  .readonly();

export type StatusPeriod = z.infer<typeof statusPeriodSchema>;
export type DoctorDocument = z.infer<typeof doctorDocumentSchema>;
export type Doctor = z.infer<typeof doctorSchema>;

/** The status in force on a date: the latest that began on or before it. */
export function statusOn({ statuses }: Pick<Doctor, "statuses">, on: PlainDate): StatusPeriod | undefined {
  let latest: StatusPeriod | undefined;
  for (const period of statuses)
    if (period.from <= on && (latest === undefined || period.from > latest.from)) latest = period;
  return latest;
}
