import { type Line, lineModeLabels, lineSchema } from "../../network/line.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

/** A row is a line with its terms from a date on; a line whose terms changed has a row for each. */
export const lines: Table<Line> = {
  label: { fr: "Lignes de médecin", en: "Lines" },
  schema: lineSchema,
  unique: [{ fields: ["centre", "number", "terms.0.from"] }],
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
      field: "number",
      header: { fr: "ligne", en: "line" },
      alsoNamed: ["numéro", "number"],
      cell: { kind: "count" },
      isRequired: true,
      example: "1",
    },
    {
      field: "startsOn",
      header: { fr: "début", en: "starts on" },
      cell: { kind: "date" },
      isRequired: true,
      example: "2022-10-31",
    },
    {
      field: "endsOn",
      header: { fr: "fin", en: "ends on" },
      cell: { kind: "date" },
      isRequired: false,
      example: "2025-12-31",
    },
    {
      field: "mode",
      header: { fr: "accueil", en: "mode" },
      cell: {
        kind: "choice",
        choices: choicesOf(lineModeLabels, { PROGRAMMED: ["programmé"], UNPROGRAMMED: ["non programmé"] }),
      },
      isRequired: true,
      example: "MIXED",
    },
    {
      field: "terms.0.from",
      header: { fr: "conditions depuis", en: "terms from" },
      cell: { kind: "date" },
      isRequired: false,
      example: "2022-10-31",
      sameAs: "startsOn",
    },
    {
      field: "terms.0.weeklyHours",
      header: { fr: "heures par semaine", en: "weekly hours" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "35",
    },
    {
      field: "terms.0.panelCap",
      header: { fr: "plafond de patients", en: "panel cap" },
      alsoNamed: ["plafond"],
      cell: { kind: "count" },
      isRequired: true,
      example: "1200",
    },
  ],
};
