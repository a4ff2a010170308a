import type { IndexedFacts } from "../index-facts.ts";
import type { Give } from "../streams.ts";

/** A doctor's first stay, where and when it began; in weeks from its end. Weeks in a row are one stay. */
export interface FirstStay {
  /** To the next stay, anywhere; undefined while there is none. */
  readonly returnedAfter: number | undefined;
  /** To the last completed week. */
  readonly followedFor: number;
}

/** The first stay of each doctor, if it began within the period. */
export function readFirstStays({ calendar, workedWeeks }: IndexedFacts, give: Give<FirstStay>): void {
  const { weeks } = calendar();
  const lastCompleted = weeks.findIndex(({ isCompleted }) => !isCompleted) - 1;
  for (const worked of workedWeeks().values()) {
    const [first] = worked;
    if (first === undefined) continue;
    const next = worked.findIndex(({ number }, index) => index > 0 && number > worked[index - 1]!.number + 1);
    const end = worked[(next < 0 ? worked.length : next) - 1]!.number;
    const span = weeks[first.number]!.span;
    if (span === undefined) continue;
    give(first.row.place, span, {
      returnedAfter: next < 0 ? undefined : worked[next]!.number - end,
      followedFor: lastCompleted - end,
    });
  }
}
