import { AsyncLocalStorage } from "node:async_hooks";
import type { Span } from "@opentelemetry/api";
import type { Deadline } from "../limits/deadline.ts";

/** What a request carries along, however deep its reads. */
export interface RunningRequest {
  /** Its identifier, which its log lines, its header and its unforeseen errors carry. */
  readonly id: string;
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
export const runRequest = ({ id, span }: { id: string; span: Span | undefined }, run: () => void): void =>
  running.run({ id, tables: new Set(), deadline: undefined, span }, run);

/** Runs a part of it, or what is nobody's, which notes its tables apart. */
export const runApart = <Value>(tables: Set<string>, run: () => Value): Value =>
  running.run({ id: "", deadline: undefined, span: undefined, ...running.getStore(), tables }, run);

/** The running request; undefined outside of any. */
export const runningRequest = (): RunningRequest | undefined => running.getStore();
