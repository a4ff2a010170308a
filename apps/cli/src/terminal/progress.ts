import type { Terminal } from "./terminal.ts";

const firstAfterMs = 2_000;
const everyMs = 2_000;

/** Notes how far long work has come: nothing while it is short, then a line every two seconds. */
export function narrateProgress<State>(
  describe: (state: State) => string,
  { note }: Pick<Terminal, "note">,
): (state: State) => void {
  let next = performance.now() + firstAfterMs;
  return (state) => {
    if (performance.now() < next) return;
    next = performance.now() + everyMs;
    note(describe(state));
  };
}
