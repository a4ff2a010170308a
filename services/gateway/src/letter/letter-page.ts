import type { LetterKind } from "@ms/domain";

/** What a letter is about: a kind, or what a doctor's news of weeks amounts to. */
export type Topic =
  | Exclude<LetterKind, "WEEK_CONFIRMED" | "WEEK_ENDED" | "WEEK_WITHDRAWN" | "SWAP_TAKEN" | "SWAP_GIVEN">
  | "CONFIRMED"
  | "ENDED"
  | "WITHDRAWN"
  | "MOVED"
  | "SWAPPED";

/** What the words of a page are put around, in its reader's language. */
export interface Gist {
  /** The first of the weeks that it is about, in a few words: « semaine 27 à Ajain ». */
  readonly first: string;
  readonly count: number;
  /** The weeks, one a line: those that it is about; those that the doctor has no longer, or is offered. */
  readonly weeks: string;
  readonly others: string;
  /** Where the doctor's own weeks, and the open ones, are found. */
  readonly ownPage: string;
  readonly freePage: string;
}

/** A letter without its greeting: paragraphs, an empty line between. */
export interface Page {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The letters of a language, topic by topic. */
export type Pages = Readonly<Record<Topic, (gist: Gist) => Page>>;
