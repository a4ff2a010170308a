import type { Text } from "../shared/text.ts";
import type { Breach } from "./constraints/constraint.ts";
import { breachOf, candidateConstraints } from "./constraints/index.ts";
import { assignmentKey, enrol, factsOf, rosterOf } from "./constraints/roster.ts";
import type { RotationAssignment, RotationProblem } from "./problem.ts";

/** Why a rotation cannot be planned at all. */
export type RotationRefusal =
  | { readonly code: "WRONG_LENGTH"; readonly where: string; readonly message: Text }
  | { readonly code: "NOT_A_COUNT"; readonly where: string; readonly message: Text }
  | { readonly code: "UNKNOWN_INDEX"; readonly where: string; readonly message: Text }
  | {
      readonly code: "CONTRADICTORY_PINS";
      /** Each rule that the pinned weeks break among themselves. */
      readonly breaches: readonly Breach[];
      readonly message: Text;
    };

interface Range {
  readonly least: number;
  readonly most: number;
}

/** So many that no network has more, and so few that counts and sums of points stay exact. */
const counts: Range = { least: 0, most: 1_000_000 };
const seatsAndWeights: Range = { least: 0, most: 1000 };
/** Preference points; -1 = no. */
const points: Range = { least: -1, most: 100 };

const wrongLength = (where: string, expected: number): RotationRefusal => ({
  code: "WRONG_LENGTH",
  where,
  message: {
    fr: `La liste « ${where} » doit avoir ${expected} éléments.`,
    en: `The list “${where}” must have ${expected} entries.`,
  },
});

const notACount = (where: string, { least, most }: Range): RotationRefusal => ({
  code: "NOT_A_COUNT",
  where,
  message: {
    fr: `« ${where} » doit être un nombre entier de ${least} à ${most}.`,
    en: `“${where}” must be a whole number from ${least} to ${most}.`,
  },
});

const unknownIndex = (where: string, value: unknown): RotationRefusal => ({
  code: "UNKNOWN_INDEX",
  where,
  message: {
    fr: `« ${where} » renvoie à ${String(value)}, qui n’existe pas.`,
    en: `“${where}” points to ${String(value)}, which does not exist.`,
  },
});

/** The first fault of a problem's shape or pins; undefined = it can be planned. */
export function findFault(problem: RotationProblem): RotationRefusal | undefined {
  return shapeFault(problem) ?? indexFault(problem) ?? pinFault(problem);
}

function shapeFault(problem: RotationProblem): RotationRefusal | undefined {
  const { weeks, centres, doctors, zones, doc } = problem;
  const sizes = { weeks, centres, doctors, zones };
  for (const [where, size] of Object.entries(sizes)) {
    if (!isWithin(size, counts)) return notACount(where, counts);
  }
  const lengths: [string, readonly unknown[], number][] = [
    ["seats", problem.seats, centres * weeks],
    ["weight", problem.weight ?? problem.seats, centres * weeks],
    ["zoneCost", problem.zoneCost, zones * centres],
    ["doc.zone", doc.zone, doctors],
    ["doc.set", doc.set, doctors],
    ["doc.max", doc.max, doctors],
    ["doc.gap", doc.gap, doctors],
    ["doc.weeks", doc.weeks, doctors],
    ["doc.cost", doc.cost, doctors],
  ];
  for (const [where, list, length] of lengths) {
    if (list.length !== length) return wrongLength(where, length);
  }
  const ranges: [string, readonly number[], Range][] = [
    ["seats", problem.seats, seatsAndWeights],
    ["weight", problem.weight ?? [], seatsAndWeights],
    ["zoneCost", problem.zoneCost, points],
    ["doc.max", doc.max, counts],
    ["doc.gap", doc.gap, counts],
  ];
  for (const [where, list, range] of ranges) {
    const at = list.findIndex((value) => !isWithin(value, range));
    if (at >= 0) return notACount(`${where}[${at}]`, range);
  }
  return undefined;
}

function indexFault(problem: RotationProblem): RotationRefusal | undefined {
  const { weeks, centres, zones, doc, sets } = problem;
  for (let doctor = 0; doctor < problem.doctors; doctor++) {
    const zone = doc.zone[doctor];
    if (!isBelow(zone, zones)) return unknownIndex(`doc.zone[${doctor}]`, zone);
    const set = doc.set[doctor];
    if (set !== -1 && !isBelow(set, sets.length)) return unknownIndex(`doc.set[${doctor}]`, set);
    const week = doc.weeks[doctor]?.find((value) => !isBelow(value, weeks));
    if (week !== undefined) return unknownIndex(`doc.weeks[${doctor}]`, week);
    const pairs = doc.cost[doctor] ?? [];
    if (pairs.length % 2 !== 0) return wrongLength(`doc.cost[${doctor}]`, pairs.length + 1);
    const centre = pairs.find((value, i) => i % 2 === 0 && !isBelow(value, centres));
    if (centre !== undefined) return unknownIndex(`doc.cost[${doctor}]`, centre);
    const isPriced = pairs.every((value, i) => i % 2 === 0 || isWithin(value, points));
    if (!isPriced) return notACount(`doc.cost[${doctor}]`, points);
  }
  for (const [index, set] of sets.entries()) {
    const centre = set.find((value) => !isBelow(value, centres));
    if (centre !== undefined) return unknownIndex(`sets[${index}]`, centre);
  }
  return tripleFault(problem, "pinned") ?? tripleFault(problem, "forbidden");
}

function tripleFault(problem: RotationProblem, where: "pinned" | "forbidden"): RotationRefusal | undefined {
  const { doctors, centres, weeks } = problem;
  const at = problem[where].findIndex(
    (triple: readonly unknown[]) =>
      triple.length !== 3 ||
      !isBelow(triple[0], doctors) ||
      !isBelow(triple[1], centres) ||
      !isBelow(triple[2], weeks),
  );
  return at < 0 ? undefined : unknownIndex(`${where}[${at}]`, JSON.stringify(problem[where][at]));
}

function pinFault(problem: RotationProblem): RotationRefusal | undefined {
  if (problem.pinned.length === 0) return undefined;
  const facts = factsOf(problem);
  const roster = rosterOf(facts, []);
  const breaches: Breach[] = [];
  for (const assignment of distinctPins(problem)) {
    for (const constraint of candidateConstraints) {
      const breach = breachOf(constraint, { facts, roster, assignment });
      if (breach !== undefined) breaches.push(breach);
    }
    enrol({ facts, roster, assignment });
  }
  if (breaches.length === 0) return undefined;
  const told = breaches.slice(0, 3).map((breach) => breach.reason);
  return {
    code: "CONTRADICTORY_PINS",
    breaches,
    message: {
      fr: `Les semaines épinglées se contredisent. ${told.map((text) => text.fr).join(" ")}`,
      en: `The pinned weeks contradict each other. ${told.map((text) => text.en).join(" ")}`,
    },
  };
}

/** The pinned assignments, each once. */
export function distinctPins(problem: RotationProblem): readonly RotationAssignment[] {
  const seen = new Set<string>();
  return problem.pinned.filter((pin) => {
    const key = assignmentKey(pin);
    return !seen.has(key) && seen.add(key);
  });
}

const isWithin = (value: unknown, { least, most }: Range): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const isBelow = (value: unknown, count: number): boolean =>
  isWithin(value, { least: 0, most: Number.MAX_SAFE_INTEGER }) && (value as number) < count;
