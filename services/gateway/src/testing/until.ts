import { vi } from "vitest";

/** Looks ten times a second until what is awaited has come; what was seen then. A look without a pause would take from what it awaits. */
export async function until<Seen>(
  look: () => Promise<Seen>,
  hasCome: (seen: Seen) => boolean,
): Promise<Seen> {
  const [seen] = await vi.waitUntil(
    async () => {
      const now = await look();
      return hasCome(now) && ([now] as const);
    },
    { interval: 100, timeout: 240_000 },
  );
  return seen;
}
