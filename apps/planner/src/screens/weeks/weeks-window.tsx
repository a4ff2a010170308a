import { addWeeks, type IsoWeek } from "@ms/domain";
import { Arrow, useWords } from "@ms/ui";
import { season } from "./use-weeks.ts";

interface WeeksWindowProps {
  readonly from: IsoWeek;
  readonly currentWeek: IsoWeek;
  readonly onMove: (from: IsoWeek) => void;
}

/** Moves the board through the year, twelve weeks at a time. */
export function WeeksWindow({ from, currentWeek, onMove }: WeeksWindowProps) {
  const { i18n } = useWords();
  return (
    <div className="weeks-window" role="group" aria-label={i18n._("Semaines affichées")}>
      <button
        type="button"
        className="button"
        aria-label={i18n._("12 semaines précédentes")}
        onClick={() => onMove(addWeeks(from, -season))}
      >
        <Arrow to="previous" />
      </button>
      <button type="button" className="button" onClick={() => onMove(currentWeek)}>
        {i18n._("Cette semaine")}
      </button>
      <button
        type="button"
        className="button"
        aria-label={i18n._("12 semaines suivantes")}
        onClick={() => onMove(addWeeks(from, season))}
      >
        <Arrow to="next" />
      </button>
    </div>
  );
}
