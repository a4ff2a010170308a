import { z } from "zod";
import { coverageScenario } from "../src/growth/coverage-scenario.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ doctors: z.number(), weeksPerDoctor: z.number(), lines: z.number(), weeks: z.number() }),
    ({ lines, ...rest }) => coverageScenario({ ...rest, centres: lines, linesPerCentre: 1 }),
  ),
];
