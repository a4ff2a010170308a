import { noteRead } from "../audit/read-log.ts";
import { builder } from "../builder.ts";
import { PlaceType } from "../line-week/mending.schema.ts";
import { loadOwnSwaps, type Swap } from "./swap.loader.ts";

const SwapType = builder.objectRef<Swap>("Swap").implement({
  description: "Two weeks that the viewer and another doctor have exchanged.",
  fields: (t) => ({
    name: t.string({
      description: "The other doctor's name; nothing else of that doctor is told.",
      resolve: ({ other, name }, _, context) => {
        noteRead(context, { doctor: other, field: "name" });
        return name;
      },
    }),
    given: t.expose("given", { type: PlaceType, description: "The week that the other takes." }),
    taken: t.expose("taken", { type: PlaceType, description: "The week that the viewer takes." }),
  }),
});

builder.queryField("mySwaps", (t) =>
  t.field({
    type: [SwapType],
    nullable: true,
    description: "The weeks that the viewer has exchanged with other doctors, until both are over.",
    resolve: (_, __, context) => loadOwnSwaps(context),
  }),
);
