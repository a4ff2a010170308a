import { generateFacts } from "../bench/generate-facts.ts";
import { figuresIn } from "../src/impact/compute-figures.ts";
import type { Figure } from "../src/impact/figure.ts";
import {
  aggregationLabels,
  type Metric,
  metricKindLabels,
  type SuppressionClass,
} from "../src/impact/metric.ts";
import { writeFigure, writeNumber } from "../src/impact/press/write-figure.ts";
import { networkScope, type Scope, scopeKindLabels } from "../src/impact/scope.ts";
import { smallCellThresholds } from "../src/impact/suppression.ts";
import { tallyFacts } from "../src/impact/tally.ts";
import type { Language } from "../src/shared/text.ts";
import { units } from "../src/impact/unit.ts";
import { pressContradictions } from "./press/press-contradictions.ts";
import { pressFigures } from "./press/press-figures.ts";

// The examples come from an invented network: a small one, two years old, with every kind of fact.
const example = generateFacts({ centres: 12, doctors: 400, weeks: 104, seed: 1 });
const department: Scope = { kind: "DEPARTMENT", code: "23" };

function examplesOf(metrics: readonly Metric[]): ReadonlyMap<string, Figure> {
  const tally = tallyFacts({ facts: example.facts, metrics, moment: { asOf: example.asOf } });
  return new Map(
    [department, networkScope].flatMap((scope) =>
      figuresIn({ tally, scope }).map((figure): [string, Figure] => [figure.metric, figure]),
    ),
  );
}

const writeExample = (figure: Figure | undefined): string => {
  if (figure === undefined) return "";
  const { fr, en } = writeFigure(figure);
  const where = scopeKindLabels[figure.scope.kind];
  const n = (language: Language): string => `n = ${writeNumber(Math.round(figure.n), language)}`;
  return `| Exemple · Example | ${fr}, ${n("fr")}, ${where.fr.toLowerCase()} · ${en}, ${n("en")}, ${where.en.toLowerCase()} |\n`;
};

const threshold = (suppression: SuppressionClass): string =>
  suppression === "NONE"
    ? "aucun · none"
    : suppression === "PATIENTS"
      ? `moins de ${String(smallCellThresholds.PATIENTS)} patients masqués · under ${String(smallCellThresholds.PATIENTS)} patients withheld`
      : `moins de ${String(smallCellThresholds.DOCTORS)} médecins masqués · under ${String(smallCellThresholds.DOCTORS)} doctors withheld`;

const describeMetric = (
  {
    key,
    label,
    definition,
    formula,
    unit,
    kind,
    aggregation,
    scopes,
    since,
    source,
    suppression,
    minimumN,
  }: Metric,
  figure: Figure | undefined,
): string =>
  `### \`${key}\`

**${label.fr}** · ${label.en}

- ${definition.fr}
- ${definition.en}

| | |
| --- | --- |
| Formule · Formula | \`${formula}\` |
| Unité · Unit | ${units[unit].fr} · ${units[unit].en} |
| Nature · Kind | ${metricKindLabels[kind].fr} · ${metricKindLabels[kind].en} |
| Addition · Adding up | ${aggregationLabels[aggregation].fr} · ${aggregationLabels[aggregation].en} |
| Périmètres · Scopes | ${scopes.map((scope) => `${scopeKindLabels[scope].fr.toLowerCase()} (\`${scope}\`)`).join(", ")} |
| Petits nombres · Small counts | ${threshold(suppression)} |
| Version | ${String(since)} |
| Source | ${source} |
${minimumN === undefined ? "" : `| n minimal · Least n | ${String(minimumN)} |\n`}${writeExample(figure)}`;

/** The page that tells every metric of a catalogue, in French and English. */
export function describeCatalogue(metrics: readonly Metric[]): string {
  const examples = examplesOf(metrics);
  return `# Chiffres du réseau · The network’s figures

Page écrite par \`npm run docs\` d’après \`src/impact/metrics/\`. Chaque chiffre est donné avec son périmètre, sa date, n, la version de sa définition et sa source ; ce qui n’est pas connu est dit inconnu, jamais zéro. Les exemples viennent d’un réseau inventé.

Written by \`npm run docs\` from \`src/impact/metrics/\`. Each figure comes with its scope, date, n, version of definition and source; what is not known is said to be unknown, never zero. The examples come from an invented network.

| | | |
| --- | --- | --- |
${metrics.map(({ key, label }) => `| [\`${key}\`](#${key.toLowerCase()}) | ${label.fr} | ${label.en} |`).join("\n")}

${pressFigures}${pressContradictions}
## Définitions · Definitions

${metrics.map((metric) => describeMetric(metric, examples.get(metric.key))).join("\n")}`;
}
