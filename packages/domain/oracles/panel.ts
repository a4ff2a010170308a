import { z } from "zod";
import { overflowByNormal, overflowProbability } from "../src/capacity/overflow.ts";
import { linePanel, panelState, sustainablePanel } from "../src/capacity/panel.ts";
import { answers } from "./runner/oracle.ts";

export const cases = [
  answers(z.strictObject({ cap: z.number(), registered: z.number() }), (inputs) => {
    const { isOpenToNewPatients, remaining, saturation } = panelState(inputs);
    return { open: isOpenToNewPatients, remaining, saturation };
  }),
  answers(
    z.strictObject({ networkRegistered: z.number(), ajainRegistered: z.number() }),
    ({ networkRegistered, ajainRegistered }) =>
      panelState({ cap: networkRegistered, registered: ajainRegistered }).remaining,
  ),
  answers(
    z.strictObject({ visitsPerDay: z.number(), daysPerYear: z.number(), visitsPerPatientYear: z.number() }),
    ({ visitsPerDay, daysPerYear, visitsPerPatientYear }) =>
      sustainablePanel({ visitsPerYear: visitsPerDay * daysPerYear, visitsPerPatientYear }),
  ),
  answers(
    z.strictObject({
      consultationsPerLineWeek: z.number(),
      weeks: z.number(),
      visitsPerPatientYear: z.number(),
    }),
    ({ weeks, ...rest }) => linePanel({ ...rest, weeksPerYear: weeks }),
  ),
  answers(z.strictObject({ panel: z.number(), dailyRate: z.number(), slots: z.number() }), (inputs) => ({
    meanDemand: inputs.panel * inputs.dailyRate,
    exactBinomial: overflowProbability(inputs),
    normalWithCC: overflowByNormal(inputs),
  })),
];
