import { addWeeks, type IsoWeek, mondayOf, sundayOf, weekOf, weekRange } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { gainLetters, type LetterKind, lossLetters } from "./letter.ts";

/** How things stand when a letter is about to leave. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly week: IsoWeek;
  /** Whether its reader has the line-week. */
  readonly isHeld: boolean;
  /** Whether its reader is asked for the line-week, and has not answered. */
  readonly isAsked: boolean;
  /** Whether a swap waits for its reader's answer. */
  readonly isSwapAsked: boolean;
  readonly today: PlainDate;
}

/** Whether a letter still says what is true: one that does not is not sent. Of past weeks there is nothing but thanks. */
export function isLetterTrue(facts: LetterFacts): boolean {
  const { kind, week, isHeld, isAsked, today } = facts;
  const isOver = sundayOf(week) < today;
  if (kind === "WEEK_THANKED" || isOver) return kind === "WEEK_THANKED" && isOver && isHeld;
  if (gainLetters.includes(kind)) return isHeld;
  if (lossLetters.includes(kind)) return !isHeld;
  if (kind === "WEEK_OFFERED" || kind === "BACKUP_ASKED") return isAsked;
  if (kind === "SWAP_ASKED") return isHeld && facts.isSwapAsked;
  if (kind === "SWAP_DECLINED") return isHeld;
  return isHeld && today < mondayOf(week);
}

/** A letter that a day brings, to whoever has the week. */
interface Reminder {
  readonly kind: "WEEK_IN_14_DAYS" | "WEEK_IN_3_DAYS" | "WEEK_THANKED";
  readonly week: IsoWeek;
}

/** Thanks that come later than this are odd. */
const lateThanksDays = 14;

/**
 * What doctors are reminded of and thanked for on the days after one day, up to today: nothing where no
 * day passes. A reminder whose turn the next one has taken is left out.
 */
export function remindersOfDays({ after, today }: { after: PlainDate; today: PlainDate }): Reminder[] {
  const isTurn = (day: PlainDate): boolean => after < day && day <= today;
  const weeks = weekRange({ from: addWeeks(weekOf(today), -3), count: 6 });
  return weeks.flatMap((week): Reminder[] => {
    const [monday, over] = [mondayOf(week), addDays(sundayOf(week), 1)];
    if (isTurn(over)) return addDays(over, lateThanksDays) > today ? [{ kind: "WEEK_THANKED", week }] : [];
    if (isTurn(addDays(monday, -3))) return monday > today ? [{ kind: "WEEK_IN_3_DAYS", week }] : [];
    return isTurn(addDays(monday, -14)) && monday > today ? [{ kind: "WEEK_IN_14_DAYS", week }] : [];
  });
}
