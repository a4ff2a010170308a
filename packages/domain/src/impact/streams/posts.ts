import type { TeamPost } from "../../network/team-post.ts";
import type { Moment, NetworkFacts } from "../facts.ts";
import { type Place, placeOfCentre } from "../scope.ts";

/** The posts of the teams, at the date. */
export function* readPosts(facts: NetworkFacts, { asOf }: Moment): Generator<[Place, TeamPost]> {
  const places = new Map(facts.centres.map((centre) => [centre.id, placeOfCentre(centre)]));
  for (const post of facts.teamPosts) {
    const place = places.get(post.centre);
    if (place !== undefined && post.from <= asOf && (post.to === undefined || asOf <= post.to))
      yield [place, post];
  }
}
