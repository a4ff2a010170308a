import { useWords } from "../locale/use-words.ts";
import { WeekGlyph } from "./week-glyph.tsx";
import type { BoardWeek } from "./week-row.ts";
import { weekLooks } from "./week-state.ts";

/** What the forms of the board mean: the states that it shows, a word each, and the mark of a change. */
export function WeekLegend({ weeks }: { weeks: readonly Pick<BoardWeek, "state" | "isChanged">[] }) {
  const { i18n, read } = useWords();
  const looks = new Map(weeks.map(({ state }) => [weekLooks[state].form, weekLooks[state]]));
  return (
    <ul className="week-legend screen-only" aria-label={i18n._("Légende des états")}>
      {[...looks.values()].map(({ form, glyph, word }) => (
        <li key={form}>
          <span className={`week small ${form}`}>
            <WeekGlyph glyph={glyph} />
          </span>
          {read(word)}
        </li>
      ))}
      {weeks.some(({ isChanged }) => isChanged) && (
        <li>
          <span className="week small changed" />
          {i18n._("Modifiée depuis la publication")}
        </li>
      )}
    </ul>
  );
}
