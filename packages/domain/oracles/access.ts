import { z } from "zod";
import { thirdNextAvailable } from "../src/capacity/access.ts";
import { date } from "../src/network/fields.ts";
import { answers } from "./runner/oracle.ts";

const slotDay = z
  .string()
  .transform((moment) => moment.slice(0, 10))
  .pipe(date);

export const cases = [
  answers(
    z.strictObject({ today: date, freeSlots: z.array(slotDay), excludeUrgent: z.boolean().optional() }),
    thirdNextAvailable,
  ),
];
