import { ask } from "./send.ts";

const everyMilliseconds = 20;
const fewest = 60;

/** Somebody who goes on asking for the same small thing, and how long they wait. */
export function openProbe(url: string, key: string) {
  let isOn = false;
  let waits: number[] = [];
  let done: Promise<void> = Promise.resolve();
  const probe = async (): Promise<void> => {
    while (isOn || waits.length < fewest) {
      const start = performance.now();
      const { status } = await ask(url, "{ centres(first: 3) { edges { node { name } } } }", key);
      waits.push(status === 200 ? performance.now() - start : Infinity);
      await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
    }
  };
  const quantile = (share: number): number =>
    waits[Math.min(waits.length - 1, Math.floor(waits.length * share))]!;
  return {
    begin: (): void => {
      [isOn, waits] = [true, []];
      done = probe();
    },
    /** Ends once enough answers have come; the waits in milliseconds, infinite where one was refused. */
    end: async (): Promise<{ p50: number; p99: number }> => {
      isOn = false;
      await done;
      waits.sort((one, other) => one - other);
      return { p50: quantile(0.5), p99: quantile(0.99) };
    },
  };
}
