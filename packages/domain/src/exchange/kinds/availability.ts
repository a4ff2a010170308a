import {
  type Availability,
  availabilityAnswerLabels,
  availabilitySchema,
} from "../../network/availability.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

const answers = choicesOf(availabilityAnswerLabels, {
  YES: ["o", "y", "x", "disponible", "available"],
  MAYBE: ["?"],
  NO: ["n", "indisponible", "unavailable"],
});

export const availability: Table<Availability> = {
  label: { fr: "Disponibilités", en: "Availability" },
  schema: availabilitySchema,
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
      field: "week",
      header: { fr: "semaine", en: "week" },
      alsoNamed: ["semaine ISO", "ISO week"],
      cell: { kind: "week" },
      isRequired: true,
      example: "2024-W06",
    },
    {
      field: "answer",
      header: { fr: "réponse", en: "answer" },
      alsoNamed: ["disponible", "available"],
      cell: { kind: "choice", choices: answers },
      isRequired: true,
      example: "YES",
    },
    {
      field: "confirmedOn",
      header: { fr: "confirmé le", en: "confirmed on" },
      alsoNamed: ["confirmée le"],
      cell: { kind: "date" },
      isRequired: true,
      example: "2023-11-20",
    },
  ],
};
