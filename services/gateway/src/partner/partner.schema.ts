import { partnerKindLabels, partnerSchema } from "@ms/domain";
import { builder } from "../builder.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { enumValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";
import { readInput } from "../shared/read-input.ts";
import { InputRefused, settle } from "../shared/refusal-to-graphql.ts";
import { savePartner } from "./partner.commands.ts";

const PartnerKind = builder.enumType("PartnerKind", {
  description: "Who stands beside the network.",
  values: enumValues(partnerKindLabels),
});

const Partner = builder.prismaNode("Partner", {
  description: "A partner organisation: never a person.",
  id: { field: "id" },
  nullable: true,
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "The network's own identifier." }),
    name: t.exposeString("name", { description: "Its name." }),
    kind: t.expose("kind", { type: PartnerKind, description: "What it is." }),
    siren: t.exposeString("siren", { nullable: true, description: "SIREN number." }),
    inseeCode: t.exposeString("inseeCode", { nullable: true, description: "INSEE code of its commune." }),
    since: t.field({
      type: "Date",
      nullable: true,
      description: "Partner since this day.",
      resolve: ({ since }) => dayOrNull(since),
    }),
  }),
});

const PartnerInput = builder.inputType("PartnerInput", {
  description: "A partner organisation, whole: what is left out is taken away.",
  fields: (t) => ({
    id: t.string({ required: true, description: "The network's own identifier, such as `commune-ajain`." }),
    name: t.string({ required: true, description: "Its name." }),
    kind: t.field({ type: PartnerKind, required: true, description: "What it is." }),
    siren: t.string({ description: "SIREN number." }),
    inseeCode: t.string({ description: "INSEE code of its commune." }),
    since: t.field({ type: "Date", description: "Partner since this day." }),
  }),
});

builder.mutationField("savePartner", (t) =>
  t.prismaField({
    type: Partner,
    description: "Adds a partner organisation, or changes the one of its identifier. For administrators.",
    errors: { types: [InputRefused] },
    args: { input: t.arg({ type: PartnerInput, required: true, description: "The organisation." }) },
    resolve: async (query, _, { input }, context) => {
      const { id } = settle(await savePartner(settle(readInput(partnerSchema, input)), context));
      return context.database.partner.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.queryField("partners", (t) =>
  t.prismaConnection(
    {
      type: Partner,
      cursor: "id",
      ...page,
      description: "The partners of the network, by identifier.",
      totalCount: (_, __, { database }) => database.partner.count(),
      resolve: (query, _, __, { database }) =>
        database.partner.findMany({ ...query, orderBy: { id: "asc" } }),
    },
    ...listOf("Partner"),
  ),
);
