import { useCallback, useEffect } from "react";
import { type AnyVariables, useQuery, type UseQueryArgs } from "urql";

/** A reading of what is the doctor's own: while the gateway cannot be reached, what this device kept of it. */
interface OwnAnswer<Data> {
  readonly data: Data | undefined;
  readonly error: object | undefined;
  /** When that was read which stands in for an answer. */
  readonly readAt: Date | undefined;
  readonly renew: () => void;
}

const pause = 5_000;

/** Asks for what is the doctor's own, and again and again while only what was kept is in sight. */
export function useOwnAnswer<Data, Variables extends AnyVariables>(
  question: UseQueryArgs<Variables, Data>,
): OwnAnswer<Data> {
  const [{ data, error, extensions }, execute] = useQuery(question);
  const renew = useCallback(() => execute({ requestPolicy: "network-only" }), [execute]);
  const readAt: unknown = extensions?.["readAt"];
  const isStale = error !== undefined;
  useEffect(() => {
    if (!isStale) return undefined;
    const timer = setInterval(renew, pause);
    addEventListener("online", renew);
    return () => {
      clearInterval(timer);
      removeEventListener("online", renew);
    };
  }, [isStale, renew]);
  return { data, error, readAt: typeof readAt === "string" ? new Date(readAt) : undefined, renew };
}
