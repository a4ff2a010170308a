import { type TeamPost, teamPostSchema, teamRoleLabels } from "../../network/team-post.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

const roles = choicesOf(teamRoleLabels, {
  COORDINATOR: ["Coordinatrice", "Coordinateur"],
  MEDICAL_ASSISTANT: ["Assistante médicale"],
  ASALEE_NURSE: ["Infirmier Asalée", "Asalée"],
});

export const teamPosts: Table<TeamPost> = {
  label: { fr: "Postes de l’équipe", en: "Team posts" },
  schema: teamPostSchema,
  unique: [{ fields: ["centre", "role", "from"] }],
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
      field: "role",
      header: { fr: "fonction", en: "role" },
      cell: { kind: "choice", choices: roles },
      isRequired: true,
      example: "COORDINATOR",
    },
    {
      field: "people",
      header: { fr: "personnes", en: "people" },
      cell: { kind: "count" },
      isRequired: true,
      example: "1",
    },
    {
      field: "fte",
      header: { fr: "ETP", en: "FTE" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "0.2",
    },
    {
      field: "from",
      header: { fr: "depuis", en: "from" },
      cell: { kind: "date" },
      isRequired: true,
      example: "2022-10-31",
    },
    {
      field: "to",
      header: { fr: "jusqu’au", en: "to" },
      cell: { kind: "date" },
      isRequired: false,
      example: "2025-12-31",
    },
  ],
};
