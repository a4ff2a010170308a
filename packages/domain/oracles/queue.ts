import { z } from "zod";
import { appointmentBookQueue, sharedQueue, waitingProbability } from "../src/capacity/queue.ts";
import { answers } from "./runner/oracle.ts";

const shared = (lambda: number, mu: number, servers: number): unknown => {
  const rates = { arrivalRate: lambda, serviceRate: mu, servers };
  const found = sharedQueue(rates);
  return (
    found && {
      rho: found.utilisation,
      pWait: waitingProbability(rates),
      L: found.meanInSystem,
      W: found.meanTimeInSystem,
      Lq: found.meanQueue,
      Wq: found.meanWait,
    }
  );
};

const book = (lambda: number, mu: number): unknown => {
  const found = appointmentBookQueue({ arrivalRate: lambda, serviceRate: mu });
  return (
    found && {
      rho: found.utilisation,
      Lq: found.meanQueue,
      Wq: found.meanWait,
      Ls: found.meanInSystem,
      Ws: found.meanTimeInSystem,
    }
  );
};

export const cases = [
  answers(z.strictObject({ lambda: z.number(), mu: z.number() }), ({ lambda, mu }) => shared(lambda, mu, 1)),
  answers(
    z.strictObject({ lambda: z.number(), mu: z.number(), servers: z.number() }),
    ({ lambda, mu, servers }) => shared(lambda, mu, servers),
  ),
  answers(
    z.strictObject({ lambdaPerHour: z.number(), muPerHour: z.number() }),
    ({ lambdaPerHour, muPerHour }) => book(lambdaPerHour, muPerHour),
  ),
  answers(
    z.strictObject({ demandPerWeek: z.number(), capacityPerWeek: z.number() }),
    ({ demandPerWeek, capacityPerWeek }) => book(demandPerWeek, capacityPerWeek),
  ),
];
