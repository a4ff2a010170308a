import type { IsoWeek } from "@ms/domain";
import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import {
  CancelRunMutation,
  OwnRunQuery,
  type Run,
  RunNews,
  StartRunMutation,
  StopRunMutation,
} from "./draft.query.ts";

/** Where the search for a draft stands. */
export type RunReading =
  | { readonly stage: "idle" | "starting" | "unreached" }
  | { readonly stage: "refused"; readonly sentence: string }
  | { readonly stage: "under way" | "ended"; readonly identifier: string; readonly run: Run | undefined };

export interface RunControls {
  readonly reading: RunReading;
  readonly start: (horizon: { from: IsoWeek; weeks: number }) => void;
  /** Ends the search; the best plan found is kept as a draft. */
  readonly keep: () => void;
  /** Gives the search up; nothing is kept. */
  readonly giveUp: () => void;
}

const isOver = ({ state }: Run): boolean => state !== "QUEUED" && state !== "RUNNING";

/** Searches for a draft, follows the search to its end, also from another page, and ends it sooner when asked. */
export function useRun(onEnded: (run: Run) => void): RunControls {
  const client = useClient();
  const [reading, setReading] = useState<RunReading>({ stage: "idle" });
  const identifier = reading.stage === "under way" ? reading.identifier : undefined;

  useEffect(() => {
    if (identifier === undefined) return undefined;
    const news = client.subscription(RunNews, { identifier }).subscribe(({ data }) => {
      const run = data?.plannerRun;
      if (run == null) return;
      setReading({ stage: isOver(run) ? "ended" : "under way", identifier, run });
      if (isOver(run)) onEnded(run);
    });
    return () => news.unsubscribe();
  }, [client, identifier, onEnded]);

  useEffect(() => {
    const found = client.query(OwnRunQuery, {}, { requestPolicy: "network-only" }).toPromise();
    void found.then(({ data }) => {
      const run = data?.myPlannerRun;
      if (run == null) return;
      const known: RunReading = {
        stage: isOver(run) ? "ended" : "under way",
        identifier: run.identifier,
        run,
      };
      setReading((last) => (last.stage === "idle" ? known : last));
    });
  }, [client]);

  const start = useCallback(
    (horizon: { from: IsoWeek; weeks: number }) => {
      setReading({ stage: "starting" });
      void client
        .mutation(StartRunMutation, horizon)
        .toPromise()
        .then(({ data }) => {
          if (data === undefined) setReading({ stage: "unreached" });
          else if (data.started.__typename !== "PlannerRun")
            setReading({ stage: "refused", sentence: data.started.message });
          else setReading({ stage: "under way", identifier: data.started.identifier, run: undefined });
        });
    },
    [client],
  );
  const keep = useCallback(() => {
    if (identifier !== undefined) void client.mutation(StopRunMutation, { identifier }).toPromise();
  }, [client, identifier]);
  const giveUp = useCallback(() => {
    if (identifier !== undefined) void client.mutation(CancelRunMutation, { identifier }).toPromise();
  }, [client, identifier]);
  return { reading, start, keep, giveUp };
}
