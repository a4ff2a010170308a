import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Criterion } from "./openings.query.ts";

/** What must stand before a centre opens: met or not, since when, and how one knows. */
export function CriterionList({ criteria }: { criteria: readonly Criterion[] }) {
  const { i18n, read, date } = useWords();
  return (
    <ul className="criteria">
      {criteria.map(({ criterion, label, isMet, since, evidence }) => (
        <li key={criterion} className={isMet ? "met" : "unmet"}>
          <p>
            <b>{isMet ? i18n._("Rempli") : i18n._("Pas encore")}</b> {read(label)}
          </p>
          <small>
            {[
              evidence === null ? i18n._("rien ne le montre encore") : read(evidence),
              ...(since === null
                ? []
                : [i18n._("depuis le {day}", { day: date(since as PlainDate, "brief") })]),
            ].join(", ")}
          </small>
        </li>
      ))}
    </ul>
  );
}
