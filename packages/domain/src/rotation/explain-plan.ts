import type { Text } from "../shared/text.ts";
import { type BreachCode, type ConstraintKey, weekNumber } from "./constraints/constraint.ts";
import { firstBreach, hardConstraints } from "./constraints/index.ts";
import { preferenceOf } from "./constraints/roster.ts";
import { findNearMisses, type NearMiss } from "./near-misses.ts";
import { type PlanReading, readPlan } from "./plan-reading.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";

/** How many doctors one rule keeps from a hole, each doctor counted under the first rule that does. */
export interface Exclusion {
  readonly constraint: ConstraintKey;
  readonly code: BreachCode;
  readonly doctors: number;
  readonly sentence: Text;
}

/** A hole of a plan, and why nobody comes. */
export interface HoleExplanation {
  readonly centre: number;
  readonly week: number;
  /** Seats without a doctor. */
  readonly missing: number;
  /** In the order of the rules; only rules that exclude someone. With `able` they count every doctor once. */
  readonly exclusions: readonly Exclusion[];
  /** Doctors whom no rule excludes: the plan could take one. */
  readonly able: readonly number[];
  readonly nearMisses: readonly NearMiss[];
  readonly sentence: Text;
}

/** An assignment's cost and where it comes from, in preference points. */
export interface AssignmentExplanation {
  readonly assignment: RotationAssignment;
  readonly cost: number;
  /** The doctor's own word on this centre, or the distance from the doctor's zone. */
  readonly source: "ownWish" | "zone";
  readonly isPinned: boolean;
  readonly sentence: Text;
}

/** Explains every hole of a plan, by week then centre. */
export function explainPlan(
  problem: RotationProblem,
  plan: { readonly assignments: readonly RotationAssignment[] },
): readonly HoleExplanation[] {
  const reading = readPlan(problem, plan);
  const holes: HoleExplanation[] = [];
  for (let week = 0; week < problem.weeks; week++) {
    for (let centre = 0; centre < problem.centres; centre++) {
      const slot = centre * problem.weeks + week;
      if ((reading.roster.taken.get(slot) ?? 0) < (problem.seats[slot] ?? 0)) {
        holes.push(explainHole(reading, { centre, week }));
      }
    }
  }
  return holes;
}

/** Says for one centre and week how many doctors each rule excludes, and who nearly could come. */
export function explainHole(
  reading: PlanReading,
  { centre, week }: { readonly centre: number; readonly week: number },
): HoleExplanation {
  const { facts, roster, offering } = reading;
  const { problem } = facts;
  const slot = centre * problem.weeks + week;
  const counts = new Map<ConstraintKey, number>();
  const able: number[] = [];
  const blockedBy = new Map<number, ConstraintKey>();
  // Doctors who did not offer the week need no look one by one: nothing that comes first depends on them.
  const asked = offering[week] ?? [];
  const seats = week in offering ? (problem.seats[slot] ?? 0) : 0;
  const unasked = problem.doctors - asked.length;
  if (unasked > 0) counts.set(seats > 0 ? "weekOffered" : "lineOpen", unasked);
  for (const doctor of asked) {
    const breach = firstBreach({ facts, roster, assignment: [doctor, centre, week] });
    if (breach === undefined) able.push(doctor);
    else {
      counts.set(breach.constraint, (counts.get(breach.constraint) ?? 0) + 1);
      blockedBy.set(doctor, breach.constraint);
    }
  }
  const exclusions = hardConstraints.flatMap(({ key, code }): Exclusion[] => {
    const doctors = counts.get(key) ?? 0;
    if (doctors === 0) return [];
    return [{ constraint: key, code, doctors, sentence: exclusionSentence(key, doctors) }];
  });
  const nearMisses = findNearMisses(reading, { centre, week, blockedBy });
  const missing = Math.max(0, seats - (roster.taken.get(slot) ?? 0));
  const sentence = holeSentence({ centre, week, able: able.length, exclusions, nearMisses });
  return { centre, week, missing, exclusions, able, nearMisses, sentence };
}

/** Says what an assignment costs, and why. */
export function explainAssignment(
  problem: RotationProblem,
  assignment: RotationAssignment,
): AssignmentExplanation {
  const [doctor, centre, week] = assignment;
  const cost = preferenceOf(problem, { doctor, centre });
  const hasOwnWish = problem.doc.cost[doctor]?.some((value, i) => i % 2 === 0 && value === centre);
  const source = hasOwnWish ? "ownWish" : "zone";
  const isPinned = problem.pinned.some((pin) => pin.every((value, i) => value === assignment[i]));
  const fr = hasOwnWish ? "selon son propre souhait" : "selon sa zone de résidence";
  const en = hasOwnWish ? "by their own wish" : "by the zone where they live";
  const sentence = {
    fr: `Médecin ${doctor}, centre ${centre}, semaine ${weekNumber(week)} : ${cost} points ${fr}.`,
    en: `Doctor ${doctor}, centre ${centre}, week ${weekNumber(week)}: ${cost} points ${en}.`,
  };
  return { assignment, cost, source, isPinned, sentence };
}

/** What a rule does to one doctor, and to several. */
type Clause = Record<"fr" | "en", readonly [one: string, several: string]>;

const clauses: Record<ConstraintKey, Clause> = {
  knownIndices: { fr: ["n’existe pas", "n’existent pas"], en: ["does not exist", "do not exist"] },
  lineOpen: {
    fr: ["trouve la ligne fermée", "trouvent la ligne fermée"],
    en: ["finds the line closed", "find the line closed"],
  },
  weekOffered: {
    fr: ["n’a pas proposé cette semaine", "n’ont pas proposé cette semaine"],
    en: ["did not offer that week", "did not offer that week"],
  },
  centreEligible: {
    fr: ["n’a pas accès à ce centre", "n’ont pas accès à ce centre"],
    en: ["may not serve at this centre", "may not serve at this centre"],
  },
  centreNotRefused: {
    fr: ["refuse ce centre", "refusent ce centre"],
    en: ["refuses this centre", "refuse this centre"],
  },
  notForbidden: {
    fr: ["y est interdit cette semaine-là", "y sont interdits cette semaine-là"],
    en: ["is forbidden there that week", "are forbidden there that week"],
  },
  onePlaceAWeek: {
    fr: ["sert déjà ailleurs", "servent déjà ailleurs"],
    en: ["already serves elsewhere", "already serve elsewhere"],
  },
  quotaKept: {
    fr: ["a atteint son quota", "ont atteint leur quota"],
    en: ["has reached their quota", "have reached their quota"],
  },
  gapKept: {
    fr: ["sert une semaine trop proche", "servent une semaine trop proche"],
    en: ["serves in a week too near", "serve in a week too near"],
  },
  seatFree: {
    fr: ["trouve la place prise", "trouvent la place prise"],
    en: ["finds the seat taken", "find the seat taken"],
  },
  pinnedKept: {
    fr: ["est épinglé ailleurs", "sont épinglés ailleurs"],
    en: ["is pinned elsewhere", "are pinned elsewhere"],
  },
};

function exclusionSentence(key: ConstraintKey, doctors: number): Text {
  const form = doctors > 1 ? 1 : 0;
  return {
    fr: `${doctors} ${["médecin", "médecins"][form]} ${clauses[key].fr[form]}`,
    en: `${doctors} ${["doctor", "doctors"][form]} ${clauses[key].en[form]}`,
  };
}

function holeSentence({
  centre,
  week,
  able,
  exclusions,
  nearMisses,
}: {
  readonly centre: number;
  readonly week: number;
  readonly able: number;
  readonly exclusions: readonly Exclusion[];
  readonly nearMisses: readonly NearMiss[];
}): Text {
  const write = (language: "fr" | "en"): string => {
    const place = {
      fr: `Centre ${centre}, semaine ${weekNumber(week)} : `,
      en: `Centre ${centre}, week ${weekNumber(week)}: `,
    };
    const coming = { fr: `${able} pourraient venir`, en: `${able} could come` };
    const parts = exclusions.map(({ sentence }) => sentence[language]);
    if (able > 0) parts.unshift(coming[language]);
    const near = nearMisses.map(({ sentence }) => ` ${sentence[language]}`).join("");
    return `${place[language]}${parts.join(language === "fr" ? " ; " : "; ")}.${near}`;
  };
  return { fr: write("fr"), en: write("en") };
}
