import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { boundPeriod } from "../shared/period.ts";
import { reachesCentre } from "../shared/viewer.ts";
import type { FollowedEvent } from "../subscription/follow-operation.ts";
import { signalsOf } from "../subscription/signals.ts";
import { type LineWeek, loadLineWeeks, weeksOf } from "./line-week.loader.ts";
import { maySeeLineWeek } from "./line-week.policy.ts";
import { LineWeekType } from "./line-week.schema.ts";

/** A change on the board, with what was told of each line-week last. */
interface BoardEvent extends FollowedEvent {
  readonly told: Map<string, string>;
}

async function* tellAgain({ revisions, isOver }: Context): AsyncGenerator<BoardEvent> {
  const told = new Map<string, string>();
  const signals = signalsOf(["Assignment", "ClosedWeek", "Line", "WeekOffer", "SwapOffer"], {
    revisions,
    isOver: isOver!,
  });
  while ((await signals.next()).done !== true) yield { told, isNews: true };
}

const isNews = (
  { lineId, week, ...rest }: LineWeek,
  { told, viewer }: BoardEvent & Pick<Context, "viewer">,
): boolean => {
  // Who is asked, and for an exchange, is no news to whoever may not know of it.
  const asked = reachesCentre(viewer, "bookWeeks", rest.centre) ? rest.asked : 0;
  const swap = reachesCentre(viewer, "followSwaps", rest.centre) ? rest.swapUntil : undefined;
  const known = [rest.state, rest.doctorId, rest.closedFor, asked, swap];
  const [key, text] = [`${lineId} ${week}`, JSON.stringify(known)];
  if (told.get(key) === text) return false;
  told.set(key, text);
  return true;
};

builder.subscriptionField("lineWeeks", (t) =>
  t.field({
    type: [LineWeekType],
    nullable: true,
    description:
      "The line-weeks of a period as they stand, as far as the key opens them, then those that have changed, each time that some have. Refused to the public.",
    args: {
      from: t.arg({ type: "IsoWeek", required: true, description: "First week." }),
      weeks: t.arg.int({ required: true, description: "How many weeks, 106 at most." }),
      centre: t.arg.string({ description: "Only this centre, by identifier." }),
    },
    subscribe: (_, __, context) => tellAgain(context),
    resolve: async (source, { centre, ...period }, { database, viewer }) => {
      const event = source;
      const weeks = weeksOf(boundPeriod(period));
      const all = await loadLineWeeks({ weeks, centre: centre ?? undefined }, database);
      const isFirst = event.told.size === 0;
      const news = all.filter((each) => maySeeLineWeek(viewer, each) && isNews(each, { ...event, viewer }));
      event.isNews = isFirst || news.length > 0;
      return news;
    },
  }),
);
