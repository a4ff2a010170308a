import autocannon from "autocannon";
import pidusage from "pidusage";
import type { Contender } from "./contenders.ts";
import type { Question } from "./questions.ts";

/** What a contender did for a question, over all rounds. */
export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU that the server itself spent on a request, its database not counted. */
  readonly cpu: number;
}

const connections = 8;
const fewest = 5;
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1]!;

/** Asks a contender for some seconds, as fast as it answers. */
async function slice(contender: Contender, { question, seconds }: { question: Question; seconds: number }) {
  const { url, headers, body } = contender.ask(question);
  const before = await pidusage(contender.pid);
  const result = await autocannon({ url, method: "POST", headers, body, connections, duration: seconds });
  const after = await pidusage(contender.pid);
  if (result.errors + result.timeouts + result.non2xx > 0)
    throw new Error(`${contender.name}, ${question.name}: ${result.non2xx} refused, ${result.errors} failed`);
  const { total } = result.requests;
  return {
    requests: total,
    perSecond: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (after.ctime - before.ctime) / total,
  };
}

/** Milliseconds of CPU that a contender spends on a question asked again and again, one at a time. */
export async function costOf(
  contender: Contender,
  { question, seconds }: { question: Question; seconds: number },
): Promise<number> {
  const { url, ...request } = contender.ask(question);
  const before = await pidusage(contender.pid);
  const end = performance.now() + seconds * 1000;
  let asked = 0;
  for (; asked < fewest || performance.now() < end; asked++)
    await (await fetch(url, { method: "POST", ...request })).arrayBuffer();
  return ((await pidusage(contender.pid)).ctime - before.ctime) / asked;
}

/** Measures contenders in turn, so that what befalls the machine befalls all of them. */
export async function measure(
  contenders: readonly Contender[],
  { question, rounds, seconds }: { question: Question; rounds: number; seconds: number },
): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const contender of contenders) {
      const measured = await slice(contender, { question, seconds });
      // The first round warms up.
      if (round > 0) found.get(contender.name)?.push(measured);
    }
  return new Map(
    [...found].map(([name, all]) => [
      name,
      {
        requests: all.reduce((sum, { requests }) => sum + requests, 0),
        perSecond: median(all.map(({ perSecond }) => perSecond)),
        p50: median(all.map(({ p50 }) => p50)),
        p99: median(all.map(({ p99 }) => p99)),
        cpu: median(all.map(({ cpu }) => cpu)),
      },
    ]),
  );
}
