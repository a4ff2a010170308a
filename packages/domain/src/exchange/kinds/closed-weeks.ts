import { type ClosedWeek, closedWeekSchema, closureReasonLabels } from "../../network/closed-week.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

const reasons = choicesOf(closureReasonLabels, {
  HOLIDAYS: ["vacances"],
  NO_LODGING: ["pas de logement", "sans logement"],
  OTHER: ["autre"],
});

export const closedWeeks: Table<ClosedWeek> = {
  label: { fr: "Semaines de fermeture", en: "Closed weeks" },
  schema: closedWeekSchema,
  unique: [{ fields: ["centre", "line", "week"] }],
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
      field: "line",
      header: { fr: "ligne", en: "line" },
      alsoNamed: ["numéro de ligne", "line number"],
      cell: { kind: "count" },
      isRequired: true,
      example: "1",
      refersTo: "line",
    },
    {
      field: "week",
      header: { fr: "semaine", en: "week" },
      alsoNamed: ["semaine ISO", "ISO week"],
      cell: { kind: "week" },
      isRequired: true,
      example: "2024-W52",
    },
    {
      field: "reason",
      header: { fr: "raison", en: "reason" },
      cell: { kind: "choice", choices: reasons },
      isRequired: true,
      example: "HOLIDAYS",
    },
  ],
};
