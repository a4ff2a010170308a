import { useCallback, useState } from "react";

const keptUnder = "key";

interface KeyChoice {
  readonly key: string | undefined;
  /** Whether the last key was not the gateway's. */
  readonly isRefused: boolean;
  readonly signIn: (key: string) => void;
  readonly signOut: () => void;
  readonly refuse: () => void;
}

/** The reader's API key: kept for this tab alone, and forgotten when the tab closes. */
export function useKey(): KeyChoice {
  const [key, setKey] = useState(() => sessionStorage.getItem(keptUnder) ?? undefined);
  const [isRefused, setRefused] = useState(false);
  const forget = useCallback((refused: boolean) => {
    sessionStorage.removeItem(keptUnder);
    setKey(undefined);
    setRefused(refused);
  }, []);
  return {
    key,
    isRefused,
    signIn: useCallback((given: string) => {
      sessionStorage.setItem(keptUnder, given);
      setRefused(false);
      setKey(given);
    }, []),
    signOut: useCallback(() => forget(false), [forget]),
    refuse: useCallback(() => forget(true), [forget]),
  };
}
