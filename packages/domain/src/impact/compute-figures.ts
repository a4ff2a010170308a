import type { PlainDate } from "../calendar/plain-date.ts";
import { catalogue } from "./catalogue.ts";
import type { NetworkFacts, Period } from "./facts.ts";
import { type Figure, type Finding, figureFlags, type MissingCode, missingReasons } from "./figure.ts";
import type { Metric } from "./metric.ts";
import type { Scope } from "./scope.ts";
import { isKnownScope, partOf, type Tally, tallyFacts } from "./tally.ts";

const missingIn = (tally: Tally, metric: Metric, scope: Scope, finding: Finding): MissingCode | undefined => {
  if (!isKnownScope(tally, scope)) return "UNKNOWN_SCOPE";
  if (finding.value === undefined) return "NO_DATA";
  return finding.n < (metric.minimumN ?? 0) ? "TOO_FEW" : undefined;
};

function figureOf(tally: Tally, metric: Metric, scope: Scope): Figure {
  const { flags = [], ...finding } = metric.finish(partOf({ tally, metric, scope }), tally.moment);
  const missing = missingIn(tally, metric, scope, finding);
  return {
    ...(missing === undefined ? finding : { value: undefined, n: finding.n }),
    metric: metric.key,
    definitionVersion: metric.since,
    unit: metric.unit,
    scope,
    asOf: tally.moment.asOf,
    period: metric.kind === "STOCK" ? undefined : tally.moment.period,
    source: finding.source ?? metric.source,
    flags: flags.map((code) => ({ code, message: figureFlags[code] })),
    suppressed: false,
    missing: missing === undefined ? undefined : { code: missing, message: missingReasons[missing] },
  };
}

/** The figures of one scope from a tally: those metrics that make sense there, in catalogue order. */
export const figuresIn = ({ tally, scope }: { tally: Tally; scope: Scope }): Figure[] =>
  tally.metrics
    .filter(({ scopes }) => scopes.includes(scope.kind))
    .map((metric) => figureOf(tally, metric, scope));

/**
 * The figures of one scope, at the start of the day `asOf`; flows over `period` where one is given,
 * else since the beginning. For many scopes at one moment, tally once and ask {@link figuresIn}.
 */
export const computeFigures = ({
  facts,
  metrics = catalogue,
  scope,
  asOf,
  period,
}: {
  facts: NetworkFacts;
  metrics?: readonly Metric[];
  scope: Scope;
  asOf: PlainDate;
  period?: Period | undefined;
}): Figure[] => figuresIn({ tally: tallyFacts({ facts, metrics, moment: { asOf, period } }), scope });
