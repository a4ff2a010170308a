import { z } from "zod";
import { idnpsOfRpps, isFiness, isInseeCode, isRppsFormat, isSiren } from "../src/network/identifiers.ts";
import { answers, type OracleCase } from "./runner/oracle.ts";

const check = (kind: string, holds: (value: string) => boolean): OracleCase => ({
  answer: (oracle) => {
    if (!oracle.name.startsWith(`id.${kind}`)) return undefined;
    const one = answers(z.strictObject({ value: z.string() }), ({ value }) => holds(value));
    const many = answers(z.strictObject({ values: z.array(z.string()) }), ({ values }) => values.map(holds));
    return one.answer(oracle) ?? many.answer(oracle);
  },
});

export const cases = [
  check("finess", isFiness),
  check("siren", isSiren),
  check("rpps", isRppsFormat),
  check("insee", isInseeCode),
  answers(z.strictObject({ rpps: z.string() }), ({ rpps }) => idnpsOfRpps(rpps)),
];
