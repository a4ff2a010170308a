import { type Assignment, assignmentSchema } from "../../network/assignment.ts";
import { assignmentStateLabels } from "../../network/assignment-state.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";
import { lineWeekColumns } from "./line-week-columns.ts";

const states = choicesOf(assignmentStateLabels, {
  PROPOSED: ["proposé"],
  CONFIRMED: ["confirmé"],
  CANCELLED: ["annulé"],
});
const holds = ({ state }: Assignment): boolean => state !== "CANCELLED";

/** One doctor on a line in a week and one line for a doctor in a week, cancelled weeks aside. */
export const assignments: Table<Assignment> = {
  label: { fr: "Semaines attribuées", en: "Assignments" },
  schema: assignmentSchema,
  unique: [
    { fields: ["centre", "line", "week", "doctor"] },
    { fields: ["centre", "line", "week"], among: holds },
    { fields: ["doctor", "week"], among: holds },
  ],
  columns: [
    ...lineWeekColumns,
    {
      field: "doctor",
      header: { fr: "médecin", en: "doctor" },
      alsoNamed: ["identifiant du médecin", "doctor id"],
      cell: { kind: "identifier" },
      isRequired: true,
      example: "d001",
      refersTo: "doctor",
    },
    {
      field: "state",
      header: { fr: "état", en: "state" },
      cell: { kind: "choice", choices: states },
      isRequired: false,
      example: "CONFIRMED",
    },
  ],
};
