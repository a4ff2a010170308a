import type { Revisions } from "../cache/revisions.ts";

// Whoever may no longer see what they follow hears of it as soon as a key, a person or a session changes.
const identity = ["ApiKey", "ApiKeyScope", "User", "Session"];

/**
 * A signal now, and one each time that some of the tables have changed since the last was taken, until
 * `isOver` is aborted. Changes that come together make one signal.
 */
export async function* signalsOf(
  tables: readonly string[],
  { revisions, isOver }: { revisions: Revisions; isOver: AbortSignal },
): AsyncGenerator<undefined, void> {
  while (!isOver.aborted) {
    const since = revisions.now();
    yield;
    await revisions.changed([...identity, ...tables], { since, isOver });
  }
}
