import type { IsoWeek } from "../calendar/iso-week.ts";
import type { CodedRefusal, Text } from "../shared/text.ts";
import { isLineOpenInWeek, type Line } from "./line.ts";

/** Why a line cannot be closed in a week. */
export const closureRefusals = {
  LINE_CLOSED: {
    fr: "Cette ligne n’est pas ouverte cette semaine-là.",
    en: "This line is not open in that week.",
  },
  WEEK_ALREADY_COVERED: {
    fr: "Un médecin tient cette ligne cette semaine-là : libérez d’abord la semaine.",
    en: "A doctor covers this line in that week: free the week first.",
  },
  WEEK_HAS_ACTIVITY: {
    fr: "Des consultations ont été relevées cette semaine-là : corrigez d’abord le relevé.",
    en: "Consultations were reported for that week: correct the report first.",
  },
} as const satisfies Record<string, Text>;

export type ClosureRefusal = CodedRefusal<keyof typeof closureRefusals>;

/** A line-week to close, with what is known of it. */
export interface Closure {
  readonly line: Pick<Line, "startsOn" | "endsOn">;
  readonly week: IsoWeek;
  /** Whether a doctor is placed there, cancelled assignments aside. */
  readonly isCovered: boolean;
  /** Consultations reported for the week, where any report came. */
  readonly consultations: number | undefined;
}

/** Every rule that closing a line-week breaks; none when it may be closed. Weeks past may be closed too: that corrects them. */
export function checkClosure({ line, week, isCovered, consultations = 0 }: Closure): ClosureRefusal[] {
  const broken: Record<keyof typeof closureRefusals, boolean> = {
    LINE_CLOSED: !isLineOpenInWeek(line, week),
    WEEK_ALREADY_COVERED: isCovered,
    WEEK_HAS_ACTIVITY: consultations > 0,
  };
  const codes = Object.keys(closureRefusals) as (keyof typeof closureRefusals)[];
  return codes.filter((code) => broken[code]).map((code) => ({ code, message: closureRefusals[code] }));
}
