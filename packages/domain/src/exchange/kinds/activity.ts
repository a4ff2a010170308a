import { type ActivityWeek, activityWeekSchema } from "../../network/activity-week.ts";
import type { Table } from "../table.ts";

export const activity: Table<ActivityWeek> = {
  label: { fr: "Activité des semaines", en: "Activity of the weeks" },
  schema: activityWeekSchema,
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
      example: "2024-W06",
    },
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
