import type { IsoWeek } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Difference } from "./draft.query.ts";

/** Each change that a draft makes: which week, who before and after, and why. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
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
        {differences.map(({ line, week, before, after, message }) => (
          <li key={`${line} ${week}`}>
            <b>
              {weekLabel(week as IsoWeek)} · {line}
            </b>{" "}
            {before === null
              ? (after?.name ?? nobody)
              : i18n._("{after} au lieu de {before}", { after: after?.name ?? nobody, before: before.name })}
            <small>{read(message)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
