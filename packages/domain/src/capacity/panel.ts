import { type Patients, patients } from "../shared/quantity.ts";

/** How full a panel is. `saturation` is unknown when there is no cap to compare with. */
export interface PanelState {
  readonly cap: number;
  readonly registered: number;
  readonly remaining: number;
  readonly saturation: number | undefined;
  readonly isOpenToNewPatients: boolean;
}

/**
 * The panel of a centre against the sum of the caps of its open lines, in patients: new patients are
 * taken on while fewer are registered than the cap allows.
 */
export const panelState = ({ registered, cap }: { registered: number; cap: number }): PanelState => ({
  cap,
  registered,
  remaining: Math.max(0, cap - registered),
  saturation: cap > 0 ? registered / cap : undefined,
  isOpenToNewPatients: registered < cap,
});

/**
 * How many patients a practice can look after: visits offered a year over visits that a patient asks
 * for a year (Murray, Davies and Boushon, Family Practice Management, 2007).
 */
export const sustainablePanel = ({
  visitsPerYear,
  visitsPerPatientYear,
}: {
  visitsPerYear: number;
  visitsPerPatientYear: number;
}): Patients => patients(visitsPerYear / visitsPerPatientYear);

/** The panel that one line can look after, by the same equation. */
export const linePanel = ({
  consultationsPerLineWeek,
  weeksPerYear,
  visitsPerPatientYear,
}: {
  consultationsPerLineWeek: number;
  weeksPerYear: number;
  visitsPerPatientYear: number;
}): Patients =>
  sustainablePanel({ visitsPerYear: consultationsPerLineWeek * weeksPerYear, visitsPerPatientYear });
