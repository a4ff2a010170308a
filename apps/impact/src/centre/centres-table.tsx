import { useWords } from "@ms/ui";
import type { PublicCentre } from "../reading/site.query.ts";
import { useAddress } from "../site/place.tsx";
import { StackingTable } from "../site/stacking-table.tsx";
import { useCentreWords } from "./centre-words.ts";

/** Where the centres are: state, since when, how many lines, and whether they register new patients. */
export function CentresTable({ centres }: { centres: readonly PublicCentre[] }) {
  const { i18n, number } = useWords();
  const { state, since, newPatients } = useCentreWords();
  const to = useAddress();
  return (
    <StackingTable
      columns={[
        i18n._("Centre"),
        i18n._("État"),
        i18n._("Depuis"),
        i18n._("Lignes"),
        i18n._("Nouveaux patients"),
      ]}
      rows={centres.map((centre) => ({
        key: centre.identifier,
        head: (
          <a href={to(`centres/${centre.identifier}/`)}>
            {centre.name} ({centre.departmentCode})
          </a>
        ),
        cells: [
          <span key="state" className={centre.isOpen ? "pill" : "pill planned"}>
            {state(centre)}
          </span>,
          since(centre),
          number(centre.lines.length),
          newPatients(centre),
        ],
      }))}
    />
  );
}
