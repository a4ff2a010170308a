import { type Metric, metricKindLabels } from "../src/impact/metric.ts";
import { scopeKindLabels } from "../src/impact/scope.ts";
import { units } from "../src/impact/unit.ts";

const describeMetric = ({
  key,
  label,
  definition,
  formula,
  unit,
  kind,
  scopes,
  since,
  source,
  minimumN,
}: Metric): string =>
  `### \`${key}\`

**${label.fr}** · ${label.en}

- ${definition.fr}
- ${definition.en}

| | |
| --- | --- |
| Formule · Formula | \`${formula}\` |
| Unité · Unit | ${units[unit].fr} · ${units[unit].en} |
| Nature · Kind | ${metricKindLabels[kind].fr} · ${metricKindLabels[kind].en} |
| Périmètres · Scopes | ${scopes.map((scope) => `${scopeKindLabels[scope].fr.toLowerCase()} (\`${scope}\`)`).join(", ")} |
| Version | ${String(since)} |
| Source | ${source} |
${minimumN === undefined ? "" : `| n minimal · Least n | ${String(minimumN)} |\n`}`;

/** The page that tells every metric of a catalogue, in French and English. */
export const describeCatalogue = (metrics: readonly Metric[]): string =>
  `# Chiffres du réseau · The network’s figures

Page écrite par \`npm run docs\` d’après \`src/impact/metrics/\`. Chaque chiffre est donné avec son périmètre, sa date, n, la version de sa définition et sa source ; ce qui n’est pas connu est dit inconnu, jamais zéro.

Written by \`npm run docs\` from \`src/impact/metrics/\`. Each figure comes with its scope, date, n, version of definition and source; what is not known is said to be unknown, never zero.

| | | |
| --- | --- | --- |
${metrics.map(({ key, label }) => `| [\`${key}\`](#${key.toLowerCase()}) | ${label.fr} | ${label.en} |`).join("\n")}

${metrics.map(describeMetric).join("\n")}`;
