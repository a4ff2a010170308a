import { z } from "zod";
import { shareOf } from "../src/impact/share-of.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ ald: z.number(), registered: z.number() }), ({ ald, registered }) =>
    shareOf({ part: ald, whole: registered }),
  ),
  answers(z.strictObject({ aldWithoutGp: z.number(), aldTotal: z.number() }), ({ aldWithoutGp, aldTotal }) =>
    shareOf({ part: aldWithoutGp, whole: aldTotal }),
  ),
];
