import { daysBetween, type PlainDate } from "../calendar/plain-date.ts";
import type { Text } from "../shared/text.ts";
import { weeksToClear } from "./backlog.ts";
import { type CapDate, projectCapDate } from "./cap-date.ts";
import { overflowOfWeek } from "./overflow.ts";
import { linePanel, type PanelState, panelState } from "./panel.ts";
import { sharedQueue } from "./queue.ts";

/** A length of time in weeks that may have no end: demand reaches capacity, and the answer is "never". */
export type Weeks = { readonly weeks: number } | "NEVER";

/** The word for a time without end. */
export const neverLabel: Text = { fr: "jamais", en: "never" };

const weeksOrNever = (weeks: number | undefined): Weeks => (weeks === undefined ? "NEVER" : { weeks });

/** What a centre can take on, and how long people wait, at its pace and with what its patients ask. */
export interface CentreCapacity {
  readonly panel: PanelState;
  /** Patients whom the open lines can look after (Murray). */
  readonly sustainablePanel: number;
  readonly capacityPerWeek: number;
  readonly demandPerWeek: number;
  /** Demand over capacity; undefined without capacity. */
  readonly load: number | undefined;
  /** Chance that a week asks for more than it offers. */
  readonly overflow: number;
  /** Mean wait of a queue that its lines share (M/M/c). */
  readonly meanWait: Weeks;
  /** Until those who waited at the date are seen; undefined where their number is not given. */
  readonly backlog: Weeks | undefined;
  /** When the panel will be full; undefined when it is not growing, or too seldom counted. */
  readonly capDate: CapDate | undefined;
}

/**
 * The capacity of a centre with so many open lines, at a pace of consultations per line-week, when its
 * patients ask for so many visits a year.
 */
export function capacityOfCentre({
  lines,
  cap,
  counts,
  consultationsPerLineWeek,
  visitsPerPatientYear,
  backlog,
  weeksPerYear = 52,
}: {
  lines: number;
  cap: number;
  /** The panel counts, the latest being today's panel. */
  counts: readonly { readonly on: PlainDate; readonly registered: number }[];
  consultationsPerLineWeek: number;
  visitsPerPatientYear: number;
  /** Requests that wait already, where that is known. */
  backlog?: number | undefined;
  weeksPerYear?: number;
}): CentreCapacity {
  const latest = counts.reduce<{ on: PlainDate; registered: number } | undefined>(
    (last, each) => (last === undefined || daysBetween(last.on, each.on) >= 0 ? each : last),
    undefined,
  );
  const registered = latest?.registered ?? 0;
  const capacityPerWeek = lines * consultationsPerLineWeek;
  const demandPerWeek = (registered * visitsPerPatientYear) / weeksPerYear;
  const queue = sharedQueue({
    arrivalRate: demandPerWeek,
    serviceRate: consultationsPerLineWeek,
    servers: lines,
  });
  return {
    panel: panelState({ registered, cap }),
    sustainablePanel: lines * linePanel({ consultationsPerLineWeek, weeksPerYear, visitsPerPatientYear }),
    capacityPerWeek,
    demandPerWeek,
    load: capacityPerWeek > 0 ? demandPerWeek / capacityPerWeek : undefined,
    overflow: overflowOfWeek({ demandPerWeek, capacity: Math.floor(capacityPerWeek) }),
    meanWait: weeksOrNever(lines > 0 ? queue?.meanWait : undefined),
    backlog:
      backlog === undefined
        ? undefined
        : weeksOrNever(
            weeksToClear({ backlog, weeklyCapacity: capacityPerWeek, weeklyDemand: demandPerWeek }),
          ),
    capDate: projectCapDate({ counts, cap }),
  };
}
