import { useWords } from "@ms/ui";
import { useAddress } from "../site/place.tsx";
import type { SiteChart } from "./site-chart.ts";

/** A chart with its message above, and the same numbers as table below; as files too, where the site has written them. */
export function ChartFigure({ chart, hasFiles = true }: { chart: SiteChart; hasFiles?: boolean }) {
  const { i18n } = useWords();
  const to = useAddress();
  const { name, title, subtitle, source, caution, columns, rows } = chart;
  const file = (ending: string) => to(`graphiques/${name}.${ending}`);
  return (
    <figure className="chart" id={name}>
      <figcaption>
        <h3>{title}</h3>
        <p>{subtitle}</p>
      </figcaption>
      {chart.draw()}
      {caution !== undefined && <p className="caution">{caution}</p>}
      <p className="chart-source">{source}</p>
      <details>
        <summary>{i18n._("Tableau")}</summary>
        <table>
          <caption>{subtitle}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {hasFiles && (
        <p className="figure-actions">
          <a href={file("csv")} download>
            {i18n._("CSV")}
          </a>
          <a href={file("svg")} download>
            {i18n._("Image SVG")}
          </a>
          <a href={file("png")} download>
            {i18n._("Image PNG")}
          </a>
          <a href={to(`integrer/${name}/`)}>{i18n._("Intégrer")}</a>
        </p>
      )}
    </figure>
  );
}
