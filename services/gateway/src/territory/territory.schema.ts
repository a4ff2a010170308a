import { indicatorLabels, scopeKindLabels, territoryKinds } from "@ms/domain";
import { builder } from "../builder.ts";
import { enumValues, someValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";

const TerritoryKind = builder.enumType("TerritoryKind", {
  description: "What a territory can be.",
  values: someValues(scopeKindLabels, territoryKinds),
});
const IndicatorKind = builder.enumType("IndicatorKind", {
  description: "The public indicators that the network quotes.",
  values: enumValues(indicatorLabels),
});
export const Attribution = builder.enumType("Attribution", {
  description: "Whether the source says which year its figure describes.",
  values: {
    CERTAIN: { description: "It does." },
    UNCERTAIN: { description: "It does not: the vintage is the likeliest." },
  } as const,
});

const TerritoryIndicator = builder.prismaObject("TerritoryIndicator", {
  description: "A public indicator of a territory, with the year it describes and its source.",
  fields: (t) => ({
    territoryKind: t.expose("territoryKind", { type: TerritoryKind, description: "What the territory is." }),
    territoryCode: t.exposeString("territoryCode", { description: "Its official code." }),
    territoryName: t.exposeString("territoryName", { description: "Its name." }),
    indicator: t.expose("indicator", { type: IndicatorKind, description: "What is measured." }),
    value: t.exposeFloat("value", { description: "The value; a share lies between 0 and 1." }),
    vintage: t.exposeInt("vintage", { description: "The year it describes." }),
    attribution: t.expose("attribution", { type: Attribution, description: "How sure the vintage is." }),
    source: t.exposeString("source", { description: "Who published it." }),
  }),
});

builder.queryField("territoryIndicators", (t) =>
  t.prismaConnection(
    {
      type: TerritoryIndicator,
      cursor: "territoryKind_territoryCode_indicator_vintage",
      ...page,
      description: "The indicators of the territories, by territory.",
      totalCount: (_, __, { database }) => database.territoryIndicator.count(),
      resolve: (query, _, __, { database }) =>
        database.territoryIndicator.findMany({
          ...query,
          orderBy: [
            { territoryKind: "asc" },
            { territoryCode: "asc" },
            { indicator: "asc" },
            { vintage: "desc" },
          ],
        }),
    },
    ...listOf("TerritoryIndicator"),
  ),
);
