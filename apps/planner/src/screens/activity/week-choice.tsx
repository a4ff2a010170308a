import { addWeeks, type IsoWeek, mondayOf, sundayOf } from "@ms/domain";
import { useWords } from "@ms/ui";

interface WeekChoiceProps {
  readonly week: IsoWeek;
  /** The last week that is over. */
  readonly last: IsoWeek;
  readonly onChoose: (week: IsoWeek) => void;
}

/** Which week is told of: any that is over, the last one first. */
export function WeekChoice({ week, last, onChoose }: WeekChoiceProps) {
  const { i18n, date, week: label } = useWords();
  return (
    <div className="week-choice">
      <button type="button" className="button" onClick={() => onChoose(addWeeks(week, -1))}>
        {i18n._("Semaine précédente")}
      </button>
      <button
        type="button"
        className="button"
        disabled={week >= last}
        onClick={() => onChoose(addWeeks(week, 1))}
      >
        {i18n._("Semaine suivante")}
      </button>
      <p role="status">
        <b>{label(week)}</b>{" "}
        {i18n._("du {from} au {to}", {
          from: date(mondayOf(week), "short"),
          to: date(sundayOf(week), "brief"),
        })}
      </p>
    </div>
  );
}
