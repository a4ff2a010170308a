import { plainDate } from "@ms/database";
import { builder } from "../builder.ts";

const Network = builder.prismaObject("Network", {
  description: "The network of health centres that this gateway serves.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its name." }),
    today: t.field({
      type: "Date",
      description: "The day that everything here speaks from: the example's clock, else today in France.",
      resolve: (_, __, { today }) => today,
    }),
    clock: t.field({
      type: "Date",
      nullable: true,
      description: "The day at which an example network stands still. Null for a real network.",
      resolve: ({ clock }) => (clock === null ? null : plainDate(clock)),
    }),
    pressContact: t.string({
      nullable: true,
      description: "Whom the press may write to or call, for everybody; null where none is set.",
      resolve: (_, __, { pressContact }) => pressContact ?? null,
    }),
  }),
});

builder.queryField("network", (t) =>
  t.prismaField({
    type: Network,
    description: "The network itself: its name and its day.",
    resolve: (query, _, __, { database }) =>
      database.network.findUniqueOrThrow({ ...query, where: { id: 1 } }),
  }),
);
