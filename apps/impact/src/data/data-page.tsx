import {
  breakdownsTable,
  centresTable,
  figuresByMonthTable,
  figuresTable,
  indicatorsTable,
  linesTable,
  metricsTable,
  type PlainDate,
  snapshotsTable,
} from "@ms/domain";
import { useWords } from "@ms/ui";
import type { SiteFacts } from "../reading/read-site.ts";
import { FiguresTable } from "./figures-table.tsx";

const tables = [
  ...[figuresTable, breakdownsTable, figuresByMonthTable, metricsTable],
  ...[indicatorsTable, centresTable, linesTable, snapshotsTable],
];

/** Données: what can be downloaded, under which licence, and what the files never hold. */
export function DataPage({ facts }: { facts: SiteFacts }) {
  const { i18n, read, date } = useWords();
  return (
    <section className="column page">
      <h1>{i18n._("Données")}</h1>
      <p>
        {i18n._(
          "Tout ce que le site montre se télécharge, en CSV et en JSON, avec un dictionnaire au format Frictionless :",
        )}{" "}
        <a href="/open-data/datapackage.json" download>
          datapackage.json
        </a>
      </p>
      <ul>
        {tables.map(({ name, title, description }) => (
          <li key={name}>
            <b>{read(title)}.</b> {read(description)}{" "}
            <a href={`/open-data/${name}.csv`} download>{`${name}.csv`}</a>,{" "}
            <a href={`/open-data/${name}.json`} download>{`${name}.json`}</a>
          </li>
        ))}
      </ul>
      <h2>{i18n._("Ce qui est publié pour toujours")}</h2>
      <ul>
        {facts.snapshots.map(({ asOf, publishedAt }) => (
          <li key={asOf}>
            {i18n._("Situation au {day}, publiée le {published} :", {
              day: date(asOf as PlainDate, "full"),
              published: date(publishedAt.slice(0, 10) as PlainDate, "full"),
            })}{" "}
            <a href={`/open-data/${asOf}/figures.csv`} download>{`figures.csv`}</a>,{" "}
            <a href={`/open-data/${asOf}/figures.json`} download>{`figures.json`}</a>
          </li>
        ))}
      </ul>
      <h2>{i18n._("Licence")}</h2>
      <p>
        {i18n._(
          "Les chiffres du réseau sont sous Licence Ouverte 2.0 (Etalab) : citez la source et la date. Les indicateurs des territoires gardent la licence de leur source, nommée à côté de chacun.",
        )}
      </p>
      <h2 id="personnes">{i18n._("Données personnelles")}</h2>
      <p>
        {i18n._(
          "Aucun patient n’est identifié dans les données du réseau : elles ne comptent que des effectifs. Aucun médecin n’est nommé ici. Un effectif trop petit est masqué. Le site ne pose aucun cookie et ne demande rien à un autre site.",
        )}
      </p>
      <h2>{i18n._("Tous les chiffres du réseau")}</h2>
      <FiguresTable figures={facts.figures} />
    </section>
  );
}
