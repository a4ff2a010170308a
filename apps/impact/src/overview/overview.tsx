import type { PlainDate } from "@ms/domain";
import { EmptyScreen, ExampleClock, FailedScreen, FigureCard, LoadingScreen, useWords } from "@ms/ui";
import { useQuery } from "urql";
import { CentresTable } from "./centres-table.tsx";
import { OverviewQuery } from "./overview.query.ts";
import { readingOf } from "./reading-of.ts";
import { TerritoryTable } from "./territory-table.tsx";
import { WeekRibbon } from "./week-ribbon.tsx";

/** Vue d’ensemble: what the network has done, figure by figure, each with all that quoting it needs. */
export function Overview() {
  const { i18n } = useWords();
  const [{ data, error }, readAgain] = useQuery({ query: OverviewQuery });
  const weeks = data?.lineWeeks[0];
  const indicators = data?.territoryIndicators.edges.map(({ node }) => node) ?? [];
  const access = indicators.filter(({ indicator }) => indicator !== "POPULATION");
  return (
    <>
      {data && <ExampleClock clock={data.network.clock} />}
      <main id="content" tabIndex={-1}>
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
            {weeks?.value != null && <WeekRibbon weeks={weeks.value} asOf={weeks.asOf as PlainDate} />}
          </div>
        </div>
        <section className="column overview-part">
          <h2>{i18n._("Les chiffres, et ce qu’ils veulent dire")}</h2>
          <p>
            {i18n._(
              "Chaque chiffre porte sa date, son périmètre et sa source. Quand une information manque, nous l’écrivons.",
            )}
          </p>
          {data && <Figures figures={data.figures} />}
          {!data && error && (
            <FailedScreen
              what={i18n._("Les chiffres n’ont pas pu être lus.")}
              onRetry={() => readAgain({ requestPolicy: "network-only" })}
            />
          )}
          {!data && !error && <LoadingScreen height={720} />}
        </section>
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
        {data && data.centres.edges.length > 0 && (
          <section className="column overview-part">
            <h2>{i18n._("Où sont les centres")}</h2>
            <p>{i18n._("Ouverts et en ouverture, avec leur date.")}</p>
            <CentresTable centres={data.centres.edges.map(({ node }) => node)} />
          </section>
        )}
      </main>
    </>
  );
}

function Figures({ figures }: { figures: readonly Parameters<typeof readingOf>[0][] }) {
  const { i18n } = useWords();
  if (figures.length === 0) return <EmptyScreen sentence={i18n._("Pas encore publié.")} />;
  return (
    <div className="figure-grid">
      {figures.map((figure) => (
        <FigureCard key={figure.metric.key} figure={readingOf(figure)} />
      ))}
    </div>
  );
}
