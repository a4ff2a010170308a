import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { CentreProfile } from "./profile.ts";
import { weeklyRotation } from "./weekly-rotation.ts";

/** The kinds of centre that this package knows. A partner's own kinds are added beside it. */
export const profiles: readonly CentreProfile[] = [weeklyRotation];

/** The profile that a centre names, among the known ones. */
export function profileOf(
  key: string,
  known: readonly CentreProfile[] = profiles,
): Outcome<CentreProfile, { readonly code: "UNKNOWN_PROFILE"; readonly known: readonly string[] }> {
  const profile = known.find((candidate) => candidate.key === key);
  return profile === undefined
    ? refuse({ code: "UNKNOWN_PROFILE", known: known.map((each) => each.key) })
    : accept(profile);
}
