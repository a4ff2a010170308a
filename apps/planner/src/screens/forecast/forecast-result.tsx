import { useWords } from "@ms/ui";
import { type ForecastMonth, forecastOf, type Scenario } from "./scenario.ts";

/** What the scenario comes to: in a sentence, month by month, and on which assumptions. */
export function ForecastResult({ scenario }: { scenario: Scenario }) {
  const { i18n, date, number } = useWords();
  const months = forecastOf(scenario);
  const missing = months.reduce((sum, month) => sum + month.missing, 0);
  const firstShort = months.find((month) => month.missing > 0);
  return (
    <>
      <div role="status" className="verdict">
        <h2>
          {i18n._(
            "{missing, plural, =0 {Il ne manque aucune semaine-médecin} one {Il manque # semaine-médecin} other {Il manque # semaines-médecin}}",
            { missing },
          )}
        </h2>
        <p>
          {firstShort === undefined
            ? i18n._("Toutes les semaines dues peuvent être couvertes.")
            : i18n._("Premier mois trop court : {month}.", { month: date(firstShort.from, "month") })}
        </p>
      </div>
      <table>
        <caption>{i18n._("Semaines couvertes et semaines dues, par mois")}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("Mois")}</th>
            <th scope="col">{i18n._("Dues")}</th>
            <th scope="col">{i18n._("Couvertes")}</th>
            <th scope="col">{i18n._("Manquent")}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <MonthRow key={month.from} month={month} />
          ))}
        </tbody>
      </table>
      <h2>{i18n._("Hypothèses")}</h2>
      <ul className="assumptions">
        <li>
          {i18n._(
            "Chaque médecin offre en moyenne {weeks, plural, one {# semaine} other {# semaines}} par an, {weeks, plural, one {répartie} other {réparties}} également sur l’année.",
            { weeks: scenario.weeks },
          )}
        </li>
        <li>
          {i18n._(
            "Sur 100 semaines offertes, {cancelled} sont perdues par désistement ; un relais en reprend {rescued} %.",
            {
              cancelled: number(scenario.cancelled),
              rescued: number(scenario.rescued),
            },
          )}
        </li>
        <li>
          {i18n._(
            "Médecins et lignes arrivent entiers, au début du mois où leur nombre est atteint ; personne ne part.",
          )}
        </li>
        <li>
          {i18n._(
            "Une semaine appartient au mois de son lundi ; chaque ligne est ouverte toutes les semaines.",
          )}
        </li>
        <li>
          {i18n._("L’intervalle à 95 % suppose que chaque semaine offerte vient par hasard (Poisson).")}
        </li>
        <li>{i18n._("Les dossiers incomplets, les préférences et les distances ne sont pas comptés.")}</li>
      </ul>
      <p>{i18n._("L’adresse de cette page contient tout le scénario : copiez-la pour le partager.")}</p>
    </>
  );
}

function MonthRow({
  month: { from, doctors, lines, due, covered, missing, between },
}: {
  month: ForecastMonth;
}) {
  const { i18n, date, number } = useWords();
  return (
    <tr className={missing > 0 ? "short" : undefined}>
      <th scope="row">
        {date(from, "month")}
        <small>
          {i18n._("{doctors} médecins, {lines} lignes", { doctors: number(doctors), lines: number(lines) })}
        </small>
      </th>
      <td>{number(due)}</td>
      <td>
        {number(covered)}
        <small>
          {i18n._("de {lower} à {upper}", { lower: number(between.lower), upper: number(between.upper) })}
        </small>
        {due > 0 && (
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${String((100 * covered) / due)}%` }} />
          </span>
        )}
      </td>
      <td>{number(missing)}</td>
    </tr>
  );
}
