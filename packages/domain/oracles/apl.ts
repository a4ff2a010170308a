import { z } from "zod";
import { consultationsPerInhabitant, ftePer100kFor } from "../src/capacity/accessibility.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ ftePer100k: z.number(), consultationsPerFte: z.number() }),
    consultationsPerInhabitant,
  ),
  answers(
    z.strictObject({ consultationsPerInhabitant: z.number(), consultationsPerFte: z.number() }),
    ftePer100kFor,
  ),
];
