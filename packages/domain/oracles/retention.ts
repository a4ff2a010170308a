import { z } from "zod";
import { respondentsForLowerBound, wilsonInterval } from "../src/impact/wilson.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ wantToReturn: z.number(), respondents: z.number(), z: z.number() }),
    ({ wantToReturn, respondents, z: score }) => ({
      rate: wantToReturn / respondents,
      ...wilsonInterval({ successes: wantToReturn, n: respondents, z: score }),
    }),
  ),
  answers(z.strictObject({ targetLower: z.number(), z: z.number() }), ({ targetLower, z: score }) =>
    respondentsForLowerBound({ lowerBound: targetLower, z: score }),
  ),
];
