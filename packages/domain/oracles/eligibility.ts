import { z } from "zod";
import { date } from "../src/network/fields.ts";
import { checkEligibility } from "../src/network/eligibility.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(
    z.strictObject({ retiredSince: date, lastPractice: date, on: date }),
    ({ retiredSince, lastPractice, on }) =>
      checkEligibility(
        {
          statuses: [{ status: "ACTIVE_RETIRED", from: retiredSince, retiredSince, lastPractice }],
          documents: [{ kind: "ORDER_REGISTRATION" }],
        },
        on,
      ).ok,
  ),
];
