import {
  continuityLevelLabels,
  type ContinuityReport,
  continuityReportSchema,
} from "../../network/continuity-report.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

export const continuity: Table<ContinuityReport> = {
  label: { fr: "Continuité des soins", en: "Continuity of care" },
  schema: continuityReportSchema,
  unique: [{ fields: ["centre", "on", "level"] }],
  columns: [
    {
      field: "centre",
      header: { fr: "centre", en: "centre" },
      alsoNamed: ["identifiant du centre"],
      cell: { kind: "identifier" },
      isRequired: true,
      example: "ajain",
      refersTo: "centre",
    },
    {
      field: "on",
      header: { fr: "date", en: "date" },
      alsoNamed: ["le", "au"],
      cell: { kind: "date" },
      isRequired: true,
      example: "2023-12-31",
    },
    {
      field: "level",
      header: { fr: "niveau", en: "level" },
      cell: { kind: "choice", choices: choicesOf(continuityLevelLabels) },
      isRequired: true,
      example: "CENTRE",
    },
    {
      field: "patients",
      header: { fr: "patients", en: "patients" },
      alsoNamed: ["patients vus deux fois ou plus", "patients seen twice or more"],
      cell: { kind: "count" },
      isRequired: true,
      example: "120",
    },
    {
      field: "sums.upc",
      header: { fr: "somme UPC", en: "UPC sum" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "96.5",
    },
    {
      field: "sums.coc",
      header: { fr: "somme COC", en: "COC sum" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "48.2",
    },
    {
      field: "sums.secon",
      header: { fr: "somme SECON", en: "SECON sum" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "61.4",
    },
    {
      field: "sums.mmci",
      header: { fr: "somme MMCI", en: "MMCI sum" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "70.3",
    },
  ],
};
