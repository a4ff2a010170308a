import type { Language } from "@ms/domain";
import type { RotationAssignment, RotationProblem } from "@ms/domain/rotation";
import { z } from "zod";

const whole = z.int();
const wholes = z.array(whole).readonly();
const listsOfWholes = z.array(wholes).readonly();
const assignments = z.array(z.tuple([whole, whole, whole]).readonly()).readonly();

const notAscending: Record<Language, string> = {
  fr: "Les semaines proposées doivent être croissantes, chacune une seule fois",
  en: "The weeks offered must be ascending, each of them once",
};

const isAscending = (weeks: readonly number[]): boolean =>
  weeks.every((week, at) => at === 0 || week > (weeks[at - 1] ?? week));

/** The shape of a `rotation/1` problem. Lengths, indices and pins are for the planner to judge. */
export const problemSchema = (language: Language): z.ZodType<RotationProblem> =>
  z.object({
    format: z.literal("rotation/1").optional(),
    seed: whole.optional(),
    weeks: whole,
    centres: whole,
    doctors: whole,
    zones: whole,
    seats: wholes,
    weight: wholes.optional(),
    zoneCost: wholes,
    sets: listsOfWholes,
    doc: z.object({
      zone: wholes,
      set: wholes,
      max: wholes,
      gap: wholes,
      weeks: z.array(wholes.refine(isAscending, notAscending[language])).readonly(),
      cost: listsOfWholes,
    }),
    pinned: assignments,
    forbidden: assignments,
  }) as z.ZodType<RotationProblem>;

/** The shape of a `rotation/1` plan, as far as it is read. */
export const planSchema: z.ZodType<{ readonly assignments: readonly RotationAssignment[] }> = z.object({
  assignments,
});
