import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Board } from "./board-of.ts";

/** The title, the network's day, and how the weeks shown stand in two numbers. */
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
            <span>{i18n._("semaines pourvues")}</span>
          </li>
          <li className={board.toFill > 0 ? "wanting" : undefined}>
            <b>{number(board.toFill)}</b>
            <span>{i18n._("à pourvoir")}</span>
          </li>
        </ul>
      )}
    </div>
  );
}
