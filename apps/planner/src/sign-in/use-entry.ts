import { useCallback, useState } from "react";

const keptUnder = "key";

/** How the reader has come in: with an API key, or signed in with this browser. */
export interface Entry {
  readonly key: string | undefined;
  /** Whether the last key was not the gateway's. */
  readonly isRefused: boolean;
  readonly useKey: (key: string) => void;
  /** Out again: the key is forgotten, and whoever signed in with this browser is signed out. */
  readonly leave: () => Promise<void>;
  readonly refuse: () => void;
}

/** The reader's way in. A key is kept for this tab alone, and forgotten when the tab closes. */
export function useEntry(): Entry {
  const [key, setKey] = useState(() => sessionStorage.getItem(keptUnder) ?? undefined);
  const [isRefused, setRefused] = useState(false);
  return {
    key,
    isRefused,
    useKey: useCallback((given: string) => {
      sessionStorage.setItem(keptUnder, given);
      setRefused(false);
      setKey(given);
    }, []),
    leave: useCallback(async () => {
      const headers = { "content-type": "application/json" };
      if (key === undefined) await fetch("/auth/sign-out", { method: "POST", headers, body: "{}" });
      sessionStorage.removeItem(keptUnder);
      // Nothing of what was read stays in sight.
      location.reload();
    }, [key]),
    refuse: useCallback(() => {
      sessionStorage.removeItem(keptUnder);
      setKey(undefined);
      setRefused(true);
    }, []),
  };
}
