import { useWords, writeFigure } from "@ms/ui";
import { readingOf } from "../reading/reading-of.ts";
import type { PublicFigure } from "../reading/moment.query.ts";
import { useAddress } from "../site/place.tsx";
import { StackingTable } from "../site/stacking-table.tsx";

/** Every figure of the network in one table: what is unknown or withheld is written, with the reason. */
export function FiguresTable({ figures }: { figures: readonly PublicFigure[] }) {
  const words = useWords();
  const { i18n, read, number, date } = words;
  const to = useAddress();
  return (
    <StackingTable
      columns={[
        i18n._("Chiffre"),
        i18n._("Valeur"),
        i18n._("Effectif (n)"),
        i18n._("Situation"),
        i18n._("Définition"),
        i18n._("À savoir"),
      ]}
      rows={figures.map(readingOf).map((reading) => {
        const { value, unit = "" } = writeFigure(reading, words);
        return {
          key: reading.id,
          head: read(reading.label),
          cells: [
            `${value} ${unit}`,
            reading.n === undefined ? i18n._("non publié") : number(reading.n),
            date(reading.asOf, "brief"),
            <a key="definition" href={to(`methode/#${reading.id}`)}>
              {i18n._("version {version}", { version: reading.definitionVersion })}
            </a>,
            reading.cautions.map(read).join(" "),
          ],
        };
      })}
    />
  );
}
