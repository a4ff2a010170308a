import { z } from "zod";
import { weeksInYear } from "../src/calendar/iso-week.ts";
import { coverageScenario, doctorsPerLine, lineWeeksOf } from "../src/growth/coverage-scenario.ts";
import { answers } from "./runner/oracle.ts";

const demand = { centres: z.number(), linesPerCentre: z.number(), weeks: z.number() };

export const cases = [
  answers(z.strictObject(demand), lineWeeksOf),
  answers(z.strictObject({ ...demand, doctors: z.number(), weeksPerDoctor: z.number() }), coverageScenario),
  answers(
    z.strictObject({ ...demand, mobilisableGPs: z.number(), share: z.number(), weeksPerDoctor: z.number() }),
    ({ mobilisableGPs, share, ...rest }) => {
      const doctors = mobilisableGPs * share;
      return { doctors, ...coverageScenario({ ...rest, doctors }) };
    },
  ),
  answers(z.strictObject({ year: z.number(), weeksPerDoctor: z.number() }), ({ year, weeksPerDoctor }) =>
    doctorsPerLine({ weeks: weeksInYear(year), weeksPerDoctor }),
  ),
];
