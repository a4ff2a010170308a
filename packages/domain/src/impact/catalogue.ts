import { accept, type Outcome, refuse } from "../shared/outcome.ts";
import type { Metric } from "./metric.ts";
import * as activity from "./metrics/activity.ts";
import * as capacity from "./metrics/capacity.ts";
import * as doctors from "./metrics/doctors.ts";
import * as patients from "./metrics/patients.ts";
import * as planning from "./metrics/planning.ts";
import * as team from "./metrics/team.ts";
import * as territory from "./metrics/territory.ts";

/** Every metric, in the order in which people read them. */
export const catalogue: readonly Metric[] = [
  doctors.doctorsJoined,
  doctors.statusMix,
  doctors.returnIntention,
  capacity.centresOpen,
  capacity.centresPlanned,
  capacity.linesOpen,
  capacity.linesPlanned,
  capacity.contractualFte,
  team.teamPeople,
  team.teamFte,
  patients.registeredPatients,
  patients.aldShare,
  patients.panelCap,
  patients.panelSaturation,
  patients.centresOpenToNewPatients,
  activity.lineWeeksOpen,
  activity.lineWeeksCovered,
  activity.lineWeeksUncovered,
  activity.lineWeeksClosed,
  activity.coverageRate,
  activity.consultations,
  activity.consultationsPerLineWeek,
  planning.bookedThrough,
  planning.fillRate,
  territory.gpDensity,
  territory.gpDensityRatio,
  territory.aldWithoutGpShare,
];

/** The catalogue with metrics of one's own behind it; a key that is taken is refused. */
export function addMetrics(
  known: readonly Metric[],
  added: readonly Metric[],
): Outcome<readonly Metric[], { readonly code: "DUPLICATE_METRIC"; readonly key: string }> {
  const all = [...known, ...added];
  const twice = all.find(({ key }, index) => all.findIndex((other) => other.key === key) !== index);
  return twice === undefined ? accept(all) : refuse({ code: "DUPLICATE_METRIC", key: twice.key });
}
