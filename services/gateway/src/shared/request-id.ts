import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<string>();

/** Runs a request under its identifier, which its log lines, its header and its unforeseen errors carry. */
export const withRequestId = (id: string, run: () => void): void => current.run(id, run);

/** The identifier of the running request; undefined outside of any. */
export const requestId = (): string | undefined => current.getStore();
