import { addDays, daysBetween, type PlainDate } from "../calendar/plain-date.ts";
import { z95 } from "../impact/wilson.ts";

/** When a panel will be full: the likely day, and the earliest and latest at 95 %; undefined is never, at this pace. */
export interface CapDate {
  readonly on: PlainDate;
  readonly earliest: PlainDate;
  readonly latest: PlainDate | undefined;
}

/**
 * The day on which a panel reaches its cap, if it goes on as counted: a straight line through the counts
 * by least squares, carried on from the last one; the interval by the standard error of its slope.
 * Undefined with fewer than three counts, or when the panel does not grow. A full one was so at its last count.
 */
export function projectCapDate({
  counts,
  cap,
}: {
  counts: readonly { readonly on: PlainDate; readonly registered: number }[];
  cap: number;
}): CapDate | undefined {
  const ordered = [...counts].sort((one, other) => (one.on < other.on ? -1 : 1));
  const last = ordered.at(-1);
  if (last === undefined) return undefined;
  if (last.registered >= cap) return { on: last.on, earliest: last.on, latest: last.on };
  const line = fitLine(ordered.map(({ on, registered }) => ({ x: daysBetween(last.on, on), y: registered })));
  if (line === undefined || line.slope <= 0) return undefined;
  const dayAt = (slope: number): PlainDate => addDays(last.on, Math.ceil((cap - last.registered) / slope));
  const slowest = line.slope - z95 * line.error;
  return {
    on: dayAt(line.slope),
    earliest: dayAt(line.slope + z95 * line.error),
    latest: slowest > 0 ? dayAt(slowest) : undefined,
  };
}

function fitLine(
  points: readonly { readonly x: number; readonly y: number }[],
): { readonly slope: number; readonly error: number } | undefined {
  const n = points.length;
  if (n < 3) return undefined;
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const [meanX, meanY] = [meanOf(points.map(({ x }) => x)), meanOf(points.map(({ y }) => y))];
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) return undefined;
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const residue = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, error: Math.sqrt(residue / (n - 2) / spread) };
}
