/**
 * An `onProgress` for a planner in a worker, which hears no message while it plans: it reads a flag in
 * shared memory, `new Int32Array(new SharedArrayBuffer(4))`. Set `flag[0]` to 1 elsewhere to stop.
 */
export const stopWhenRaised = (flag: Int32Array) => (): "continue" | "stop" =>
  Atomics.load(flag, 0) === 0 ? "continue" : "stop";
