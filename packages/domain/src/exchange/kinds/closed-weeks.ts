import { type ClosedWeek, closedWeekSchema, closureReasonLabels } from "../../network/closed-week.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";
import { lineWeekColumns } from "./line-week-columns.ts";

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
    ...lineWeekColumns,
    {
      field: "reason",
      header: { fr: "raison", en: "reason" },
      cell: { kind: "choice", choices: reasons },
      isRequired: true,
      example: "HOLIDAYS",
    },
  ],
};
