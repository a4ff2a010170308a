import { type PlainDate, type ScopeKind, scopeKinds } from "@ms/domain";
import type { Moment } from "../reading/read-moment.ts";

/** The moment that an address asks for, its scope by key, as `?as-of=2023-11-27&scope=DEPARTMENT:23`; undefined where it asks for none. */
export function readAskedMoment(search: string): Moment | undefined {
  const asked = new URLSearchParams(search);
  const asOf = asked.get("as-of");
  const [kind, code = ""] = (asked.get("scope") ?? "").split(":");
  const isScope = scopeKinds.includes(kind as ScopeKind) && kind !== "NETWORK";
  if (asOf === null && !isScope) return undefined;
  return {
    asOf: (asOf ?? undefined) as PlainDate | undefined,
    scope: isScope ? { kind: kind as ScopeKind, code } : undefined,
  };
}
