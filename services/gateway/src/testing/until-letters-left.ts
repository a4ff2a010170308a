import type { TestGateway } from "./open-gateway.ts";
import { until } from "./until.ts";

/** Waits until no letter is left to be sent. */
export async function untilLettersLeft(gateway: TestGateway, planner: string): Promise<void> {
  const query = "{ letters(state: WAITING) { totalCount } }";
  const waiting = async () => {
    const answer = (await gateway.ask(query, { key: planner })) as {
      data: { letters: { totalCount: number } };
    };
    return answer.data.letters.totalCount;
  };
  await until(waiting, (count) => count === 0);
}
