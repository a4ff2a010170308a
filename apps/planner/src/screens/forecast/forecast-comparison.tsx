import { useWords } from "@ms/ui";
import { forecastOf, type ForecastMonth, type Scenario } from "./scenario.ts";

interface ForecastComparisonProps {
  readonly scenarios: readonly Scenario[];
  readonly names: readonly string[];
}

/** The scenarios side by side: what each lacks in all, and month by month. */
export function ForecastComparison({ scenarios, names }: ForecastComparisonProps) {
  const { i18n, date, number } = useWords();
  const forecasts = scenarios.map(forecastOf);
  const longest = forecasts.reduce((one, other) => (other.length > one.length ? other : one));
  return (
    <div className="compared">
      <table>
        <caption>{i18n._("Semaines qui manquent, scénario par scénario")}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("Mois")}</th>
            {names.map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {longest.map(({ from }, index) => (
            <tr key={from}>
              <th scope="row">{date(from, "month")}</th>
              {forecasts.map((months, scenario) => (
                <MonthCell key={scenario} month={months[index]} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{i18n._("En tout")}</th>
            {forecasts.map((months, scenario) => (
              <td key={scenario}>{number(months.reduce((sum, { missing }) => sum + missing, 0))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What a scenario lacks in a month, and nothing where it looks less far. */
function MonthCell({ month }: { month: ForecastMonth | undefined }) {
  const { i18n, number } = useWords();
  if (month === undefined) return <td />;
  const { missing, covered, due } = month;
  return (
    <td className={missing > 0 ? "short" : undefined}>
      {number(missing)}
      <small>{i18n._("{covered} sur {due} couvertes", { covered: number(covered), due: number(due) })}</small>
      {due > 0 && (
        <span className="bar" aria-hidden="true">
          <i style={{ width: `${String((100 * covered) / due)}%` }} />
        </span>
      )}
    </td>
  );
}
