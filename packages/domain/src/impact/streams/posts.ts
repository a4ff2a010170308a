import type { TeamPost } from "../../network/team-post.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { Give } from "../streams.ts";

/** The posts of the teams, at the date. */
export function readPosts({ facts, spans, places }: IndexedFacts, give: Give<TeamPost>): void {
  for (const post of facts.teamPosts) {
    const place = places.centres.get(post.centre);
    if (place === undefined) continue;
    for (const [span, { on }] of spans.entries())
      if (post.from <= on && (post.to === undefined || on <= post.to)) give(place, span, post);
  }
}
