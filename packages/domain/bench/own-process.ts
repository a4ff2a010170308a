import process from "node:process";
import type { Measured } from "./instances.ts";

/** What this process was asked to measure. */
export const readRequest = (): Measured => JSON.parse(process.argv[2] ?? "") as Measured;

/** CPU seconds of all threads of this process, with those that compile and collect garbage. */
export function cpuSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Most memory that this process held until now, in MB. */
export const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Hands the figures to the process that asked. */
export const answer = (figures: object): void => console.log(JSON.stringify(figures));
