import type { Finding } from "./figure.ts";
import { shareOf } from "./share-of.ts";
import { wilsonInterval } from "./wilson.ts";

// The ways in which most metrics add up their facts, to spread into a declaration.

interface Proportion {
  readonly holding: number;
  readonly n: number;
}

const proportion = <Fact>({
  among,
  holds,
}: {
  among: (fact: Fact) => boolean;
  holds: (fact: Fact) => boolean;
}) => ({
  start: (): Proportion => ({ holding: 0, n: 0 }),
  add: (part: Proportion, fact: Fact): Proportion =>
    among(fact) ? { holding: part.holding + (holds(fact) ? 1 : 0), n: part.n + 1 } : part,
  merge: (one: Proportion, other: Proportion): Proportion => ({
    holding: one.holding + other.holding,
    n: one.n + other.n,
  }),
});

/** The number of facts of which something holds; n is how many were looked at. */
export const counting = <Fact>(how: { among: (fact: Fact) => boolean; holds: (fact: Fact) => boolean }) => ({
  ...proportion(how),
  finish: ({ holding, n }: Proportion): Finding => ({ value: holding, n }),
});

/** Among some facts, the share of which something holds, with its Wilson interval when they are a sample. */
export const sharing = <Fact>({
  isSample,
  ...how
}: {
  among: (fact: Fact) => boolean;
  holds: (fact: Fact) => boolean;
  isSample: boolean;
}) => ({
  ...proportion(how),
  finish: ({ holding, n }: Proportion): Finding => ({
    value: shareOf({ part: holding, whole: n }),
    n,
    interval: isSample ? wilsonInterval({ successes: holding, n }) : undefined,
  }),
});

interface Sum {
  readonly sum: number;
  readonly known: number;
  readonly unknown: number;
}

const addSums = (one: Sum, other: Sum): Sum => ({
  sum: one.sum + other.sum,
  known: one.known + other.known,
  unknown: one.unknown + other.unknown,
});

const summed = <Fact>({
  of,
  amount,
}: {
  of: (fact: Fact) => boolean;
  amount: (fact: Fact) => number | undefined;
}) => ({
  start: (): Sum => ({ sum: 0, known: 0, unknown: 0 }),
  add: (part: Sum, fact: Fact): Sum => {
    if (!of(fact)) return part;
    const value = amount(fact);
    return addSums(
      part,
      value === undefined ? { sum: 0, known: 0, unknown: 1 } : { sum: value, known: 1, unknown: 0 },
    );
  },
  merge: addSums,
});

const completeness = ({ unknown }: Sum): Pick<Finding, "flags"> =>
  unknown > 0 ? { flags: ["INCOMPLETE"] } : {};

/**
 * The sum of an amount over the facts it concerns; n is how many told it. Facts that do not tell it
 * make the sum incomplete, or unknown if none does; `whenNone` is the sum over no fact at all.
 */
export const summing = <Fact>(how: {
  of: (fact: Fact) => boolean;
  amount: (fact: Fact) => number | undefined;
  whenNone: 0 | undefined;
}) => ({
  ...summed(how),
  finish: (part: Sum): Finding => ({
    value: part.known > 0 ? part.sum : part.unknown > 0 ? undefined : how.whenNone,
    n: part.known,
    ...completeness(part),
  }),
});

/** The mean of an amount over the facts that tell it. */
export const averaging = <Fact>(how: {
  of: (fact: Fact) => boolean;
  amount: (fact: Fact) => number | undefined;
}) => ({
  ...summed(how),
  finish: (part: Sum): Finding => ({
    value: part.known > 0 ? part.sum / part.known : undefined,
    n: part.known,
    ...completeness(part),
  }),
});
