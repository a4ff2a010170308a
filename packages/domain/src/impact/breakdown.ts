import type { Text } from "../shared/text.ts";
import type { Finding } from "./figure.ts";
import { shareOut } from "./largest-remainder.ts";

/**
 * A count by kind: the value is the number of those whose kind is known, with each kind's count and
 * its share in whole percent, the shares adding up to 100. `among` counts those of unknown kind too.
 */
export function breakDown({
  of,
  by,
  among,
  parts,
}: {
  /** What is counted, and by which quality: the names under which small counts are protected. */
  of: string;
  by: string;
  among: number;
  parts: readonly { readonly key: string; readonly label: Text; readonly count: number }[];
}): Finding {
  const weights = parts.map(({ count }) => count);
  const n = weights.reduce((sum, count) => sum + count, 0);
  const percents = shareOut({ weights, total: 100 });
  if (percents === undefined) return { value: undefined, n };
  return {
    value: n,
    n,
    breakdown: parts.map((part, index) => ({ ...part, percent: percents[index]! })),
    counts: {
      [of]: among,
      [`${of}/${by}/unknown`]: among - n,
      ...Object.fromEntries(parts.map(({ key, count }) => [`${of}/${by}/${key}`, count])),
    },
  };
}
