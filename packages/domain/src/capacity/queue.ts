/** A queue that has settled: busy share (0 to 1), mean times in the unit of the rates (weeks, for rates a week) and mean numbers of patients. */
export interface QueueState {
  readonly utilisation: number;
  readonly meanWait: number;
  readonly meanTimeInSystem: number;
  readonly meanQueue: number;
  readonly meanInSystem: number;
}

interface Rates {
  /** Arrivals a unit of time. */
  readonly arrivalRate: number;
  /** Services that one server can do in the same unit. */
  readonly serviceRate: number;
}

const settled = ({
  arrivalRate,
  serviceRate,
  servers,
  meanWait,
}: Rates & { servers: number; meanWait: number }): QueueState => ({
  utilisation: arrivalRate / (servers * serviceRate),
  meanWait,
  meanTimeInSystem: meanWait + 1 / serviceRate,
  meanQueue: arrivalRate * meanWait,
  meanInSystem: arrivalRate * (meanWait + 1 / serviceRate),
});

/** Mean number waiting, from arrivals and mean wait (Little 1961). */
export const meanWaiting = ({ arrivalRate, meanWait }: { arrivalRate: number; meanWait: number }): number =>
  arrivalRate * meanWait;

/**
 * One appointment book whose visits last alike (M/D/1, as Green and Savin use it for a panel's book):
 * mean wait ρ ÷ (2μ(1 − ρ)), by Pollaczek and Khinchine, before one's visit begins; undefined when demand reaches capacity, for the queue then grows without end.
 */
export function appointmentBookQueue({ arrivalRate, serviceRate }: Rates): QueueState | undefined {
  const load = arrivalRate / serviceRate;
  if (!(load < 1)) return undefined;
  return settled({ arrivalRate, serviceRate, servers: 1, meanWait: load / (2 * serviceRate * (1 - load)) });
}

/** Share of arrivals, 0 to 1, that wait when several servers share one queue (Erlang C 1917); undefined when demand reaches capacity. */
export function waitingProbability({
  arrivalRate,
  serviceRate,
  servers,
}: Rates & { servers: number }): number | undefined {
  const offered = arrivalRate / serviceRate;
  if (!(offered < servers)) return undefined;
  // Erlang B by its recursion, which no large factorial can overflow, then Erlang C from it.
  let blocked = 1;
  for (let server = 1; server <= servers; server++)
    blocked = (offered * blocked) / (server + offered * blocked);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/** Several lines behind one queue (M/M/c; one server gives M/M/1): mean wait P(wait) ÷ (cμ − λ); undefined when demand reaches capacity. */
export function sharedQueue({
  arrivalRate,
  serviceRate,
  servers,
}: Rates & { servers: number }): QueueState | undefined {
  const waiting = waitingProbability({ arrivalRate, serviceRate, servers });
  if (waiting === undefined) return undefined;
  const meanWait = waiting / (servers * serviceRate - arrivalRate);
  return settled({ arrivalRate, serviceRate, servers, meanWait });
}
