import { z } from "zod";
import { survivalCurve } from "../src/impact/survival.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ timesEvents: z.array(z.tuple([z.number(), z.number()])) }), ({ timesEvents }) =>
    Object.fromEntries(
      survivalCurve(timesEvents.map(([time, event]) => ({ time, hasOccurred: event === 1 }))).map(
        ({ time, share }) => [time, share],
      ),
    ),
  ),
];
