import { indicatorLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { PublicIndicator } from "../reading/site.query.ts";

/** The public indicators of the territories, each with its vintage, how sure that is, and its source. */
export function TerritoryTable({ indicators }: { indicators: readonly PublicIndicator[] }) {
  const { i18n, read, number } = useWords();
  const columns = [
    i18n._("Territoire"),
    i18n._("Indicateur"),
    i18n._("Valeur"),
    i18n._("Millésime"),
    i18n._("Source"),
  ] as const;
  return (
    <table className="stacking-table">
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
        {indicators.map(
          ({ territoryCode, territoryName, indicator, value, vintage, attribution, source }) => (
            <tr key={`${territoryCode} ${indicator} ${vintage}`}>
              <th scope="row">{territoryName}</th>
              <td data-label={columns[1]}>{read(indicatorLabels[indicator])}</td>
              <td data-label={columns[2]}>
                {number(value, indicator === "ALD_WITHOUT_GP_SHARE" ? { style: "percent" } : {})}
              </td>
              <td data-label={columns[3]}>
                {vintage}
                {attribution === "UNCERTAIN" && ` (${i18n._("incertain")})`}
              </td>
              <td data-label={columns[4]}>{source}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
