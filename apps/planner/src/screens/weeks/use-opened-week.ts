import { parseWeek } from "@ms/domain";
import type { BoardPlace } from "@ms/ui";
import { useCallback, useRef } from "react";
import { useSearchParams } from "wouter";

/**
 * The week whose panel is open, in the address, so that it can be shared; closing it leads back to where
 * one was.
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
    setSearch((last) => {
      for (const name of ["line", "week"]) last.delete(name);
      return last;
    });
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }, [setSearch]);
  return { opened, open, close };
}
