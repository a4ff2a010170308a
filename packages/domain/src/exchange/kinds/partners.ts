import { type Partner, partnerKindLabels, partnerSchema } from "../../network/partner.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

const kinds = choicesOf(partnerKindLabels, {
  REGIONAL_HEALTH_AGENCY: ["ARS"],
  HEALTH_INSURANCE: ["Assurance maladie", "Mutuelle"],
});

export const partners: Table<Partner> = {
  label: { fr: "Partenaires", en: "Partners" },
  schema: partnerSchema,
  unique: [{ fields: ["id"] }],
  columns: [
    {
      field: "id",
      header: { fr: "identifiant", en: "id" },
      alsoNamed: ["partenaire", "partner"],
      cell: { kind: "identifier" },
      isRequired: true,
      example: "commune-ajain",
    },
    {
      field: "name",
      header: { fr: "nom", en: "name" },
      cell: { kind: "text" },
      isRequired: true,
      example: "Commune d’Ajain",
    },
    {
      field: "kind",
      header: { fr: "type", en: "kind" },
      cell: { kind: "choice", choices: kinds },
      isRequired: true,
      example: "COMMUNE",
    },
    {
      field: "siren",
      header: { fr: "SIREN", en: "SIREN" },
      cell: { kind: "code" },
      isRequired: false,
      example: "123456782",
    },
    {
      field: "inseeCode",
      header: { fr: "code INSEE", en: "INSEE code" },
      alsoNamed: ["insee"],
      cell: { kind: "code" },
      isRequired: false,
      example: "23002",
    },
    {
      field: "since",
      header: { fr: "depuis", en: "since" },
      cell: { kind: "date" },
      isRequired: false,
      example: "2022-01-01",
    },
  ],
};
