import { z } from "zod";
import {
  queueLoad,
  reliefCapacity,
  targetCapacity,
  targetMeanWait,
  targetQueueSize,
  waitingPressure,
} from "../src/capacity/waiting-list.ts";
import type { OracleCase } from "./runner/oracle.ts";

const inputs = z.strictObject({ args: z.array(z.number()) });

// The source's own tests give their arguments by position.
const formulas: Readonly<Record<string, (args: readonly number[]) => number>> = {
  load: ([demand = NaN, capacity = NaN]) => queueLoad({ demand, capacity }),
  target_mean_wait: ([targetWait = NaN, factor]) =>
    targetMeanWait(factor === undefined ? { targetWait } : { targetWait, factor }),
  target_queue_size: ([demand = NaN, targetWait = NaN, factor]) =>
    targetQueueSize(factor === undefined ? { demand, targetWait } : { demand, targetWait, factor }),
  relief_capacity: ([demand = NaN, queueSize = NaN, targetSize = NaN, weeks = 26]) =>
    reliefCapacity({ demand, queueSize, targetSize, weeks }),
  target_capacity: ([
    demand = NaN,
    targetWait = NaN,
    factor = 4,
    demandVariation = 1,
    capacityVariation = 1,
  ]) => targetCapacity({ demand, targetWait, factor, demandVariation, capacityVariation }),
  pressure: ([meanWait = NaN, targetWait = NaN]) => waitingPressure({ meanWait, targetWait }),
};

export const cases: readonly OracleCase[] = Object.entries(formulas).map(([part, formula]) => ({
  answer: (oracle) => {
    const parsed = inputs.safeParse(oracle.inputs);
    return oracle.name.startsWith(`waitlist.nhsr_${part}`) && parsed.success
      ? { value: formula(parsed.data.args) }
      : undefined;
  },
}));
