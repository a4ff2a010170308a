import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { Metric } from "./metric.ts";
import { accessMetrics } from "./metrics/access.ts";
import { activityMetrics } from "./metrics/activity.ts";
import { capacityMetrics } from "./metrics/capacity.ts";
import { continuityMetrics } from "./metrics/continuity.ts";
import { doctorMetrics } from "./metrics/doctors.ts";
import { openingMetrics } from "./metrics/openings.ts";
import { patientMetrics } from "./metrics/patients.ts";
import { planningMetrics } from "./metrics/planning.ts";
import { resilienceMetrics } from "./metrics/resilience.ts";
import { returnMetrics } from "./metrics/returns.ts";
import { workMetrics } from "./metrics/shares-of-work.ts";
import { teamMetrics } from "./metrics/team.ts";
import { territoryMetrics } from "./metrics/territory.ts";

/** Every metric, theme by theme, in the order in which people read them. */
export const catalogue: readonly Metric[] = [
  ...doctorMetrics,
  ...returnMetrics,
  ...workMetrics,
  ...capacityMetrics,
  ...teamMetrics,
  ...patientMetrics,
  ...activityMetrics,
  ...planningMetrics,
  ...resilienceMetrics,
  ...continuityMetrics,
  ...territoryMetrics,
  ...accessMetrics,
  ...openingMetrics,
];

/** Why a metric cannot join a catalogue: its key is taken, a text is blank, or it would add a stock up over time. */
export interface MetricRefusal {
  readonly code: "DUPLICATE_METRIC" | "MISSING_TEXT" | "STOCK_ADDED_OVER_TIME";
  readonly key: string;
}

const isBlank = (text: string): boolean => text.trim() === "";

function findFault({
  key,
  label,
  definition,
  formula,
  source,
  kind,
  aggregation,
}: Metric): MetricRefusal | undefined {
  if ([label.fr, label.en, definition.fr, definition.en, formula, source].some(isBlank))
    return { code: "MISSING_TEXT", key };
  return kind === "STOCK" && aggregation === "ADDED" ? { code: "STOCK_ADDED_OVER_TIME", key } : undefined;
}

/**
 * The catalogue with metrics of one's own behind it. A key that is taken is refused, and so is a text
 * left blank, and a stock that would be added up over time.
 */
export function addMetrics(
  known: readonly Metric[],
  added: readonly Metric[],
): Outcome<readonly Metric[], MetricRefusal> {
  const all = [...known, ...added];
  const twice = all.find(({ key }, index) => all.findIndex((other) => other.key === key) !== index);
  if (twice !== undefined) return refuse({ code: "DUPLICATE_METRIC", key: twice.key });
  const fault = added.map(findFault).find((found) => found !== undefined);
  return fault === undefined ? accept(all) : refuse(fault);
}
