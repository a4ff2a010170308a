import type { LimitTable } from "../limits/limit-table.ts";
import { limitRefusal } from "../limits/limit-refusal.ts";
import type { Role } from "../shared/rights.ts";

/** Lets each asker follow so many things at once; what it gives back frees the place. */
export function openSeats(limits: LimitTable): (asker: { name: string; role: Role }) => () => void {
  const taken = new Map<string, number>();
  return ({ name, role }) => {
    const most = limits[role].subscriptions;
    const before = taken.get(name) ?? 0;
    if (before >= most) throw limitRefusal("TOO_MANY_SUBSCRIPTIONS", { most });
    taken.set(name, before + 1);
    return () => {
      const left = (taken.get(name) ?? 1) - 1;
      if (left > 0) taken.set(name, left);
      else taken.delete(name);
    };
  };
}
