import { useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";

const keptUnder = "left";

interface Standing {
  /** Nothing as long as nobody knows. */
  readonly isStranger: boolean | undefined;
  readonly rooms: readonly { readonly path: string }[];
}

/** Says whether the reader's session has ended here; who signs in again in this tab comes back to where they stood. */
export function useReturn({ isStranger, rooms }: Standing): boolean {
  const [wasIn, setWasIn] = useState(false);
  const [location, go] = useLocation();
  const search = useSearch();
  if (isStranger === false && !wasIn) setWasIn(true);
  const isEnded = isStranger === true && wasIn;
  useEffect(() => {
    if (isEnded) sessionStorage.setItem(keptUnder, search === "" ? location : `${location}?${search}`);
    if (isStranger !== false) return;
    const left = sessionStorage.getItem(keptUnder);
    sessionStorage.removeItem(keptUnder);
    const isHome = location === "/" && search === "";
    if (left !== null && isHome && rooms.some(({ path }) => path === left.split("?")[0]))
      go(left, { replace: true });
  }, [isEnded, isStranger, location, search, rooms, go]);
  return isEnded;
}
