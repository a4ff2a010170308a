import type { IsoWeek, Outcome } from "@ms/domain";
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { readWeeks, type WeeksFacts, type WeeksRefusal } from "./read-weeks.ts";
import { WeeksNews } from "./weeks.query.ts";

/** How many weeks the screen shows at once: a season, or a whole year. */
export const season = 12;
export const wholeYear = 53;

interface Period {
  readonly from: IsoWeek;
  readonly weeks: number;
}

/** What has been read; facts whose renewal failed are stale, and say when they were read. */
export type WeeksReading =
  | { readonly stage: "loading" | "failed" | "closed" }
  | { readonly stage: "ready"; readonly facts: WeeksFacts; readonly readAt: Date; readonly isStale: boolean };

interface Held {
  readonly period: string | undefined;
  readonly reading: WeeksReading;
}

/** Reads the weeks of a period, and again when somebody has changed one, when the reader comes back to the page or asks for it. */
export function useWeeks({ from, weeks }: Period): { reading: WeeksReading; renew: () => void } {
  const client = useClient();
  const period = `${from} ${weeks}`;
  const [held, setHeld] = useState<Held>({ period: undefined, reading: { stage: "loading" } });
  const [turn, setTurn] = useState(0);
  const renew = useCallback(() => setTurn((count) => count + 1), []);
  const queue = useRef(Promise.resolve());
  const latest = useRef(held.reading);
  useEffect(() => {
    latest.current = held.reading;
  }, [held]);

  useEffect(() => {
    let isWanted = true;
    // One reading after another: two at once would be one, and tell what was before the news.
    queue.current = queue.current
      .then(() => (isWanted ? readWeeks(client, { from, weeks }) : undefined))
      .then((outcome) => {
        if (isWanted && outcome !== undefined)
          setHeld((last) => ({
            period,
            reading: readingOf(outcome, last.period === period ? last : undefined),
          }));
      });
    return () => {
      isWanted = false;
    };
  }, [client, from, weeks, period, turn]);

  useEffect(() => {
    let isFirst = true;
    const news = client.subscription(WeeksNews, { from, weeks }).subscribe(({ data }) => {
      if (data?.lineWeeks == null) return;
      // What comes first is all there is: news only where it is not what was read.
      const read = latest.current;
      const isKnown =
        isFirst && read.stage === "ready" && standing(read.facts.lineWeeks) === standing(data.lineWeeks);
      if (!isKnown) renew();
      isFirst = false;
    });
    return () => news.unsubscribe();
  }, [client, from, weeks, renew]);

  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === "visible") renew();
    };
    document.addEventListener("visibilitychange", comeBack);
    return () => document.removeEventListener("visibilitychange", comeBack);
  }, [renew]);

  return { reading: held.period === period ? held.reading : { stage: "loading" }, renew };
}

/** A failed renewal leaves what was read in sight. */
function readingOf(outcome: Outcome<WeeksFacts, WeeksRefusal>, last: Held | undefined): WeeksReading {
  if (outcome.ok) return { stage: "ready", facts: outcome.value, readAt: new Date(), isStale: false };
  if (outcome.refusal === "CLOSED") return { stage: "closed" };
  return last?.reading.stage === "ready" ? { ...last.reading, isStale: true } : { stage: "failed" };
}

/** How weeks stand, whatever their order. */
const standing = (
  weeks: readonly {
    week: string;
    state: string;
    askedDoctors: number | null;
    isSwapPending: boolean | null;
    line: { identifier: string };
  }[],
): string =>
  weeks
    .map(({ week, state, askedDoctors, isSwapPending, line }) =>
      [line.identifier, week, state, askedDoctors ?? 0, isSwapPending === true].join(" "),
    )
    .sort()
    .join();
