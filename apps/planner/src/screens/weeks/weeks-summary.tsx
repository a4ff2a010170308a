import { addDays, frozenUntil, type PlainDate, planningWeights } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Board } from "./board-of.ts";

/** The title, the network's day, and how the weeks shown stand in a few numbers. */
export function WeeksSummary({ today, board }: { today: PlainDate; board: Board | undefined }) {
  const { i18n, date, number } = useWords();
  return (
    <div className="weeks-summary screen-only">
      <div>
        <h1>{i18n._("Semaines à couvrir")}</h1>
        <p>{i18n._("au {day}", { day: date(today, "full") })}</p>
      </div>
      {board && (
        <ul>
          <li>
            <b>
              {i18n._("{covered} sur {all}", {
                covered: number(board.covered),
                all: number(board.covered + board.toFill),
              })}
            </b>
            <span>{i18n._("semaines affichées pourvues")}</span>
          </li>
          <li className={board.toFill > 0 ? "wanting" : undefined}>
            <b>{number(board.toFill)}</b>
            <span>{i18n._("à pourvoir dans les semaines affichées")}</span>
          </li>
          {board.changed > 0 && (
            <li>
              <b>{number(board.changed)}</b>
              <span>{i18n._("modifiées depuis la publication")}</span>
            </li>
          )}
          <li>
            <b>{date(addDays(frozenUntil(today), -1), "short")}</b>
            <span>{i18n._("figées jusque-là ({days} jours)", { days: planningWeights.frozenDays })}</span>
          </li>
        </ul>
      )}
    </div>
  );
}
