import { z } from "zod";
import { lineWeeksOf } from "../src/growth/coverage-scenario.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ centres: z.number(), linesPerCentre: z.number(), weeks: z.number() }),
    lineWeeksOf,
  ),
];
