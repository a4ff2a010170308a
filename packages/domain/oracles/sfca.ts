import { z } from "zod";
import { floatingCatchment, stepWeight } from "../src/capacity/accessibility.ts";
import { answers } from "./runner/oracle.ts";

const numbers = z.record(z.string(), z.number());
const distances = z.record(z.string(), numbers);

const catchment = (
  population: z.infer<typeof numbers>,
  supply: z.infer<typeof numbers>,
  costs: z.infer<typeof distances>,
  weight: (cost: number) => number,
): unknown => {
  const demand = Object.fromEntries(
    Object.entries(population).map(([key, people]) => [
      key,
      { population: people, costTo: costs[key] ?? {} },
    ]),
  );
  const { supplyRatio, access } = floatingCatchment({ demand, supply, weight });
  const per100k = Object.fromEntries(Object.entries(access).map(([key, value]) => [key, value * 100_000]));
  return { R: supplyRatio, access, per100k };
};

export const cases = [
  answers(
    z.strictObject({
      population: numbers,
      supply: numbers,
      cost: distances,
      weight: z.literal("1/cost if cost<=61"),
    }),
    ({ population, supply, cost }) =>
      catchment(population, supply, cost, (each) => (each <= 61 ? 1 / each : 0)),
  ),
  answers(
    z.strictObject({ population: numbers, supplyFte: numbers, minutes: distances, threshold: z.number() }),
    ({ population, supplyFte, minutes, threshold }) =>
      catchment(population, supplyFte, minutes, stepWeight([[threshold, 1]])),
  ),
  answers(
    z.strictObject({
      population: numbers,
      supplyFte: numbers,
      minutes: distances,
      weights: z.array(z.tuple([z.number(), z.number()])),
    }),
    ({ population, supplyFte, minutes, weights }) =>
      catchment(population, supplyFte, minutes, stepWeight(weights)),
  ),
];
