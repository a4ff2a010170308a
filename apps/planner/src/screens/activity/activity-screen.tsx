import { addWeeks, type IsoWeek, parseWeek, type PlainDate, weekOf } from "@ms/domain";
import { EmptyScreen, FailedScreen, LoadingScreen, NotFoundScreen, StaleNotice, useWords } from "@ms/ui";
import { Activity, useState } from "react";
import { useQuery } from "urql";
import { Link, useSearchParams } from "wouter";
import type { Reader } from "../../reader.ts";
import { useKept } from "../../use-kept.ts";
import { type ActivityFacts, ActivityQuery } from "./activity.query.ts";
import { LineReport } from "./line-report.tsx";
import { PanelReport } from "./panel-report.tsx";
import { WeekChoice } from "./week-choice.tsx";
import "./activity.css";

/** Activité: what each line did in a week that is over, and how many patients its centre has. */
export function ActivityScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n } = useWords();
  const [search, setSearch] = useSearchParams();
  const last = addWeeks(weekOf(today), -1);
  const asked = parseWeek(search.get("week") ?? "");
  const week = asked.ok && asked.value <= last ? asked.value : last;
  // What was typed for a week, and not sent, is found again there.
  const [visited, setVisited] = useState([week]);
  if (!visited.includes(week)) setVisited([...visited, week]);
  return (
    <main id="content" className="page activity-screen" tabIndex={-1}>
      <h1>{i18n._("Activité de la semaine")}</h1>
      <p>{i18n._("Des nombres seulement. Laissez vide ce qui n’a pas été compté : vide n’est pas zéro.")}</p>
      <WeekChoice week={week} last={last} onChoose={(chosen) => setSearch({ week: chosen })} />
      {visited.map((each) => (
        <Activity key={each} mode={each === week ? "visible" : "hidden"}>
          <ActivityOfWeek week={each} today={today} />
        </Activity>
      ))}
    </main>
  );
}

interface ActivityOfWeekProps {
  readonly week: IsoWeek;
  readonly today: PlainDate;
}

function ActivityOfWeek({ week, today }: ActivityOfWeekProps) {
  const { i18n } = useWords();
  const [{ data, error }, ask] = useQuery({
    query: ActivityQuery,
    variables: { week },
    requestPolicy: "cache-and-network",
  });
  const kept = useKept(data);
  const readAgain = () => ask({ requestPolicy: "network-only" });
  if (kept === undefined)
    return error === undefined ? (
      <LoadingScreen height={320} />
    ) : (
      <FailedScreen what={i18n._("L’activité n’a pas pu être lue.")} onRetry={readAgain} />
    );
  if (kept.facts.activityWeeks === null) return <NotFoundScreen />;
  return (
    <>
      {error !== undefined && <StaleNotice readAt={kept.readAt} onRetry={readAgain} />}
      <Reports facts={kept.facts} week={week} today={today} />
    </>
  );
}

function Reports({ facts, week, today }: ActivityOfWeekProps & { facts: ActivityFacts }) {
  const { i18n } = useWords();
  const lineWeeks = (facts.lineWeeks?.edges ?? []).map(({ node }) => node);
  const reports = (facts.activityWeeks?.edges ?? []).map(({ node }) => node);
  const centres = new Map(lineWeeks.map(({ line: { centre } }) => [centre.identifier, centre]));
  if (lineWeeks.length === 0)
    return (
      <EmptyScreen sentence={i18n._("Aucune ligne n’était ouverte cette semaine-là.")}>
        <Link className="button" href="/activity">
          {i18n._("Voir la dernière semaine")}
        </Link>
      </EmptyScreen>
    );
  return (
    <>
      <h2>{i18n._("Par ligne")}</h2>
      {lineWeeks.map((lineWeek) => (
        <LineReport
          key={lineWeek.line.identifier}
          lineWeek={lineWeek}
          week={week}
          report={reports.find(({ line }) => line.identifier === lineWeek.line.identifier)}
        />
      ))}
      <h2>{i18n._("Patients inscrits, par centre")}</h2>
      {[...centres.values()].map((centre) => (
        <PanelReport key={centre.identifier} centre={centre} today={today} />
      ))}
    </>
  );
}
