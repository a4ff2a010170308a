import { expect, it } from "vitest";
import { runRequest } from "../shared/running-request.ts";
import { inTime, setDeadline } from "./deadline.ts";

const inRequest = <Value>(run: () => Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    runRequest({ id: "test", language: "fr", span: undefined }, () => void run().then(resolve, reject));
  });

it("refuses what comes too late for its operation, and nothing between two operations", async () => {
  await inRequest(async () => {
    const lift = setDeadline(0);
    await expect(inTime(() => Promise.resolve("late"))).rejects.toMatchObject({
      extensions: { code: "TIMEOUT" },
    });
    lift();
    expect(await inTime(() => Promise.resolve("between"))).toBe("between");
  });
});
