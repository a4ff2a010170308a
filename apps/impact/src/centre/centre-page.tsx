import { lineModeLabels, nameOfTerritory, type PlainDate } from "@ms/domain";
import { PhoneLink, useWords } from "@ms/ui";
import type { ReactNode } from "react";
import type { SiteFacts } from "../reading/read-site.ts";
import type { PublicCentre } from "../reading/site.query.ts";
import { Facts } from "../site/facts.tsx";
import { useCentreWords } from "./centre-words.ts";

/** Centre: what anybody may know of one, to be printed and put up. Never who works there. */
export function CentrePage({ centre, facts }: { centre: PublicCentre; facts: SiteFacts }) {
  const { i18n, language, read, date, number } = useWords();
  const { state, since, newPatients } = useCentreWords();
  const { phone } = centre;
  const department = nameOfTerritory({ kind: "DEPARTMENT", code: centre.departmentCode });
  const population = facts.indicators.find(
    ({ indicator, territoryCode }) => indicator === "POPULATION" && territoryCode === centre.inseeCode,
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    [i18n._("État"), state(centre)],
    [i18n._("Depuis"), since(centre)],
    [i18n._("Commune"), `${centre.name} (${centre.inseeCode}), ${department ?? centre.departmentCode}`],
    ...(population === undefined
      ? []
      : [
          [
            i18n._("Habitants de la commune"),
            `${number(population.value)} (${i18n._("millésime {vintage}", { vintage: population.vintage })})`,
          ] as const,
        ]),
    [i18n._("Adresse"), centre.address ?? i18n._("non publié")],
    [i18n._("Téléphone"), phone === null ? i18n._("non publié") : <PhoneLink number={phone} />],
    [i18n._("Nouveaux patients"), newPatients(centre)],
    [i18n._("Patients inscrits, couverture des semaines"), i18n._("Réservés aux partenaires du territoire.")],
    [
      i18n._("Agenda public"),
      <a key="calendar" href={`/calendar/centre/${centre.identifier}.ics?lang=${language}`}>
        {i18n._("Ouverture, fermetures et jours fériés (iCalendar)")}
      </a>,
    ],
    [i18n._("Source"), centre.source ?? i18n._("non publié")],
  ];
  return (
    <section className="column page">
      <h1>{i18n._("Centre de santé : {name}", { name: centre.name })}</h1>
      <p>{i18n._("Situation au {day}.", { day: date(facts.asOf, "full") })}</p>
      <Facts facts={rows} />
      <h2>{i18n._("Lignes")}</h2>
      <p>{i18n._("Une ligne est ce que tient un médecin à la fois, semaine après semaine.")}</p>
      <ul>
        {centre.lines.map(({ identifier, mode, startsOn, endsOn }, index) => (
          <li key={identifier}>
            {i18n._("Ligne {number} : {mode}, depuis le {day}", {
              number: index + 1,
              mode: read(lineModeLabels[mode]).toLowerCase(),
              day: date(startsOn as PlainDate, "full"),
            })}
            {endsOn !== null && i18n._(", jusqu’au {day}", { day: date(endsOn as PlainDate, "full") })}
          </li>
        ))}
      </ul>
    </section>
  );
}
