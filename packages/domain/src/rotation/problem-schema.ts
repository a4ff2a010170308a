import * as z from "zod";
import type { Text } from "../shared/text.ts";
import { findFault } from "./check-problem.ts";
import type { RotationProblem } from "./problem.ts";

const count = z.int().min(0);
const index = z.int().min(0);
const cost = z.int().min(-1).max(100);
const triple = z.tuple([index, index, index]);

/**
 * A rotation as it comes from a file: the shape of the `rotation/1` format first, then its lengths and
 * indices. Fails with issues whose `params` hold a stable code and a sentence in both languages.
 * Pinned weeks that contradict each other are the planner's business, which names them.
 */
export const rotationProblemSchema = z
  .object({
    format: z.literal("rotation/1"),
    seed: z.int().optional(),
    weeks: z.int().min(0).max(530),
    centres: count,
    doctors: count,
    zones: count,
    seats: z.array(count),
    weight: z.array(count).optional(),
    zoneCost: z.array(cost),
    sets: z.array(z.array(index)),
    doc: z.object({
      zone: z.array(index),
      set: z.array(z.int().min(-1)),
      max: z.array(count),
      gap: z.array(z.int().min(0).max(12)),
      weeks: z.array(z.array(index)),
      cost: z.array(z.array(z.int().min(-1))),
    }),
    pinned: z.array(triple),
    forbidden: z.array(triple),
  })
  .superRefine((problem, context) => {
    const fault = findFault(problem as RotationProblem);
    if (fault === undefined || fault.code === "CONTRADICTORY_PINS") return;
    const { code, message, where } = fault;
    context.addIssue({ code: "custom", message: message.en, path: [where], params: { code, message } });
  });

/** One fault of a file that should hold a rotation. */
export interface ProblemFault {
  readonly code: "WRONG_SHAPE" | "WRONG_LENGTH" | "NOT_A_COUNT" | "UNKNOWN_INDEX";
  /** Where in the file, as `doc.gap.12`. */
  readonly where: string;
  readonly message: Text;
}

/** What {@link readRotationProblem} found. */
export type ReadProblem =
  | { readonly ok: true; readonly value: RotationProblem }
  | { readonly ok: false; readonly refusal: readonly ProblemFault[] };

/** Reads a parsed JSON file as a rotation, or says in both languages what is wrong with it. */
export function readRotationProblem(json: unknown): ReadProblem {
  const read = rotationProblemSchema.safeParse(json);
  if (read.success) return { ok: true, value: read.data as RotationProblem };
  const refusal = read.error.issues.slice(0, 20).map((issue): ProblemFault => {
    const where = issue.path.map(String).join(".");
    if (issue.code === "custom" && issue.params !== undefined) {
      const { code, message } = issue.params as Pick<ProblemFault, "code" | "message">;
      return { code, where, message };
    }
    const place =
      where === "" ? { fr: "Le fichier", en: "The file" } : { fr: `« ${where} »`, en: `“${where}”` };
    return {
      code: "WRONG_SHAPE",
      where,
      message: {
        fr: `${place.fr} n’a pas la forme du format rotation/1 (${expectedOf(issue, "fr")}).`,
        en: `${place.en} does not have the shape of the format rotation/1 (${expectedOf(issue, "en")}).`,
      },
    };
  });
  return { ok: false, refusal };
}

/** What a file should have held, in plain words. */
function expectedOf(issue: z.core.$ZodIssue, language: "fr" | "en"): string {
  const words: Record<string, Text> = {
    int: { fr: "un nombre entier est attendu", en: "a whole number is expected" },
    number: { fr: "un nombre entier est attendu", en: "a whole number is expected" },
    array: { fr: "une liste est attendue", en: "a list is expected" },
    tuple: { fr: "un triplet est attendu", en: "a triple is expected" },
    object: { fr: "un objet est attendu", en: "an object is expected" },
  };
  const fallback: Text = { fr: "valeur hors des limites", en: "value out of range" };
  const expected = issue.code === "invalid_type" ? words[issue.expected] : undefined;
  return (expected ?? fallback)[language];
}
