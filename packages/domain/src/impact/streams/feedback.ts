import { mondayOf, sundayOf, weekOf } from "../../calendar/iso-week.ts";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Feedback } from "../../network/feedback.ts";
import { spanOn } from "../calendar.ts";
import type { IndexedFacts } from "../index-facts.ts";
import { remember } from "../../shared/remember.ts";
import type { Give } from "../streams.ts";

/** What doctors answered after their weeks: by the week of the answer, once it is completed. */
export function readFeedback({ facts, moment, spans, places }: IndexedFacts, give: Give<Feedback>): void {
  const spanOf = remember((day: PlainDate) => {
    const week = weekOf(day);
    return sundayOf(week) < moment.asOf ? spanOn(mondayOf(week), spans) : undefined;
  });
  for (const answer of facts.feedback) {
    const place = places.centres.get(answer.centre);
    const span = place === undefined ? undefined : spanOf(answer.answeredOn);
    if (span !== undefined) give(place!, span, answer);
  }
}
