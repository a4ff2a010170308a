import { type Feedback, feedbackSchema } from "../../network/feedback.ts";
import { returnWishLabels } from "../../network/return-wish.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

const wishes = choicesOf(returnWishLabels, {
  YES: ["o", "y"],
  NO: ["n"],
  UNSURE: ["?", "peut-être", "maybe"],
});

export const feedback: Table<Feedback> = {
  label: { fr: "Retours après une semaine", en: "Feedback after a week" },
  schema: feedbackSchema,
  unique: [{ fields: ["doctor", "week"] }],
  columns: [
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
      field: "centre",
      header: { fr: "centre", en: "centre" },
      alsoNamed: ["identifiant du centre"],
      cell: { kind: "identifier" },
      isRequired: true,
      example: "ajain",
      refersTo: "centre",
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
      field: "wantsToReturn",
      header: { fr: "souhaite revenir", en: "wants to return" },
      cell: { kind: "choice", choices: wishes },
      isRequired: true,
      example: "YES",
    },
    {
      field: "answeredOn",
      header: { fr: "répondu le", en: "answered on" },
      cell: { kind: "date" },
      isRequired: true,
      example: "2023-11-20",
    },
  ],
};
