import { z } from "zod";
import { meanWaiting } from "../src/capacity/queue.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ arrivalsPerWeek: z.number(), meanWaitWeeks: z.number() }),
    ({ arrivalsPerWeek, meanWaitWeeks }) =>
      meanWaiting({ arrivalRate: arrivalsPerWeek, meanWait: meanWaitWeeks }),
  ),
];
