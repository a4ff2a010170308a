import { daysBetween, documentKindLabels, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { Doctor } from "./doctors.query.ts";

/** Whether a doctor may come, with every reason if not. */
export function FileState({ eligibility }: Pick<Doctor, "eligibility">) {
  const { i18n, read } = useWords();
  if (eligibility.isEligible) return <p>{i18n._("Peut venir")}</p>;
  return (
    <>
      <p>
        <b>{i18n._("Ne peut pas venir")}</b>
      </p>
      {eligibility.reasons.map(({ code, document, message }) => (
        <p key={`${code} ${document ?? ""}`}>
          {read(message)}
          {document && <small>{read(documentKindLabels[document])}</small>}
        </p>
      ))}
    </>
  );
}

/** How long ago a doctor last said something of the weeks to come. */
export function Freshness({ confirmedOn, today }: { confirmedOn: string | null; today: PlainDate }) {
  const { i18n } = useWords();
  if (confirmedOn === null) return i18n._("Aucune disponibilité donnée");
  return i18n._(
    "{age, plural, =0 {Disponibilités confirmées aujourd’hui} one {Disponibilités confirmées hier} other {Disponibilités confirmées il y a # jours}}",
    { age: Math.max(0, daysBetween(confirmedOn as PlainDate, today)) },
  );
}
