import { z } from "zod";
import { shareOut } from "../src/impact/largest-remainder.ts";
import { answers } from "./runner/oracle.ts";

const shared = (
  weights: Readonly<Record<string, number>>,
  total: number,
): Record<string, number | undefined> => {
  const shares = shareOut({ weights: Object.values(weights), total });
  return Object.fromEntries(Object.keys(weights).map((key, index) => [key, shares?.[index]]));
};

export const cases = [
  answers(
    z.strictObject({ total: z.number(), percent: z.record(z.string(), z.number()) }),
    ({ total, percent }) => shared(percent, total),
  ),
  answers(z.strictObject({ counts: z.record(z.string(), z.number()) }), ({ counts }) => shared(counts, 100)),
];
