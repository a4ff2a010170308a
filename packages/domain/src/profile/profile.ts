import type { TeamRole } from "../network/team-post.ts";
import type { Text } from "../shared/text.ts";

/**
 * What a kind of centre is: its rhythm, its lines and cap, the team without which it does not open.
 * A centre names its profile; a new kind of centre is one file like `weekly-rotation.ts`.
 */
export interface CentreProfile {
  readonly key: string;
  readonly label: Text;
  readonly description: Text;
  readonly rhythm: {
    /** How long one doctor stays on a line. */
    readonly weeksPerStay: number;
    /** Weekday on which doctors change (ISO: Saturday is 6). */
    readonly handoverWeekday: number;
    /** Weekdays of care (ISO). */
    readonly careWeekdays: readonly number[];
  };
  /** What a new line gets unless it says otherwise: lines, hours a week, registered patients. */
  readonly defaults: {
    readonly lines: number;
    readonly weeklyHours: number;
    readonly panelCapPerLine: number;
  };
  /** Full-time week of a doctor, the denominator of contractual FTE, in hours. */
  readonly fullTimeWeeklyHours: number;
  /** Posts that must be filled before opening. */
  readonly postsToOpen: readonly { readonly role: TeamRole; readonly people: number }[];
  /** Confirmed weeks nearer than this are not moved, in days. */
  readonly freezeDays: number;
}
