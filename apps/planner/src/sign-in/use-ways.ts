import { useEffect, useState } from "react";

/** What the gateway offers to whoever is not signed in: an example, ways in as each of its people. */
interface Ways {
  readonly origin: string;
  readonly demoUsers: readonly { readonly role: string }[];
}

/** Asks once what the gateway offers; nothing until it has answered. */
export function useWays(): Ways | undefined {
  const [ways, setWays] = useState<Ways>();
  useEffect(() => {
    const isOver = new AbortController();
    fetch("/auth/ways", { signal: isOver.signal })
      .then(async (response) => setWays((await response.json()) as Ways))
      .catch(() => undefined);
    return () => isOver.abort();
  }, []);
  return ways;
}
