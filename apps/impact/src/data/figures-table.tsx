import { useWords, writeFigure } from "@ms/ui";
import { readingOf } from "../reading/reading-of.ts";
import type { PublicFigure } from "../reading/site.query.ts";
import { useAddress } from "../site/place.tsx";

/** Every figure of the network in one table: what is unknown or withheld is written, with the reason. */
export function FiguresTable({ figures }: { figures: readonly PublicFigure[] }) {
  const words = useWords();
  const { i18n, read, number, date } = words;
  const to = useAddress();
  const columns = [
    i18n._("Chiffre"),
    i18n._("Valeur"),
    i18n._("Effectif (n)"),
    i18n._("Situation"),
    i18n._("Définition"),
    i18n._("À savoir"),
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
        {figures.map((figure) => {
          const reading = readingOf(figure);
          const { value, unit = "" } = writeFigure(reading, words);
          return (
            <tr key={reading.id}>
              <th scope="row">{read(reading.label)}</th>
              <td data-label={columns[1]}>{`${value} ${unit}`}</td>
              <td data-label={columns[2]}>
                {reading.n === undefined ? i18n._("non publié") : number(reading.n)}
              </td>
              <td data-label={columns[3]}>{date(reading.asOf, "brief")}</td>
              <td data-label={columns[4]}>
                <a href={to(`methode/#${reading.id}`)}>
                  {i18n._("version {version}", { version: reading.definitionVersion })}
                </a>
              </td>
              <td data-label={columns[5]}>{reading.cautions.map((caution) => read(caution)).join(" ")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
