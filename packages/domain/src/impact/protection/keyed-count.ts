import { type Scope, scopeKey } from "../scope.ts";
import type { Relation } from "./protect-cells.ts";
import { type CountTime, timeKey } from "./time-key.ts";

/** A count of people by name, scope and time. `whole/quality/kind` names a part of the count `whole`. */
export interface CountPlace {
  readonly name: string;
  readonly scope: Scope;
  readonly time: CountTime;
}

export const countKey = ({ name, scope, time }: CountPlace): string =>
  `${name}|${scopeKey(scope)}|${timeKey(time)}`;

/** A count of people, with the fewest that may be shown of it. */
export interface ProtectedCount extends CountPlace {
  readonly count: number;
  readonly threshold: number;
}

/** A count with what finds it in a map: its own key, those of its scope and of its time. */
export interface KeyedCount extends ProtectedCount {
  readonly key: string;
  readonly scopeKey: string;
  readonly timeKey: string;
}

export const keyed = <Count extends CountPlace>(
  count: Count,
): Count & Pick<KeyedCount, "key" | "scopeKey" | "timeKey"> => ({
  ...count,
  key: countKey(count),
  scopeKey: scopeKey(count.scope),
  timeKey: timeKey(count.time),
});

/** What nobody asked for and a reader may get by subtracting. */
export type Rest = Pick<KeyedCount, "key" | "threshold" | "count">;

/** All the sums among some counts, and the rests that they speak of. */
export interface Relations {
  readonly relations: readonly Relation[];
  readonly rests: readonly Rest[];
}
