import { z } from "zod";
import { type Cell, protectCells } from "../src/impact/protection/protect-cells.ts";
import { isSmallCell, writeCell } from "../src/impact/suppression.ts";
import { answers } from "./runner/oracle.ts";

const counts = z.record(z.string(), z.number());

/** What is hidden of the parts of a whole that is shown. */
function hiddenIn(parts: Readonly<Record<string, number>>, threshold: number): ReadonlySet<string> {
  const whole = Object.values(parts).reduce((sum, count) => sum + count, 0);
  const cells = new Map<string, Cell>([["whole", { count: whole, threshold, state: "SHOWN" }]]);
  for (const [key, count] of Object.entries(parts)) cells.set(key, { count, threshold, state: "ASKED" });
  return protectCells({ cells, relations: [{ whole: "whole", parts: Object.keys(parts) }] }).hidden;
}

export const cases = [
  answers(z.strictObject({ threshold: z.number(), cells: z.array(z.number()) }), ({ threshold, cells }) =>
    cells.map((count) => writeCell({ count, threshold })),
  ),
  answers(
    z.strictObject({ cells: counts, total: z.number(), threshold: z.number() }),
    ({ cells, total, threshold }) => {
      const hidden = hiddenIn(cells, threshold);
      const shown = Object.entries(cells).map(([key, count]) => [key, hidden.has(key) ? undefined : count]);
      return { ...Object.fromEntries(shown), total };
    },
  ),
  answers(
    z.strictObject({ all: z.number(), allMinusSalaried: z.number(), threshold: z.number() }),
    ({ all, allMinusSalaried, threshold }) => ({
      difference: all - allMinusSalaried,
      release: hiddenIn({ allMinusSalaried, salaried: all - allMinusSalaried }, threshold).size === 0,
    }),
  ),
  answers(z.strictObject({ groups: counts, k: z.number() }), ({ groups, k }) => {
    const small = (key: string): boolean => isSmallCell({ count: groups[key] ?? 0, threshold: k });
    const keys = Object.keys(groups);
    return { released: keys.filter((key) => !small(key)), suppressed: keys.filter(small) };
  }),
];
