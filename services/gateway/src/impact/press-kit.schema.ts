import {
  networkScope,
  type PressBlock,
  type PressKit,
  type PressLine,
  releaseTerritories,
  writePressKit,
} from "@ms/domain";
import { builder } from "../builder.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText } from "../shared/text.schema.ts";
import { FigureScope, FigureType } from "./figure.schema.ts";
import { ScopeInput } from "./impact.schema.ts";
import { loadPressKit } from "./press-kit.loader.ts";

const PressLineType = builder.objectRef<PressLine>("PressLine").implement({
  description: "One line for the press.",
  fields: (t) => ({
    figure: t.expose("figure", { type: FigureType, description: "The figure, with all that it needs." }),
    text: t.expose("text", { type: LocalizedText, description: "The same in words." }),
  }),
});

const PressBlockType = builder.objectRef<PressBlock>("PressBlock").implement({
  description: "Lines about one scope.",
  fields: (t) => ({
    title: t.expose("title", { type: LocalizedText, description: "What they are about." }),
    scope: t.expose("scope", { type: FigureScope, description: "The same as a scope." }),
    lines: t.field({
      type: [PressLineType],
      description: "The lines, in the order of the release.",
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

const PressKitType = builder.objectRef<PressKit>("PressKit").implement({
  description: "What the network tells the press at a day: its figures, then the territories' indicators.",
  fields: (t) => ({
    asOf: t.expose("asOf", { type: "Date", description: "The day at whose start it holds." }),
    blocks: t.field({
      type: [PressBlockType],
      description: "Its blocks; a territory of which nothing is known has none.",
      resolve: ({ blocks }) => [...blocks],
    }),
    text: t.field({
      type: LocalizedText,
      description: "The whole of it, to paste.",
      resolve: (kit) => ({ fr: writePressKit(kit, "fr"), en: writePressKit(kit, "en") }),
    }),
  }),
});

const scopeOf = ({ kind, code }: typeof ScopeInput.$inferInput) => ({ kind, code: code ?? "" });

builder.queryField("pressKit", (t) =>
  t.field({
    type: PressKitType,
    description: "The press kit of the network, or of a part of it that the key opens.",
    errors: { types: [NotFound, RuleRefused] },
    args: {
      asOf: t.arg({ type: "Date", description: "At the start of which day; the network's day when absent." }),
      scope: t.arg({ type: ScopeInput, description: "About what; the network when absent." }),
      territories: t.arg({
        type: [ScopeInput],
        description: "The territories after it; those of the release of late 2023 when absent.",
      }),
    },
    resolve: async (_, { asOf, scope, territories }, context) =>
      settle(
        await loadPressKit(
          {
            asOf: asOf ?? context.today,
            scope: scope == null ? networkScope : scopeOf(scope),
            territories: territories?.map(scopeOf) ?? releaseTerritories,
          },
          context,
        ),
      ),
  }),
);
