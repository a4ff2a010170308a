import { indicatorLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { PublicIndicator } from "../reading/moment.query.ts";
import { StackingTable } from "../site/stacking-table.tsx";

/** The public indicators of the territories, each with its vintage, how sure that is, and its source. */
export function TerritoryTable({ indicators }: { indicators: readonly PublicIndicator[] }) {
  const { i18n, read, number } = useWords();
  return (
    <StackingTable
      columns={[
        i18n._("Territoire"),
        i18n._("Indicateur"),
        i18n._("Valeur"),
        i18n._("Millésime"),
        i18n._("Source"),
      ]}
      rows={indicators.map(
        ({ territoryCode, territoryName, indicator, value, vintage, attribution, source }) => ({
          key: `${territoryCode} ${indicator} ${vintage}`,
          head: territoryName,
          cells: [
            read(indicatorLabels[indicator]),
            number(value, indicator === "ALD_WITHOUT_GP_SHARE" ? { style: "percent" } : {}),
            attribution === "UNCERTAIN" ? `${vintage} (${i18n._("incertain")})` : vintage,
            source,
          ],
        }),
      )}
    />
  );
}
