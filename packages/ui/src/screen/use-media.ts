import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

let isPrintBegun = false;

function subscribeToPrint(onChange: () => void): () => void {
  const begin = () => {
    isPrintBegun = true;
    onChange();
  };
  const end = () => {
    isPrintBegun = false;
    onChange();
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}

/** Whether the page is being printed, told before the paper is laid out. */
export function useIsPrinting(): boolean {
  const isBegun = useSyncExternalStore(subscribeToPrint, () => isPrintBegun);
  return useMedia("print") || isBegun;
}
