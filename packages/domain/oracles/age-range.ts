import { z } from "zod";
import { ageIn } from "../src/impact/age-bands.ts";
import { answers } from "./runner/oracle.ts";

// What the press printed: the network knows it, and gives out bands only (METRICS.md says why).
export const cases = [
  answers(z.strictObject({ ages: z.array(z.number()) }), ({ ages }) => {
    const known = ages.map((age) => ageIn({ year: 2023, birthYear: 2023 - age }));
    return { min: Math.min(...known), max: Math.max(...known) };
  }),
];
