import { z } from "zod";

/** A worked value that the network's formulas must reproduce. Its family is its name up to the first dot. */
export const oracleSchema = z.object({
  name: z.string(),
  inputs: z.unknown(),
  expected: z.unknown(),
  tolerance: z.number().nonnegative().default(0),
});

export type Oracle = z.infer<typeof oracleSchema>;

/** The family of an oracle: "wilson95" of "wilson95.10_of_11". */
export const familyOf = ({ name }: Pick<Oracle, "name">): string => name.split(".")[0] ?? name;

/**
 * How a family is answered, for one shape of inputs. Each file `oracles/<family>.ts` of a package or
 * service exports its `cases`; of a family's cases, the first whose shape fits the inputs answers.
 */
export interface OracleCase {
  /** The answer, or undefined when the inputs have another shape. */
  readonly answer: (oracle: Oracle) => { readonly value: unknown } | undefined;
}

/** A case: the exact shape of its inputs, and what the network's functions make of them. */
export const answers = <Inputs>(
  shape: z.ZodType<Inputs>,
  compute: (inputs: Inputs) => unknown,
): OracleCase => ({
  answer: ({ inputs }) => {
    const parsed = shape.safeParse(inputs);
    return parsed.success ? { value: compute(parsed.data) } : undefined;
  },
});
