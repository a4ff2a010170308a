import { type ActivityWeek, activityWeekSchema } from "../../network/activity-week.ts";
import type { Table } from "../table.ts";
import { lineWeekColumns } from "./line-week-columns.ts";

export const activity: Table<ActivityWeek> = {
  label: { fr: "Activité des semaines", en: "Activity of the weeks" },
  schema: activityWeekSchema,
  unique: [{ fields: ["centre", "line", "week"] }],
  columns: [
    ...lineWeekColumns,
    {
      field: "consultations",
      header: { fr: "consultations", en: "consultations" },
      cell: { kind: "count" },
      isRequired: true,
      example: "92",
    },
    {
      field: "unscheduled",
      header: { fr: "sans rendez-vous", en: "unscheduled" },
      cell: { kind: "count" },
      isRequired: false,
      example: "18",
    },
    {
      field: "homeVisits",
      header: { fr: "visites à domicile", en: "home visits" },
      alsoNamed: ["visites"],
      cell: { kind: "count" },
      isRequired: false,
      example: "3",
    },
    {
      field: "remote",
      header: { fr: "téléconsultations", en: "remote" },
      cell: { kind: "count" },
      isRequired: false,
      example: "2",
    },
  ],
};
