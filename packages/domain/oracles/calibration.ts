import { z } from "zod";
import { calibrate } from "../src/capacity/calibration.ts";
import { date } from "../src/network/fields.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({
      from: date,
      to: date,
      consultations: z.number(),
      registeredAtEnd: z.number(),
      lines: z.number(),
    }),
    (inputs) => {
      const found = calibrate(inputs);
      return found && { ...found, consultationsPerRegisteredPatientYear: found.perRegisteredPatientYear };
    },
  ),
];
