import { addDays, type IsoWeek, mondayOf } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Answer, KnownWeek } from "./availability.query.ts";

/** One week, one question: could you come? */
export function WeekQuestion({
  known,
  answer,
  isWaiting,
  onAnswer,
}: {
  known: KnownWeek;
  answer: Answer | null;
  /** Answered here, and not arrived yet. */
  isWaiting: boolean;
  onAnswer: (answer: Answer) => void;
}) {
  const { i18n, date, week: weekLabel } = useWords();
  const week = known.week as IsoWeek;
  const monday = mondayOf(week);
  const span = i18n._("du {from} au {to}", {
    from: date(monday, "short"),
    to: date(addDays(monday, 4), "short"),
  });
  const choices: readonly (readonly [Answer, string])[] = [
    ["YES", i18n._("Oui")],
    ["MAYBE", i18n._("Peut-être")],
    ["NO", i18n._("Non")],
  ];
  return (
    <li>
      <fieldset className="week-question" disabled={known.isPlaced}>
        <legend>
          <b>{weekLabel(week)}</b> {span}
          {known.isPlaced && <small>{i18n._("Vous avez déjà une semaine")}</small>}
          {isWaiting && <small>{i18n._("sera envoyé")}</small>}
        </legend>
        <div className="choices">
          {choices.map(([value, word]) => (
            <label key={value}>
              <input
                type="radio"
                name={week}
                value={value}
                checked={answer === value}
                onChange={() => onAnswer(value)}
              />
              <span>{word}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
