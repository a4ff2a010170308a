import { useWords } from "@ms/ui";
import type { Vacancy } from "./panel.query.ts";

/** Why the others do not come, by rule, and who nearly could. */
export function OtherDoctors({ vacancy: { reasons, nearMisses } }: { vacancy: Vacancy }) {
  const { i18n, read, number } = useWords();
  const others = reasons.reduce((sum, { doctors }) => sum + doctors, 0);
  return (
    <>
      <details className="others">
        <summary>
          {i18n._(
            "{others, plural, one {Pourquoi pas l’autre médecin ?} other {Pourquoi pas les {told} autres ?}}",
            {
              others,
              told: number(others),
            },
          )}
        </summary>
        <ul>
          {reasons.map(({ code, message }) => (
            <li key={code}>{read(message)}</li>
          ))}
        </ul>
      </details>
      {nearMisses.length > 0 && (
        <section className="near-misses">
          <h4>{i18n._("Presque possible")}</h4>
          <ul>
            {nearMisses.map(({ message }) => (
              <li key={message.fr}>{read(message)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
