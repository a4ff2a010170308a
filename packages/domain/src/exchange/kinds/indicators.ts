import {
  attributionLabels,
  territoryIndicatorSchema,
  type TerritoryIndicator,
  territoryKindLabels,
} from "../../network/territory.ts";
import { indicatorLabels } from "../../network/indicator.ts";
import { choicesOf } from "../cell.ts";
import type { Table } from "../table.ts";

export const indicators: Table<TerritoryIndicator> = {
  label: { fr: "Indicateurs de territoire", en: "Territory indicators" },
  schema: territoryIndicatorSchema,
  unique: [{ fields: ["territoryKind", "territoryCode", "indicator", "vintage"] }],
  columns: [
    {
      field: "territoryKind",
      header: { fr: "type de territoire", en: "territory kind" },
      cell: { kind: "choice", choices: choicesOf(territoryKindLabels, { NATION: ["national"] }) },
      isRequired: true,
      example: "DEPARTMENT",
    },
    {
      field: "territoryCode",
      header: { fr: "code du territoire", en: "territory code" },
      cell: { kind: "text" },
      isRequired: true,
      example: "23",
      maxLength: 50,
    },
    {
      field: "territoryName",
      header: { fr: "territoire", en: "territory" },
      alsoNamed: ["nom du territoire", "territory name"],
      cell: { kind: "text" },
      isRequired: true,
      example: "Creuse",
    },
    {
      field: "indicator",
      header: { fr: "indicateur", en: "indicator" },
      cell: { kind: "choice", choices: choicesOf(indicatorLabels) },
      isRequired: true,
      example: "POPULATION",
    },
    {
      field: "value",
      header: { fr: "valeur", en: "value" },
      cell: { kind: "decimal" },
      isRequired: true,
      example: "115527",
    },
    {
      field: "vintage",
      header: { fr: "millésime", en: "vintage" },
      alsoNamed: ["année", "year"],
      cell: { kind: "count" },
      isRequired: true,
      example: "2026",
    },
    {
      field: "attribution",
      header: { fr: "attribution", en: "attribution" },
      cell: { kind: "choice", choices: choicesOf(attributionLabels) },
      isRequired: false,
      example: "CERTAIN",
    },
    {
      field: "source",
      header: { fr: "source", en: "source" },
      cell: { kind: "text" },
      isRequired: true,
      example: "Code officiel géographique 2026",
      maxLength: 500,
    },
  ],
};
