import { isLineOpen, type PlainDate } from "@ms/domain";
import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import type { Reader } from "../../reader.ts";
import { ForecastQuery } from "./forecast.query.ts";
import { ForecastResult } from "./forecast-result.tsx";
import { addressOf, firstMonthAfter, isWhole, type Scenario, scenarioIn, usualScenario } from "./scenario.ts";
import { ScenarioForm } from "./scenario-form.tsx";
import "./forecast.css";

/** Prévisions: how far so many doctors carry so many lines, if all goes as the reader assumes. */
export function ForecastScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n } = useWords();
  const { scenario, choose, hasFailed, readAgain } = useScenario(today);
  return (
    <main id="content" className="page forecast-screen" tabIndex={-1}>
      <h1>{i18n._("Prévisions")}</h1>
      <p>{i18n._("Ce que donnent vos hypothèses, calculé ici même ; ce n’est pas une promesse.")}</p>
      {scenario !== undefined ? (
        <>
          <ScenarioForm
            scenario={scenario}
            onChoose={(key, value) => choose({ ...scenario, [key]: value })}
          />
          <ForecastResult scenario={scenario} />
        </>
      ) : hasFailed ? (
        <FailedScreen
          what={i18n._("Les médecins et les lignes du réseau n’ont pas pu être lus.")}
          onRetry={readAgain}
        />
      ) : (
        <LoadingScreen height={320} />
      )}
    </main>
  );
}

/** The scenario of the page's address; what it leaves out is as the network stands, and written there too. */
function useScenario(today: PlainDate) {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const said = useMemo(() => scenarioIn(new URLSearchParams(address)), [address]);
  const isComplete = isWhole(said);
  const [{ data, error }, ask] = useQuery({ query: ForecastQuery, pause: isComplete });
  const first = firstMonthAfter(today);
  const lines = data?.centres.edges
    .flatMap(({ node }) => node.lines)
    .filter(({ startsOn, endsOn }) =>
      isLineOpen(
        { startsOn: startsOn as PlainDate, ...(endsOn !== null && { endsOn: endsOn as PlainDate }) },
        first,
      ),
    ).length;
  const doctors = data?.doctors?.totalCount;
  const scenario: Scenario | undefined = isComplete
    ? said
    : lines !== undefined && doctors !== undefined
      ? { ...usualScenario({ lines, doctors, today }), ...said }
      : undefined;
  const choose = (chosen: Scenario) => setSearch(addressOf(chosen), { replace: true });
  const written = scenario === undefined || isComplete ? undefined : JSON.stringify(addressOf(scenario));
  useEffect(() => {
    if (written !== undefined) setSearch(JSON.parse(written) as Record<string, string>, { replace: true });
  }, [written, setSearch]);
  return {
    scenario,
    choose,
    hasFailed: error !== undefined,
    readAgain: () => ask({ requestPolicy: "network-only" }),
  };
}
