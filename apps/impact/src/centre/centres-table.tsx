import { useWords } from "@ms/ui";
import type { PublicCentre } from "../reading/site.query.ts";
import { useAddress } from "../site/place.tsx";
import { useCentreWords } from "./centre-words.ts";

/** Where the centres are: state, since when, how many lines, and whether they register new patients. */
export function CentresTable({ centres }: { centres: readonly PublicCentre[] }) {
  const { i18n, number } = useWords();
  const { state, since, newPatients } = useCentreWords();
  const to = useAddress();
  const columns = [
    i18n._("Centre"),
    i18n._("État"),
    i18n._("Depuis"),
    i18n._("Lignes"),
    i18n._("Nouveaux patients"),
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
        {centres.map((centre) => (
          <tr key={centre.identifier}>
            <th scope="row">
              <a href={to(`centres/${centre.identifier}/`)}>
                {centre.name} ({centre.departmentCode})
              </a>
            </th>
            <td data-label={columns[1]}>
              <span className={centre.isOpen ? "pill" : "pill planned"}>{state(centre)}</span>
            </td>
            <td data-label={columns[2]}>{since(centre)}</td>
            <td data-label={columns[3]}>{number(centre.lines.length)}</td>
            <td data-label={columns[4]}>{newPatients(centre)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
