import { useWords } from "@ms/ui";
import { CentresTable } from "../centre/centres-table.tsx";
import { Charts } from "../chart/charts.tsx";
import { DepartmentMap } from "../chart/department-map.tsx";
import type { SiteFacts } from "../reading/read-site.ts";
import { Figures } from "./figures.tsx";
import { figuresTold } from "./figures-told.ts";
import { Situations } from "./situations.tsx";
import { TerritoryTable } from "./territory-table.tsx";
import { WeekRibbon } from "./week-ribbon.tsx";

/** Vue d’ensemble: what the network has done, figure by figure, each with all that quoting it needs. */
export function Overview({ facts }: { facts: SiteFacts }) {
  const { i18n } = useWords();
  const weeks = facts.figures.find(({ metric }) => metric.key === "lineWeeksCovered")?.value;
  const access = facts.indicators.filter(({ indicator }) => indicator !== "POPULATION");
  return (
    <>
      <div className="hero">
        <div className="column">
          <div className="hero-words">
            <h1>{i18n._("Chaque semaine, un médecin prend la relève.")}</h1>
            <p>
              {i18n._(
                "Des généralistes de toute la France donnent une semaine de leur agenda à une commune qui n’a plus de médecin. Le centre, lui, reste : c’est lui le médecin traitant.",
              )}
            </p>
          </div>
          {weeks != null && <WeekRibbon weeks={weeks} asOf={facts.asOf} />}
        </div>
      </div>
      <Situations snapshots={facts.snapshots} today={facts.asOf} shown={undefined} />
      <section className="column overview-part">
        <h2>{i18n._("Les chiffres, et ce qu’ils veulent dire")}</h2>
        <p>
          {i18n._(
            "Chaque chiffre porte sa date, son périmètre et sa source. Quand une information manque, nous l’écrivons.",
          )}
        </p>
        <Figures figures={figuresTold(facts.figures)} />
      </section>
      <Charts facts={facts} />
      {access.length > 0 && (
        <section className="column overview-part">
          <h2>{i18n._("Des territoires où l’on part de loin")}</h2>
          <p>
            {i18n._(
              "Chaque valeur a son millésime : deux millésimes différents ne se comparent qu’à titre indicatif.",
            )}
          </p>
          <TerritoryTable indicators={access} />
        </section>
      )}
      {facts.centres.length > 0 && (
        <section className="column overview-part">
          <h2>{i18n._("Où sont les centres")}</h2>
          <p>{i18n._("Ouverts et en ouverture, avec leur date.")}</p>
          <div className="map-and-table">
            <DepartmentMap centres={facts.centres} />
            <CentresTable centres={facts.centres} />
          </div>
        </section>
      )}
    </>
  );
}
