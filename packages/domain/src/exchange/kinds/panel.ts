import { type PanelCount, panelCountSchema } from "../../network/panel-count.ts";
import type { Table } from "../table.ts";

export const panel: Table<PanelCount> = {
  label: { fr: "Patients inscrits", en: "Registered patients" },
  schema: panelCountSchema,
  unique: [{ fields: ["centre", "on"] }],
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
      field: "on",
      header: { fr: "date", en: "date" },
      alsoNamed: ["le", "au"],
      cell: { kind: "date" },
      isRequired: true,
      example: "2023-06-30",
    },
    {
      field: "registered",
      header: { fr: "inscrits", en: "registered" },
      alsoNamed: ["patients inscrits", "registered patients"],
      cell: { kind: "count" },
      isRequired: true,
      example: "900",
    },
    {
      field: "ald",
      header: { fr: "ALD", en: "long-term condition" },
      alsoNamed: ["dont ALD", "patients en ALD"],
      cell: { kind: "count" },
      isRequired: false,
      example: "170",
    },
    {
      field: "source",
      header: { fr: "source", en: "source" },
      cell: { kind: "text" },
      isRequired: false,
      example: "Relevé du centre",
      maxLength: 500,
    },
  ],
};
