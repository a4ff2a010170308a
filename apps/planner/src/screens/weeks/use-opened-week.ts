import { parseWeek } from "@ms/domain";
import type { BoardPlace } from "@ms/ui";
import { useCallback, useRef } from "react";
import { useSearchParams } from "wouter";

/** Where the board draws the week that is open, if it is in sight. */
const openedMark = '.week-grid [aria-selected="true"], .week-list [aria-current="true"]';

/**
 * The week whose panel is open, in the address, so that it can be shared; closing it leads back to where
 * one was, or else to the week itself.
 */
export function useOpenedWeek() {
  const [search, setSearch] = useSearchParams();
  const cameFrom = useRef<Element | null>(null);
  const week = parseWeek(search.get("week") ?? "");
  const line = search.get("line");
  const opened: BoardPlace | undefined = line !== null && week.ok ? { line, week: week.value } : undefined;
  const open = useCallback(
    (place: BoardPlace, from = document.activeElement) => {
      cameFrom.current = from;
      setSearch((last) => ({ ...Object.fromEntries(last), ...place }));
    },
    [setSearch],
  );
  const close = useCallback(() => {
    const from = cameFrom.current;
    const hasFrom = from?.isConnected === true && from !== document.body;
    const back = hasFrom ? from : document.querySelector(openedMark);
    cameFrom.current = null;
    setSearch((last) => {
      for (const name of ["line", "week"]) last.delete(name);
      return last;
    });
    if (back instanceof HTMLElement) back.focus();
  }, [setSearch]);
  return { opened, open, close };
}
