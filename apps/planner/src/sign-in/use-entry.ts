import { useCallback, useState } from "react";
import { forgetAnswers } from "../offline/kept-answers.ts";
import { forgetQueues } from "../screens/doctor/availability/answer-queue.ts";
import { forgetKey, keepKey, keptKey } from "./kept-key.ts";
import { signOut } from "./sign-out.ts";

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
  const [key, setKey] = useState(keptKey);
  const [isRefused, setRefused] = useState(false);
  return {
    key,
    isRefused,
    useKey: useCallback((given: string) => {
      forgetAnswers();
      keepKey(given);
      setRefused(false);
      setKey(given);
    }, []),
    leave: useCallback(async () => {
      forgetAnswers();
      forgetQueues({ except: null });
      forgetKey();
      if (key === undefined) await signOut();
      // Nothing of what was read stays in sight.
      location.reload();
    }, [key]),
    refuse: useCallback(() => {
      forgetKey();
      setKey(undefined);
      setRefused(true);
    }, []),
  };
}
