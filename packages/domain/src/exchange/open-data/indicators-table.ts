import { indicatorKinds } from "../../network/indicator.ts";
import { attributions, type TerritoryIndicator, territoryKinds } from "../../network/territory.ts";
import { defineOpenTable } from "./open-table.ts";

/** A public indicator of a territory, with its source. */
export const indicatorsTable = defineOpenTable<TerritoryIndicator>({
  name: "territory-indicators",
  title: { fr: "Les indicateurs des territoires", en: "The indicators of the territories" },
  description: {
    fr: "Des chiffres publics que le réseau cite, avec leur année et leur source, dont ils gardent la licence.",
    en: "Public figures that the network quotes, with their year and their source, whose licence they keep.",
  },
  key: ["territory_kind", "territory_code", "indicator", "vintage"],
  fields: [
    {
      name: "territory_kind",
      type: "string",
      title: { fr: "Nature du territoire", en: "Kind of territory" },
      isRequired: true,
      choices: territoryKinds,
      of: ({ territoryKind }) => territoryKind,
    },
    {
      name: "territory_code",
      type: "string",
      title: { fr: "Code officiel", en: "Official code" },
      isRequired: true,
      of: ({ territoryCode }) => territoryCode,
    },
    {
      name: "territory_name",
      type: "string",
      title: { fr: "Nom", en: "Name" },
      isRequired: true,
      of: ({ territoryName }) => territoryName,
    },
    {
      name: "indicator",
      type: "string",
      title: { fr: "Indicateur", en: "Indicator" },
      isRequired: true,
      choices: indicatorKinds,
      of: ({ indicator }) => indicator,
    },
    {
      name: "value",
      type: "number",
      title: { fr: "Valeur", en: "Value" },
      description: {
        fr: "Une part va de 0 à 1 ; une densité se dit pour 100 000 habitants.",
        en: "A share lies between 0 and 1; a density counts per 100,000 inhabitants.",
      },
      isRequired: true,
      of: ({ value }) => value,
    },
    {
      name: "vintage",
      type: "integer",
      title: { fr: "Année décrite", en: "Year described" },
      isRequired: true,
      of: ({ vintage }) => vintage,
    },
    {
      name: "attribution",
      type: "string",
      title: { fr: "Certitude de l’année", en: "Certainty of the year" },
      isRequired: true,
      choices: attributions,
      of: ({ attribution }) => attribution,
    },
    {
      name: "source",
      type: "string",
      title: { fr: "Source", en: "Source" },
      isRequired: true,
      of: ({ source }) => source,
    },
  ],
});
