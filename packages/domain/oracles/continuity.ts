import { z } from "zod";
import { continuityOf, continuousShare } from "../src/capacity/continuity.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ providers: z.array(z.string()) }), ({ providers }) => continuityOf(providers)),
  answers(
    z.strictObject({ visits: z.array(z.strictObject({ doctor: z.string(), centre: z.string() })) }),
    ({ visits }) => ({
      doctor: continuityOf(visits.map(({ doctor }) => doctor)),
      centre: continuityOf(visits.map(({ centre }) => centre)),
    }),
  ),
  answers(z.strictObject({ cocPerPatient: z.array(z.number()) }), ({ cocPerPatient }) =>
    continuousShare({ cocs: cocPerPatient }),
  ),
];
