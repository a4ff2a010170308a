import type { CalendarWeek } from "../calendar/calendar-week.loader.ts";
import {
  gainLetters,
  type IsoWeek,
  type Language,
  type LetterKind,
  lossLetters,
  type PlainDate,
} from "@ms/domain";

/** A line in a week, as a letter names it. */
export interface ToldPlace {
  readonly centre: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly line: number;
  readonly week: IsoWeek;
  readonly answerBy?: PlainDate | undefined;
}

/** What leaves for a doctor at once, with all that is needed to write it. */
export interface Envelope {
  /** The same at every try. */
  readonly messageId: string;
  readonly letters: readonly { readonly id: string; readonly kind: LetterKind; readonly place: ToldPlace }[];
  readonly tries: number;
  readonly reader: {
    readonly name: string;
    readonly address: string | undefined;
    readonly language: Language;
  };
  /** The weeks that others offer in a swap. */
  readonly offered: readonly ToldPlace[];
  /** The weeks as the doctor's own calendar is to hold them. */
  readonly calendar: readonly CalendarWeek[];
}

/** What shares an envelope: a doctor's news of weeks leave together, other kinds each by itself. */
export const groupOf = (kind: LetterKind): string =>
  gainLetters.includes(kind) || lossLetters.includes(kind) ? "NEWS" : kind;
