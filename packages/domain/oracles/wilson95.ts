import { z } from "zod";
import { wilsonInterval } from "../src/impact/wilson.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ successes: z.number(), n: z.number(), z: z.number() }), (inputs) => {
    const interval = wilsonInterval(inputs);
    return interval && [interval.lower, interval.upper];
  }),
];
