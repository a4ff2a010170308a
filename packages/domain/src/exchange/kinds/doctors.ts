import { type Doctor, doctorSchema, doctorStatusLabels, documentKindLabels } from "../../network/doctor.ts";
import { isRppsDoubtful } from "../../network/identifiers.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

const statuses = choicesOf(doctorStatusLabels, {
  LOCUM: ["Remplaçante"],
  PRIVATE_PRACTICE: ["Installé", "Installée", "Libéral", "Installée en libéral"],
  ACTIVE_RETIRED: ["Retraité", "Retraitée", "Retraitée active", "Retired"],
  SALARIED: ["Salariée"],
});

/**
 * A row is a doctor with the status in force: a later file with a newer date of status adds a status
 * period and keeps the earlier ones.
 */
export const doctors: Table<Doctor> = {
  label: { fr: "Médecins volontaires", en: "Volunteer doctors" },
  schema: doctorSchema,
  unique: [{ fields: ["id"] }, { fields: ["rpps"], among: ({ rpps }) => rpps !== undefined }],
  doubt: ({ rpps }) =>
    rpps !== undefined && isRppsDoubtful(rpps) ? { field: "rpps", code: "RPPS_DOUBTFUL" } : undefined,
  columns: [
    {
      field: "id",
      header: { fr: "identifiant", en: "id" },
      alsoNamed: ["médecin", "doctor"],
      cell: { kind: "identifier" },
      isRequired: true,
      example: "d001",
    },
    {
      field: "name",
      header: { fr: "nom", en: "name" },
      alsoNamed: ["nom du médecin", "doctor name"],
      cell: { kind: "text" },
      isRequired: true,
      example: "Dr Exemple Aubépine",
    },
    {
      field: "joinedOn",
      header: { fr: "inscrit le", en: "joined on" },
      alsoNamed: ["inscrite le", "date d’inscription"],
      cell: { kind: "date" },
      isRequired: true,
      example: "2022-09-12",
    },
    {
      field: "statuses.0.status",
      header: { fr: "statut", en: "status" },
      cell: { kind: "choice", choices: statuses },
      isRequired: true,
      example: "LOCUM",
    },
    {
      field: "statuses.0.from",
      header: { fr: "statut depuis", en: "status since" },
      cell: { kind: "date" },
      isRequired: false,
      example: "2022-09-12",
      sameAs: "joinedOn",
    },
    {
      field: "statuses.0.retiredSince",
      header: { fr: "retraité depuis", en: "retired since" },
      alsoNamed: ["retraitée depuis"],
      cell: { kind: "date" },
      isRequired: false,
      example: "2021-06-01",
    },
    {
      field: "statuses.0.lastPractice",
      header: { fr: "dernier exercice", en: "last practice" },
      cell: { kind: "date" },
      isRequired: false,
      example: "2023-03-01",
    },
    {
      field: "birthYear",
      header: { fr: "année de naissance", en: "birth year" },
      cell: { kind: "count" },
      isRequired: true,
      example: "1985",
    },
    {
      field: "homeDepartment",
      header: { fr: "département", en: "home department" },
      alsoNamed: ["department"],
      cell: { kind: "code" },
      isRequired: true,
      example: "01",
    },
    {
      field: "documents",
      header: { fr: "documents", en: "documents" },
      alsoNamed: ["pièces du dossier"],
      cell: { kind: "dated choices", choices: choicesOf(documentKindLabels) },
      isRequired: false,
      example: "LOCUM_LICENCE@2025-12-31 | LOCUM_CPS_CARD",
      maxLength: 500,
    },
    {
      field: "maxWeeksPerYear",
      header: { fr: "semaines par an", en: "weeks per year" },
      alsoNamed: ["semaines maximum", "max weeks"],
      cell: { kind: "count" },
      isRequired: false,
      example: "2",
    },
    {
      field: "minimumGapWeeks",
      header: { fr: "repos en semaines", en: "gap in weeks" },
      alsoNamed: ["semaines de repos", "minimum gap"],
      cell: { kind: "count" },
      isRequired: false,
      example: "4",
    },
    {
      field: "preferredCentres",
      header: { fr: "centres préférés", en: "preferred centres" },
      cell: { kind: "identifiers" },
      isRequired: false,
      example: "ajain",
      refersTo: "centre",
    },
    {
      field: "refusedCentres",
      header: { fr: "centres refusés", en: "refused centres" },
      cell: { kind: "identifiers" },
      isRequired: false,
      example: "bellegarde",
      refersTo: "centre",
    },
    {
      field: "rpps",
      header: { fr: "RPPS", en: "RPPS" },
      cell: { kind: "code" },
      isRequired: false,
      example: "99900000006",
    },
    {
      field: "phone",
      header: { fr: "téléphone", en: "phone" },
      alsoNamed: ["portable", "mobile"],
      cell: { kind: "text" },
      isRequired: false,
      example: "01 99 00 00 01",
    },
    {
      field: "email",
      header: { fr: "courriel", en: "email" },
      alsoNamed: ["e-mail", "mail", "adresse électronique"],
      cell: { kind: "text" },
      isRequired: false,
      example: "aubepine@example.org",
    },
  ],
};
