import { AsyncLocalStorage } from "node:async_hooks";
import type { Span } from "@opentelemetry/api";
import type { Deadline } from "../limits/deadline.ts";
import type { Told } from "./told-error.ts";

/** What a request carries along, however deep its reads. */
export interface RunningRequest extends Told {
  /** The tables that it has read from so far. */
  readonly tables: Set<string>;
  /** When its operation must have ended, once that is known. */
  deadline: Deadline | undefined;
  /** What it does now, where that is watched. */
  span: Span | undefined;
}

// One store for all: each that is open slows every promise down.
const running = new AsyncLocalStorage<RunningRequest>();

/** Runs a request under its identifier. */
export const runRequest = (
  { id, language, span }: Told & Pick<RunningRequest, "span">,
  run: () => void,
): void => running.run({ id, language, tables: new Set(), deadline: undefined, span }, run);

/** Who is told where no request runs. */
export const nobody: Told = { id: undefined, language: "fr" };

/** Runs what is not for one request alone: it notes its tables apart, and no request's deadline ends it. */
export const runApart = <Value>(tables: Set<string>, run: () => Value): Value =>
  running.run({ ...nobody, span: undefined, ...running.getStore(), deadline: undefined, tables }, run);

/** The running request; undefined outside of any. */
export const runningRequest = (): RunningRequest | undefined => running.getStore();
