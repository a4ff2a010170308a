import { expect, it } from "vitest";
import { isWorthAsking, pause, pauseAfter } from "./patience.ts";

const lost = { status: 0, retryAfter: null, isRefusedUndone: false };

it("asks again for what only reads, and for a change only where nothing can have been done", () => {
  for (const status of [0, 502, 503, 504]) {
    expect(isWorthAsking({ ...lost, status }, true)).toBe(true);
    expect(isWorthAsking({ ...lost, status }, false)).toBe(false);
    expect(isWorthAsking({ ...lost, status, isRefusedUndone: true }, false)).toBe(true);
  }
  for (const status of [200, 400, 401, 404, 500])
    expect(isWorthAsking({ ...lost, status }, true)).toBe(false);
});

it("waits longer each time, never all clients alike, and as long as it is told", () => {
  const after = (attempt: number, chance: number) => pauseAfter(lost, { attempt, chance, patience: {} });
  expect([1, 2, 3].map((attempt) => after(attempt, 1))).toEqual([250, 500, 1_000]);
  expect([1, 2, 3].map((attempt) => after(attempt, 0))).toEqual([125, 250, 500]);
  expect(after(50, 1)).toBe(30_000);
  const told = (seconds: string) =>
    pauseAfter({ retryAfter: seconds }, { attempt: 1, chance: 0, patience: { longestPause: 5_000 } });
  expect(told("2")).toBe(2_000);
  expect(told("60")).toBeUndefined();
});

it("ends a pause at once when its caller gives up", async () => {
  const given = new AbortController();
  const waiting = pause(3_600_000, given.signal);
  given.abort();
  expect(await waiting).toBe(false);
  expect(await pause(3_600_000, given.signal)).toBe(false);
  expect(await pause(0, undefined)).toBe(true);
});
