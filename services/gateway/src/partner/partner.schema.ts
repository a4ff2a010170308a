import { partnerKindLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import { dayOrNull } from "../shared/calendar-columns.ts";
import { enumValues } from "../shared/enum-values.ts";
import { listOf, page } from "../shared/page.ts";

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
