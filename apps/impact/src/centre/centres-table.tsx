import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { PublicCentre } from "./overview.query.ts";

/** Where the centres are: state, since when, how many lines, and whether they register new patients. */
export function CentresTable({ centres }: { centres: readonly PublicCentre[] }) {
  const { i18n, date, number } = useWords();
  const columns = [
    i18n._("Centre"),
    i18n._("État"),
    i18n._("Depuis"),
    i18n._("Lignes"),
    i18n._("Nouveaux patients"),
  ] as const;
  const since = ({ openedOn, plannedOpening }: PublicCentre) => {
    if (openedOn !== null) return date(openedOn as PlainDate, "full");
    if (plannedOpening === null) return i18n._("non publié");
    return i18n._("prévu le {day}", { day: date(plannedOpening as PlainDate, "full") });
  };
  const newPatients = ({ isOpen, isAcceptingPatients }: PublicCentre) => {
    if (!isOpen) return i18n._("pas encore");
    if (isAcceptingPatients === null) return i18n._("non publié");
    return isAcceptingPatients ? i18n._("oui") : i18n._("non, complet");
  };
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
              {centre.name} ({centre.departmentCode})
            </th>
            <td data-label={columns[1]}>
              <span className={centre.isOpen ? "pill" : "pill planned"}>
                {centre.isOpen ? i18n._("Ouvert") : i18n._("En ouverture")}
              </span>
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
