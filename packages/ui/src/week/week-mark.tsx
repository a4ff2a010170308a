import type { Words } from "../locale/use-words.ts";
import { WeekGlyph } from "./week-glyph.tsx";
import type { BoardWeek } from "./week-row.ts";
import { weekLooks } from "./week-state.ts";

/** A week as it is drawn in a cell or in a list: who, or what is missing, above the state's word. */
export function WeekMark({
  week: { state, doctor, asked, note: ownNote, isChanged },
  words,
}: {
  week: BoardWeek;
  words: Words;
}) {
  const { word, glyph, form } = weekLooks[state];
  const note =
    asked === undefined
      ? ownNote
      : words.i18n._("à {asked, plural, one {# médecin} other {# médecins}}", { asked });
  const title = doctor ?? (note === undefined ? undefined : words.read(word));
  return (
    <div className={`week ${form}${isChanged ? " changed" : ""}`}>
      {title !== undefined && <b>{title}</b>}{" "}
      <small>
        <WeekGlyph glyph={glyph} />
        {title === words.read(word) ? note : words.read(word)}
      </small>
    </div>
  );
}
