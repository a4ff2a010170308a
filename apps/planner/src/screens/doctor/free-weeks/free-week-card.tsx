import { addDays, type IsoWeek, mondayOf } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Deed } from "../../../deed/use-deed.ts";
import { type FreeWeek, TakeMutation } from "./free-weeks.query.ts";

/** A week that the doctor may take: when, where, how far, and what happens once it is taken. */
export function FreeWeekCard({ free, deed }: { free: FreeWeek; deed: Deed }) {
  const { i18n, date, number, week: weekLabel } = useWords();
  const { kilometres, lineWeek } = free;
  const { line } = lineWeek;
  const week = lineWeek.week as IsoWeek;
  const monday = mondayOf(week);
  const when = i18n._("du {from} au {to}", {
    from: date(monday, "short"),
    to: date(addDays(monday, 4), "full"),
  });
  const place = i18n._("{centre}, ligne {line}", { centre: line.centre.name, line: line.number });
  return (
    <li className="doctor-card">
      <p>
        <b>{weekLabel(week)}</b> {when}
      </p>
      <p>
        {place} <span className="soft">({line.centre.departmentCode})</span>
        {kilometres !== null && (
          <span className="soft">
            {" "}
            {i18n._("à {kilometres} km environ par la route", { kilometres: number(kilometres) })}
          </span>
        )}
      </p>
      <details>
        <summary>{i18n._("Prendre cette semaine")}</summary>
        <p>
          {i18n._(
            "Vous tiendrez {place} {when}. La semaine est à vous dès que vous confirmez ; vous pourrez vous désister dans « Mes semaines ».",
            { place, when },
          )}
        </p>
        <p className="actions">
          <button
            type="button"
            className="button primary"
            disabled={deed.state.stage === "running"}
            onClick={() =>
              void deed.run(
                TakeMutation,
                { line: line.identifier, week },
                { sentence: i18n._("Confirmée : {place}, {when}. Merci.", { place, when }) },
              )
            }
          >
            {i18n._("Confirmer")}
          </button>
        </p>
      </details>
    </li>
  );
}
