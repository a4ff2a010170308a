import { builder } from "../builder.ts";
import { NotFound, settle } from "../shared/refusal-to-graphql.ts";
import { createCalendarFeed, revokeCalendarFeed } from "./calendar-feed.commands.ts";

const CalendarFeed = builder.objectRef<{ address: string }>("CalendarFeed").implement({
  description: "Where somebody's own calendar reads a doctor's weeks, or who comes to a centre.",
  fields: (t) => ({
    address: t.exposeString("address", {
      description:
        "The secret address, as a path of this gateway, shown this once: whoever knows it sees the weeks.",
    }),
  }),
});

const RevokedFeed = builder.objectRef<{ wasOpen: boolean }>("RevokedCalendarFeed").implement({
  description: "A calendar feed that is read no more.",
  fields: (t) => ({
    wasOpen: t.exposeBoolean("wasOpen", { description: "Whether there was one." }),
  }),
});

const centreDescription =
  "A centre that the viewer plans: who comes there; the viewer's own weeks when absent.";

builder.mutationFields((t) => ({
  createCalendarFeed: t.field({
    type: CalendarFeed,
    errors: { types: [NotFound] },
    args: { centre: t.arg.string({ description: centreDescription }) },
    description:
      "Gives the viewer a secret address (iCalendar) at which a calendar reads confirmed weeks: a doctor's own, or with their doctors' names those of a centre that the viewer plans, for as long as the viewer may know them. The viewer's address before ends.",
    resolve: async (_, { centre }, context) => settle(await createCalendarFeed(centre ?? undefined, context)),
  }),
  revokeCalendarFeed: t.field({
    type: RevokedFeed,
    errors: { types: [NotFound] },
    args: { centre: t.arg.string({ description: centreDescription }) },
    description: "Ends the viewer's secret address.",
    resolve: async (_, { centre }, context) => settle(await revokeCalendarFeed(centre ?? undefined, context)),
  }),
}));
