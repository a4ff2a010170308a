import { useState } from "react";

interface Kept<Facts> {
  readonly facts: Facts;
  readonly readAt: Date;
}

/** The last facts read: a reading that fails later takes nothing away. Facts of something else want a component of their own. */
export function useKept<Facts>(facts: Facts | undefined): Kept<Facts> | undefined {
  const [kept, setKept] = useState<Kept<Facts>>();
  if (facts === undefined || kept?.facts === facts) return kept;
  const now = { facts, readAt: new Date() };
  setKept(now);
  return now;
}
