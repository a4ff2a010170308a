import { z } from "zod";
import { isSmallCell, mayPublishBoth, suppressRow, writeCell } from "../src/impact/suppression.ts";
import { answers } from "./runner/oracle.ts";

const counts = z.record(z.string(), z.number());

export const cases = [
  answers(z.strictObject({ threshold: z.number(), cells: z.array(z.number()) }), ({ threshold, cells }) =>
    cells.map((count) => writeCell({ count, threshold })),
  ),
  answers(
    z.strictObject({ cells: counts, total: z.number(), threshold: z.number() }),
    ({ cells, total, threshold }) => ({
      ...suppressRow({ cells, threshold }),
      total,
    }),
  ),
  answers(
    z.strictObject({ all: z.number(), allMinusSalaried: z.number(), threshold: z.number() }),
    ({ all, allMinusSalaried, threshold }) => ({
      difference: all - allMinusSalaried,
      release: mayPublishBoth({ whole: all, part: allMinusSalaried, threshold }),
    }),
  ),
  answers(z.strictObject({ groups: counts, k: z.number() }), ({ groups, k }) => {
    const small = (key: string): boolean => isSmallCell({ count: groups[key] ?? 0, threshold: k });
    const keys = Object.keys(groups);
    return { released: keys.filter((key) => !small(key)), suppressed: keys.filter(small) };
  }),
];
