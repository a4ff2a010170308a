import type { Column } from "../table.ts";

/** The columns that name a line-week. */
export const lineWeekColumns: readonly Column[] = [
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
];
