import { useWords } from "../locale/use-words.ts";
import { WeekGlyph } from "./week-glyph.tsx";
import { type WeekState, weekLooks } from "./week-state.ts";

/** What the forms of the board mean: the states that it shows, a word each. */
export function WeekLegend({ states }: { states: readonly WeekState[] }) {
  const { i18n, read } = useWords();
  const looks = new Map(states.map((state) => [weekLooks[state].form, weekLooks[state]]));
  return (
    <ul className="week-legend" aria-label={i18n._("Légende des états")}>
      {[...looks.values()].map(({ form, glyph, word }) => (
        <li key={form}>
          <span className={`week small ${form}`}>
            <WeekGlyph glyph={glyph} />
          </span>
          {read(word)}
        </li>
      ))}
    </ul>
  );
}
