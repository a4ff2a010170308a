import { useWords } from "@ms/ui";
import { DepartmentMap } from "../chart/department-map.tsx";
import type { SiteFacts } from "../reading/read-site.ts";
import { CentresTable } from "./centres-table.tsx";

/** Centres: all of them, open and to open. */
export function CentresPage({ facts }: { facts: SiteFacts }) {
  const { i18n } = useWords();
  return (
    <section className="column page">
      <h1>{i18n._("Où sont les centres")}</h1>
      <p>{i18n._("Ouverts et en ouverture, avec leur date.")}</p>
      <div className="map-and-table">
        <DepartmentMap centres={facts.centres} />
        <CentresTable centres={facts.centres} />
      </div>
    </section>
  );
}
