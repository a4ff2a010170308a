import { builder } from "../builder.ts";
import { NotFound, settle } from "../shared/refusal-to-graphql.ts";
import { createCalendarFeed, revokeCalendarFeed } from "./calendar-feed.commands.ts";

const CalendarFeed = builder.objectRef<{ address: string }>("CalendarFeed").implement({
  description: "Where a doctor's own calendar reads the doctor's weeks.",
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

builder.mutationFields((t) => ({
  createCalendarFeed: t.field({
    type: CalendarFeed,
    errors: { types: [NotFound] },
    description:
      "Gives the viewer, a doctor, a secret address (iCalendar) at which a calendar reads the doctor's confirmed weeks; the address before ends.",
    resolve: async (_, __, context) => settle(await createCalendarFeed(context)),
  }),
  revokeCalendarFeed: t.field({
    type: RevokedFeed,
    errors: { types: [NotFound] },
    description: "Ends the secret address of the viewer, a doctor.",
    resolve: async (_, __, context) => settle(await revokeCalendarFeed(context)),
  }),
}));
