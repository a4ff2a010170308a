import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Feedback } from "../../network/feedback.ts";
import { spanOn } from "../calendar.ts";
import type { IndexedFacts } from "../index-facts.ts";
import { remember } from "../remember.ts";
import type { Give } from "../streams.ts";

/** What doctors answered after their weeks, by the date and within the period. */
export function readFeedback({ facts, moment, spans, places }: IndexedFacts, give: Give<Feedback>): void {
  const spanOf = remember((day: PlainDate) => spanOn(day, spans));
  for (const answer of facts.feedback) {
    const place = places.centres.get(answer.centre);
    if (place === undefined || answer.answeredOn > moment.asOf) continue;
    const span = spanOf(answer.answeredOn);
    if (span !== undefined) give(place, span, answer);
  }
}
