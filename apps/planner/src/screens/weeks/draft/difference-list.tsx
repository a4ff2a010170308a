import type { IsoWeek } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Difference } from "./draft.query.ts";

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly nameOf: (line: string) => string;
  readonly isBusy: boolean;
  readonly onDrop: (place: { line: string; week: IsoWeek }) => void;
}

/** Each change that a draft makes: which week, who before and after, why and by whom, and the way to undo it. */
export function DifferenceList({ differences, nameOf, isBusy, onDrop }: DifferenceListProps) {
  const { i18n, read, week: weekLabel } = useWords();
  const nobody = i18n._("personne");
  return (
    <>
      <p>
        {i18n._(
          "{count, plural, =0 {Le brouillon ne change rien.} one {# semaine change ; elle sera confirmée.} other {# semaines changent ; elles seront confirmées, toutes ou aucune.}}",
          { count: differences.length },
        )}
      </p>
      <ul className="differences">
        {differences.map(({ line, week, before, after, message, causeMessage, mayBeDropped }) => {
          const place = `${weekLabel(week as IsoWeek)} · ${nameOf(line)}`;
          return (
            <li key={`${line} ${week}`}>
              <p>
                <b>{place}</b>{" "}
                {i18n._("{before}, puis {after}", {
                  before: before?.name ?? nobody,
                  after: after?.name ?? nobody,
                })}
                <small>
                  {read(message)} {read(causeMessage)}
                </small>
              </p>
              {mayBeDropped && (
                <button
                  type="button"
                  className="button"
                  disabled={isBusy}
                  aria-label={`${i18n._("Défaire")} : ${place}`}
                  onClick={() => onDrop({ line, week: week as IsoWeek })}
                >
                  {i18n._("Défaire")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
