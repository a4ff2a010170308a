import { builder } from "./builder.ts";
import "./shared/scalars.ts";
import "./shared/refusal.schema.ts";
import "./activity/activity.schema.ts";
import "./activity/panel-report.schema.ts";
import "./activity/reporting.schema.ts";
import "./association-role/association-role.schema.ts";
import "./audit/audit.schema.ts";
import "./availability/availability.schema.ts";
import "./availability/doctor-availability.schema.ts";
import "./calendar/calendar-feed.schema.ts";
import "./capacity/capacity.schema.ts";
import "./centre/centre.schema.ts";
import "./centre/line.schema.ts";
import "./centre/opening.schema.ts";
import "./charter/charter.schema.ts";
import "./doctor/doctor.schema.ts";
import "./exchange/exchange.schema.ts";
import "./feedback/feedback.schema.ts";
import "./free-week/free-week.schema.ts";
import "./identity/identity.schema.ts";
import "./impact/impact.schema.ts";
import "./impact/press-kit.schema.ts";
import "./letter/letter.schema.ts";
import "./line-week/booking.schema.ts";
import "./line-week/closing.schema.ts";
import "./line-week/line-week-changes.schema.ts";
import "./line-week/line-week.schema.ts";
import "./line-week/mending.schema.ts";
import "./line-week/vacancy.schema.ts";
import "./my-data/my-data.schema.ts";
import "./network/network.schema.ts";
import "./opening/opening-change.schema.ts";
import "./opening/opening.schema.ts";
import "./partner/partner.schema.ts";
import "./people/people.schema.ts";
import "./planner-run/planner-run-progress.schema.ts";
import "./planner-run/planner-run.schema.ts";
import "./poster/poster.schema.ts";
import "./rotation/publishing.schema.ts";
import "./rotation/rotation.schema.ts";
import "./snapshot/snapshot.schema.ts";
import "./swap/network-swaps.schema.ts";
import "./swap/swap-offer.schema.ts";
import "./swap/swap.schema.ts";
import "./territory/territory.schema.ts";
import "./webhook/webhook.schema.ts";
import "./week-offer/asking.schema.ts";
import "./week-offer/my-week-offer.schema.ts";
import "./week-offer/week-offer.schema.ts";
import "./week-offer/withdrawal.schema.ts";
import { checkReferences } from "./federation.ts";
import { checkRights } from "./shared/check-rights.ts";

builder.queryType({ description: "What can be asked. Each answer holds what the key's role may see." });
builder.mutationType({ description: "What can be done. Each answer is the thing done, or a coded refusal." });

builder.subscriptionType({
  description:
    "What can be followed, at /graphql/stream by server-sent events: an answer at once, and again when it changes.",
});

/** The network's API, every part of it with its line among the rights. */
export const schema = checkRights(
  checkReferences(builder.toSubGraphSchema({ linkUrl: "https://specs.apollo.dev/federation/v2.9" })),
);
