import type { ApolloServerPlugin } from "@apollo/server";
import type { PrismaClient } from "@ms/database";
import type { Context } from "../context.ts";
import type { Viewer } from "../shared/viewer.ts";
import { recordChange } from "./audit.commands.ts";

/** What partners' keys have asked for, gathered for some seconds and written as one line a key. */
export interface CallLog {
  /** Notes a call; who is no partner is not noted. */
  readonly note: (viewer: Viewer, operation: string) => void;
  /** Writes what is gathered. */
  readonly flush: () => Promise<void>;
  /** Writes what is gathered, and gathers no more. */
  readonly close: () => Promise<void>;
}

const secondsGathered = 5;

/** Begins to gather. Calls that cannot be written are kept for the next time. */
export function openCallLog(database: PrismaClient, onError: (error: unknown) => void): CallLog {
  let calls = new Map<string, { viewer: Viewer; byOperation: Map<string, number> }>();

  const add = (viewer: Viewer, operation: string, count: number): void => {
    const key = viewer.keyId ?? "";
    const own = calls.get(key) ?? { viewer, byOperation: new Map<string, number>() };
    calls.set(key, own);
    own.byOperation.set(operation, (own.byOperation.get(operation) ?? 0) + count);
  };

  const flush = async (): Promise<void> => {
    const gathered = calls;
    calls = new Map();
    for (const { viewer, byOperation } of gathered.values()) {
      try {
        await database.$transaction((transaction) =>
          recordChange(transaction, viewer, {
            action: "api.call",
            subject: viewer.partnerId ?? "",
            detail: { calls: Object.fromEntries(byOperation) },
          }),
        );
      } catch (error) {
        for (const [operation, count] of byOperation) add(viewer, operation, count);
        onError(error);
      }
    }
  };

  const timer = setInterval(() => void flush(), secondsGathered * 1000);
  timer.unref();
  return {
    note: (viewer, operation) => {
      if (viewer.role === "PARTNER") add(viewer, operation, 1);
    },
    flush,
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Notes each operation that a partner sends, by its name. */
export const logCalls: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, operationName }) => {
        contextValue.calls.note(contextValue.viewer, operationName ?? "query");
        return Promise.resolve();
      },
    }),
};
