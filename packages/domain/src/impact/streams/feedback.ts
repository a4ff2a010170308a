import type { Feedback } from "../../network/feedback.ts";
import { isInPeriod, type Moment, type NetworkFacts } from "../facts.ts";
import { type Place, placeOfCentre } from "../scope.ts";

/** What doctors answered after their weeks, by the date and within the period. */
export function* readFeedback(facts: NetworkFacts, { asOf, period }: Moment): Generator<[Place, Feedback]> {
  const places = new Map(facts.centres.map((centre) => [centre.id, placeOfCentre(centre)]));
  for (const answer of facts.feedback) {
    const place = places.get(answer.centre);
    if (place !== undefined && answer.answeredOn <= asOf && isInPeriod(answer.answeredOn, period))
      yield [place, answer];
  }
}
