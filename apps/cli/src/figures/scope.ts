import type { ResultOf } from "@ms/api-client";
import { type NamedScope, networkScope, type Scope, type ScopeKind, scopeKinds } from "@ms/domain";
import type { scopesDocument } from "./figure-document.ts";

const spelling = (kind: string): string => kind.toLowerCase().replace("_", "-");

/** How scopes are written: `network`, `department:23`, `living-area:…`. */
export const scopeSpellings: readonly string[] = scopeKinds.map((kind) =>
  kind === "NETWORK" ? "network" : `${spelling(kind)}:<code>`,
);

/** Reads `living-area`; undefined when it is no kind of scope. */
export const readScopeKind = (word: string): ScopeKind | undefined =>
  scopeKinds.find((each) => spelling(each) === word.toLowerCase());

/** Reads `department:23`; undefined when it is not a scope. */
export function readScope(written: string): Scope | undefined {
  const [word = "", code = ""] = written.split(":");
  const kind = readScopeKind(word);
  if (kind === undefined || (kind === "NETWORK") !== (code === "")) return undefined;
  return { kind, code };
}

/** The network, then the departments that it serves, then the territories whose indicators it quotes. */
export function scopesOfNetwork({
  centres,
  territoryIndicators,
}: ResultOf<typeof scopesDocument>): NamedScope[] {
  const named = territoryIndicators.edges.map(({ node }) => ({
    kind: node.territoryKind,
    code: node.territoryCode,
    name: node.territoryName,
  }));
  const departments = centres.edges.map(({ node }) => node.departmentCode).sort();
  const served = departments.map((code) => ({ kind: "DEPARTMENT" as const, code }));
  const all = new Map<string, NamedScope>([["NETWORK:", networkScope]]);
  for (const scope of [...served, ...named]) all.set(`${scope.kind}:${scope.code}`, scope);
  return [...all.values()];
}
