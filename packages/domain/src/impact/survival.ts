/** One doctor followed: for how long, and whether the event (a first return) came, or was still awaited. */
export interface FollowUp {
  readonly time: number;
  readonly hasOccurred: boolean;
}

/**
 * Product-limit estimate (Kaplan and Meier 1958): at each time of an event, the share for whom it has
 * not occurred yet. Those followed for less long count as long as they were followed.
 */
export function survivalCurve(
  followed: readonly FollowUp[],
): readonly { readonly time: number; readonly share: number }[] {
  const times = [...new Set(followed.filter(({ hasOccurred }) => hasOccurred).map(({ time }) => time))].sort(
    (one, other) => one - other,
  );
  let share = 1;
  return times.map((time) => {
    const atRisk = followed.filter((each) => each.time >= time).length;
    const events = followed.filter((each) => each.hasOccurred && each.time === time).length;
    share *= 1 - events / atRisk;
    return { time, share };
  });
}
