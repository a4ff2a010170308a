import type { IsoWeek } from "@ms/domain";
import { LoadingScreen, useWords } from "@ms/ui";
import { useLineNames } from "../../../line-names.ts";
import type { Recipient } from "./draft.query.ts";

type News = Recipient["news"][number];

/** Who will be told of a publication: each doctor with the weeks confirmed, moved or taken away. */
export function RecipientList({ recipients }: { readonly recipients: readonly Recipient[] }) {
  const { i18n, read, week: weekLabel } = useWords();
  const nameOf = useLineNames();
  if (nameOf === undefined) return <LoadingScreen height={160} />;
  const count = (code: News["code"]) =>
    recipients.flatMap(({ news }) => news.filter((each) => each.code === code)).length;
  const placeOf = (place: News["to"]) =>
    place === null ? undefined : `${weekLabel(place.week as IsoWeek)} · ${nameOf(place.line)}`;
  const unreached = recipients.filter(({ hasEmail }) => !hasEmail).length;
  return (
    <>
      <p>
        {i18n._(
          "{count, plural, =0 {Le brouillon ne change rien : personne ne sera prévenu.} one {# médecin sera prévenu.} other {# médecins seront prévenus.}}",
          { count: recipients.length },
        )}{" "}
        {recipients.length > 0 &&
          i18n._(
            "Semaines : {confirmed, plural, =0 {aucune confirmée} one {# confirmée} other {# confirmées}}, {moved, plural, =0 {aucune déplacée} one {# déplacée} other {# déplacées}}, {takenAway, plural, =0 {aucune retirée} one {# retirée} other {# retirées}}.",
            {
              confirmed: count("WEEK_CONFIRMED"),
              moved: count("WEEK_MOVED"),
              takenAway: count("WEEK_TAKEN_AWAY"),
            },
          )}
      </p>
      {unreached > 0 && (
        <p className="unreached">
          {i18n._(
            "{unreached, plural, one {# médecin n’a pas d’adresse e-mail : à appeler.} other {# médecins n’ont pas d’adresse e-mail : à appeler.}}",
            { unreached },
          )}
        </p>
      )}
      <ul className="recipients">
        {recipients.map(({ doctor, hasEmail, news }) => (
          <li key={doctor.identifier}>
            <b>{doctor.name}</b> {!hasEmail && <span className="tag">{i18n._("sans e-mail")}</span>}
            {news.map(({ code, message, from, to }) => {
              const [left, taken] = [placeOf(from), placeOf(to)];
              const places =
                left !== undefined && taken !== undefined
                  ? i18n._("de {left} à {taken}", { left, taken })
                  : (left ?? taken);
              return (
                <small key={`${code} ${places}`}>
                  {places} : {read(message)}
                </small>
              );
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
