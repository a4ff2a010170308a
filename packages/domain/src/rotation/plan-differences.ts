import type { IsoWeek } from "../calendar/iso-week.ts";
import type { Text } from "../shared/text.ts";
import { byWeekThenLine, type PlannedLineWeek, seatKey } from "./line-weeks-of-plan.ts";

/** Why a line-week differs from the plan in force, and who leaves it. */
export const differenceReasons = {
  HOLE_FILLED: {
    fr: "Personne n’était prévu : la semaine-ligne est pourvue.",
    en: "Nobody was planned: the line-week is covered.",
  },
  WEEK_CANCELLED: {
    fr: "La semaine publiée a été annulée depuis.",
    en: "The published week has been cancelled since.",
  },
  DOCTOR_MOVED: {
    fr: "Le médecin prévu sert ailleurs ou une autre semaine.",
    en: "The planned doctor serves elsewhere or in another week.",
  },
  DOCTOR_RELEASED: {
    fr: "Le médecin prévu est libéré de cette semaine.",
    en: "The planned doctor is released from this week.",
  },
} as const satisfies Record<string, Text>;

/** Who has brought a difference about. */
export const differenceCauses = {
  OWN_SEARCH: { fr: "Par votre recherche.", en: "By your search." },
  OTHER_SEARCH: { fr: "Par la recherche de quelqu’un d’autre.", en: "By somebody else’s search." },
  DOCTOR: { fr: "Par le médecin, qui s’est désisté.", en: "By the doctor, who has withdrawn." },
  TEAM: {
    fr: "Par l’équipe, qui a libéré le médecin.",
    en: "By the team, who has released the doctor.",
  },
} as const satisfies Record<string, Text>;

/** A line-week that a plan changes; without `before` or `after` nobody was, or will be, there. */
export interface PlanDifference {
  readonly line: string;
  readonly week: IsoWeek;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly code: keyof typeof differenceReasons;
  readonly message: Text;
}

/**
 * Compares a plan with the plan in force, by week, then line; what stays is left out. `published` are
 * the weeks once published, `standing` those that still hold, `dropped` those that the plan takes away,
 * `added` those that it gives.
 */
export function planDifferences({
  published,
  standing,
  dropped,
  added,
}: {
  published: readonly PlannedLineWeek[];
  standing: readonly PlannedLineWeek[];
  dropped: readonly PlannedLineWeek[];
  added: readonly PlannedLineWeek[];
}): PlanDifference[] {
  const seats = new Map<string, PlannedLineWeek>();
  const doctorBySeat = (list: readonly PlannedLineWeek[]): Map<string, string> => {
    for (const each of list) seats.set(seatKey(each), each);
    return new Map(list.map((each) => [seatKey(each), each.doctor]));
  };
  const [once, now, taken, given] = [published, standing, dropped, added].map(doctorBySeat) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];
  const serving = new Set(added.map(({ doctor }) => doctor));
  return [...seats.values()].sort(byWeekThenLine).flatMap(({ line, week }) => {
    const seat = seatKey({ line, week });
    const holder = now.get(seat);
    const before = holder ?? once.get(seat);
    const after = given.get(seat) ?? (taken.get(seat) === holder ? undefined : holder);
    if (before === after && holder !== undefined) return [];
    if (before === undefined && after === undefined) return [];
    const code = codeOf({ before, holder, serving });
    return [{ line, week, before, after, code, message: differenceReasons[code] }];
  });
}

function codeOf({
  before,
  holder,
  serving,
}: {
  before: string | undefined;
  holder: string | undefined;
  serving: ReadonlySet<string>;
}): PlanDifference["code"] {
  if (before === undefined) return "HOLE_FILLED";
  if (holder === undefined) return "WEEK_CANCELLED";
  return serving.has(before) ? "DOCTOR_MOVED" : "DOCTOR_RELEASED";
}
