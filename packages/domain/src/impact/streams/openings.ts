import { assessReadiness } from "../../network/assess-readiness.ts";
import { type OpeningStage, openingStage } from "../../network/opening-project.ts";
import { profileOf } from "../../profile/profiles.ts";
import type { IndexedFacts } from "../index-facts.ts";
import type { Give } from "../streams.ts";

/** A project of a centre that is not open at the date. */
export interface OpeningThen {
  readonly stage: OpeningStage;
  readonly isReady: boolean;
}

/** Every project known by the date whose centre has not opened. */
export function readOpenings({ facts, spans, places }: IndexedFacts, give: Give<OpeningThen>): void {
  const openings = new Map(facts.centres.map(({ id, openedOn }) => [id, openedOn]));
  for (const [number, project] of (facts.openings ?? []).entries()) {
    const profile = profileOf(project.profile, facts.profiles);
    const openedOn = project.centre === undefined ? undefined : openings.get(project.centre);
    for (const [span, { on }] of spans.entries()) {
      const stage = openingStage(project, on);
      if (stage === undefined || (openedOn !== undefined && openedOn <= on)) continue;
      const isReady = profile.ok && assessReadiness({ project, profile: profile.value, on }).verdict === "GO";
      give(places.openings[number]!, span, { stage, isReady });
    }
  }
}
