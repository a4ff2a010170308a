import { z } from "zod";
import { giniCoefficient, jainIndex } from "../src/impact/evenness.ts";
import { answers, type OracleCase } from "./runner/oracle.ts";

const loads = z.strictObject({ loads: z.array(z.array(z.number())) });

const index = (name: string, compute: (each: readonly number[]) => number | undefined): OracleCase => ({
  answer: (oracle) =>
    oracle.name === `fairness.${name}`
      ? answers(loads, (given) => given.loads.map(compute)).answer(oracle)
      : undefined,
});

export const cases = [index("jain", jainIndex), index("gini", giniCoefficient)];
