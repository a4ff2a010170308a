import type { Finding } from "./figure.ts";
import type { Sum } from "./metric.ts";
import { shareOf } from "./share-of.ts";
import type { FactStream, FactStreams } from "./streams.ts";
import { wilsonInterval } from "./wilson.ts";

// The ways in which most metrics add up their facts, and finish.

/**
 * Several numbers by name, each fact adding to some of them. Sums of which every line or commune has
 * a part write their `merge` out: by name it takes ten times as long.
 */
export function adding<Stream extends FactStream, Part extends Record<keyof Part, number>>({
  from,
  start,
  add,
  merge,
}: {
  from: Stream;
  start: () => Part;
  add: (part: Part, fact: FactStreams[Stream]) => void;
  merge?: (into: Part, part: Part) => void;
}): Sum<Part> {
  const names = Object.keys(start()) as (keyof Part)[];
  const byName = (into: Record<keyof Part, number>, part: Part): void => {
    for (const name of names) into[name] += part[name];
  };
  return { start, add: { [from]: add }, merge: merge ?? byName };
}

/** An amount summed over the facts that tell it, and how many do not. */
export interface Amount {
  sum: number;
  known: number;
  unknown: number;
}

/** An amount of the facts that it concerns, some of which may not tell it. */
export const amounts = <Stream extends FactStream>({
  from,
  of,
  amount,
}: {
  from: Stream;
  of: (fact: FactStreams[Stream]) => boolean;
  amount: (fact: FactStreams[Stream]) => number | undefined;
}): Sum<Amount> =>
  adding({
    from,
    start: () => ({ sum: 0, known: 0, unknown: 0 }),
    add: (part, fact) => {
      if (!of(fact)) return;
      const told = amount(fact);
      part.sum += told ?? 0;
      if (told === undefined) part.unknown++;
      else part.known++;
    },
    merge: (into, { sum, known, unknown }) => {
      into.sum += sum;
      into.known += known;
      into.unknown += unknown;
    },
  });

/** Marks a figure when part of the facts does not tell. */
export const completeness = (unknown: number): Pick<Finding, "flags"> =>
  unknown > 0 ? { flags: ["INCOMPLETE"] } : {};

/**
 * The sum of an amount; n is how many facts told it. Facts that do not tell it make the sum
 * incomplete, or unknown if none does; `whenNone` is the sum over no fact at all.
 */
export const total =
  (whenNone: 0 | undefined) =>
  ({ sum, known, unknown }: Readonly<Amount>): Finding => ({
    value: known > 0 ? sum : unknown > 0 ? undefined : whenNone,
    n: known,
    ...completeness(unknown),
  });

/** The mean of an amount over the facts that tell it. */
export const mean = ({ sum, known, unknown }: Readonly<Amount>): Finding => ({
  value: known > 0 ? sum / known : undefined,
  n: known,
  ...completeness(unknown),
});

/** The share of n of which something holds, with its Wilson interval when they are a sample. */
export const share = ({
  holding,
  n,
  isSample,
}: {
  holding: number;
  n: number;
  isSample: boolean;
}): Finding => ({
  value: shareOf({ part: holding, whole: n }),
  n,
  interval: isSample ? wilsonInterval({ successes: holding, n }) : undefined,
});
