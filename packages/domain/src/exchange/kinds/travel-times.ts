import { type TravelTime, travelTimeSchema } from "../../network/travel-time.ts";
import type { Table } from "../table.ts";

export const travelTimes: Table<TravelTime> = {
  label: { fr: "Temps de trajet", en: "Travel times" },
  schema: travelTimeSchema,
  unique: [{ fields: ["inseeCode", "centre"] }],
  columns: [
    {
      field: "inseeCode",
      header: { fr: "commune", en: "commune" },
      alsoNamed: ["code INSEE", "code commune", "INSEE code"],
      cell: { kind: "code" },
      isRequired: true,
      example: "23020",
    },
    {
      field: "regionCode",
      header: { fr: "région", en: "region" },
      alsoNamed: ["code région", "region code"],
      cell: { kind: "code" },
      isRequired: true,
      example: "75",
    },
    {
      field: "population",
      header: { fr: "habitants", en: "population" },
      cell: { kind: "count" },
      isRequired: true,
      example: "355",
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
      field: "minutes",
      header: { fr: "minutes", en: "minutes" },
      alsoNamed: ["temps de trajet", "travel time"],
      cell: { kind: "decimal" },
      isRequired: true,
      example: "38.5",
    },
  ],
};
