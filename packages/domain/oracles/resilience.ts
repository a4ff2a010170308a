import { z } from "zod";
import { weekRisk } from "../src/capacity/resilience.ts";
import { wilsonInterval } from "../src/impact/wilson.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ cancelRate: z.number(), backupAcceptRate: z.number().default(0), backups: z.number() }),
    (inputs) => {
      const { uncovered, expectedPerYear, atLeastOne, allCovered } = weekRisk(inputs);
      return { pUncovered: uncovered, expectedPerYear, pAtLeastOne: atLeastOne, pAllCovered: allCovered };
    },
  ),
  answers(
    z.strictObject({ plannedLineWeeks: z.number(), covered: z.number() }),
    ({ plannedLineWeeks, covered }) => {
      const interval = wilsonInterval({ successes: covered, n: plannedLineWeeks });
      return { coverage: covered / plannedLineWeeks, wilson95: [interval?.lower, interval?.upper] };
    },
  ),
];
