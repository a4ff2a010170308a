import { accept, parseDate, refuse, type Scope } from "@ms/domain";
import { readScope } from "../figures/scope.ts";
import type { Result } from "../terminal/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { badArgument } from "../terminal/usage-failure.ts";

const keyScopeKinds = ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE", "CENTRE"] as const;

/** A territory that a key may open. */
interface KeyScope {
  readonly kind: (typeof keyScopeKinds)[number];
  readonly code: string;
}

/** Reads `department:23`, or says which one is no territory of a key. */
export function readKeyScopes(written: readonly string[], { say }: Terminal): Result<KeyScope[]> {
  const scopes: KeyScope[] = [];
  for (const each of written) {
    const scope: Scope | undefined = readScope(each);
    const kind = keyScopeKinds.find((known) => known === scope?.kind);
    if (scope === undefined || kind === undefined) {
      const message = say({
        fr: `« ${each} » n’est pas un territoire de clé : écrivez network, region:75, department:23, commune:23002 ou centre:ajain.`,
        en: `“${each}” is no territory of a key: write network, region:75, department:23, commune:23002 or centre:ajain.`,
      });
      return refuse(badArgument("NOT_A_SCOPE", message));
    }
    scopes.push({ kind, code: scope.code });
  }
  return accept(scopes);
}

/** Reads a day; null when there is none. */
export function readDay(written: string | undefined, { say }: Terminal) {
  if (written === undefined) return accept(null);
  const day = parseDate(written);
  if (day.ok) return day;
  const message = say({
    fr: `« ${written} » n’est pas un jour : écrivez-le comme 2026-11-27.`,
    en: `“${written}” is not a day: write it like 2026-11-27.`,
  });
  return refuse(badArgument("NOT_A_DAY", message));
}

/** Reads a number of hours; the gateway says how many are too many. */
export function readHours(written: string, { say }: Terminal): Result<number> {
  if (/^\d{1,4}$/.test(written)) return accept(Number(written));
  const message = say({
    fr: `« ${written} » n’est pas un nombre d’heures : écrivez par exemple 24.`,
    en: `“${written}” is not a number of hours: write for instance 24.`,
  });
  return refuse(badArgument("NOT_A_NUMBER", message));
}
