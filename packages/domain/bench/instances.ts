import type { RotationProblem } from "../src/rotation/problem.ts";
import { generateProblem, sizes } from "./generate-problem.ts";

/** What is measured: three centres, fourteen, 150, 1,500; a T behind keeps 60 % of the doctors. */
export const instances = {
  S: sizes.S,
  ST: { ...sizes.S, isTight: true },
  "14x900": { centres: 14, doctors: 900 },
  M: sizes.M,
  MT: { ...sizes.M, isTight: true },
  L: sizes.L,
  LT: { ...sizes.L, isTight: true },
} as const;

export type InstanceName = keyof typeof instances;

/** One instance, to be measured in a process of its own. */
export interface Measured {
  readonly name: InstanceName;
  readonly seed: number;
  /** Where the plan is written, and read again. */
  readonly planFile: string;
  /** Where the problem is written for a verifier from elsewhere; empty = nowhere. */
  readonly problemFile: string;
  /** Most seconds that the comparison solver may take. */
  readonly highsSeconds: number;
}

export const problemOf = ({ name, seed }: Pick<Measured, "name" | "seed">): RotationProblem =>
  generateProblem({ ...instances[name], seed });
