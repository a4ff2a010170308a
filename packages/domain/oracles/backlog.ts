import { z } from "zod";
import { weeksToClear } from "../src/capacity/backlog.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ backlog: z.number(), weeklyCapacity: z.number(), weeklyDemand: z.number() }),
    (inputs) => {
      const weeks = weeksToClear(inputs);
      return { weeks, weeksCeil: weeks === undefined ? undefined : Math.ceil(weeks) };
    },
  ),
];
