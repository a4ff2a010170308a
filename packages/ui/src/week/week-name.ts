import { mondayOf, zoneOfDepartment } from "@ms/domain";
import type { Words } from "../locale/use-words.ts";
import { zonesOff } from "./days-off.ts";
import type { BoardRow, CellSpan } from "./week-row.ts";
import { weekLooks } from "./week-state.ts";

/**
 * What a screen reader says of a cell, in one sentence: « Bellegarde-en-Marche, ligne 2, semaine 7, du
 * lundi 12 février : à pourvoir, 5 candidats, vacances zone A ». Week and line are in it, as positions are not always read.
 */
export function weekName({ words, row, span }: { words: Words; row: BoardRow; span: CellSpan }): string {
  const { i18n, read, date } = words;
  const { week, state, doctor, note, asked, isChanged } = span.week;
  const zone = zoneOfDepartment(row.department);
  const details = [
    doctor,
    asked === undefined
      ? read(weekLooks[state].word).toLowerCase()
      : i18n._("proposée à {asked, plural, one {# médecin} other {# médecins}}", { asked }),
    note,
    isChanged && i18n._("modifiée depuis la publication"),
    zone !== undefined &&
      span.from === span.to &&
      zonesOff(week).includes(zone) &&
      i18n._("vacances zone {zone}", { zone }),
  ];
  const values = {
    centre: row.centre,
    line: row.line,
    week: Number(week.slice(6)),
    monday: date(mondayOf(week), "spoken"),
    details: details.filter(Boolean).join(", "),
  };
  if (span.from === span.to)
    return i18n._("{centre}, ligne {line}, semaine {week}, du {monday} : {details}", values);
  const last = row.weeks[span.to]?.week ?? week;
  return i18n._("{centre}, ligne {line}, semaines {week} à {last}, à partir du {monday} : {details}", {
    ...values,
    last: Number(last.slice(6)),
  });
}
