import { isLineOpen, type PlainDate } from "@ms/domain";
import { FailedScreen, LoadingScreen, useWords } from "@ms/ui";
import { useEffect, useMemo, useState } from "react";
import { useQuery } from "urql";
import { useSearchParams } from "wouter";
import type { Reader } from "../../reader.ts";
import { addressOfAll, type Difference, differenceOf, differencesIn, scenariosOf } from "./compared.ts";
import { ForecastComparison } from "./forecast-comparison.tsx";
import { ForecastQuery } from "./forecast.query.ts";
import { ForecastResult } from "./forecast-result.tsx";
import { firstMonthAfter, isWhole, type Scenario, scenarioIn, usualScenario } from "./scenario.ts";
import { ScenarioChoice } from "./scenario-choice.tsx";
import { ScenarioForm } from "./scenario-form.tsx";
import { useScenarioNames } from "./scenario-names.ts";
import "./forecast.css";

/** Prévisions: how far so many doctors carry so many lines, if all goes as the reader assumes. */
export function ForecastScreen({ reader: { today } }: { reader: Reader }) {
  const { i18n } = useWords();
  const { first, differences, choose, hasFailed, readAgain } = useScenarios(today);
  return (
    <main id="content" className="page forecast-screen" tabIndex={-1}>
      <h1>{i18n._("Prévisions")}</h1>
      <p>{i18n._("Ce que donnent vos hypothèses, calculé ici même ; ce n’est pas une promesse.")}</p>
      {first !== undefined ? (
        <Scenarios first={first} differences={differences} onChoose={choose} />
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

interface ScenariosProps {
  readonly first: Scenario;
  readonly differences: readonly Difference[];
  readonly onChoose: (first: Scenario, differences: readonly Difference[]) => void;
}

/** One scenario to set, what it comes to, and the others beside it. */
function Scenarios({ first, differences, onChoose }: ScenariosProps) {
  const [wanted, setWanted] = useState(0);
  const names = useScenarioNames(differences);
  const scenarios = scenariosOf(first, differences);
  const chosen = Math.min(wanted, differences.length);
  const scenario = scenarios[chosen] ?? first;
  const change = (changed: Scenario) =>
    chosen === 0
      ? onChoose(changed, differences)
      : onChoose(first, differences.with(chosen - 1, differenceOf(first, changed)));
  return (
    <>
      <ScenarioChoice
        names={names}
        chosen={chosen}
        onChoose={setWanted}
        onAdd={() => {
          onChoose(first, [...differences, {}]);
          setWanted(differences.length + 1);
        }}
        onRemove={() => onChoose(first, differences.toSpliced(chosen - 1, 1))}
      />
      <ScenarioForm scenario={scenario} onChoose={(key, value) => change({ ...scenario, [key]: value })} />
      {differences.length > 0 && <ForecastComparison scenarios={scenarios} names={names} />}
      <ForecastResult scenario={scenario} />
    </>
  );
}

/** The scenarios of the page's address; what the first leaves out is as the network stands, and written there too. */
function useScenarios(today: PlainDate) {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const said = useMemo(() => scenarioIn(new URLSearchParams(address)), [address]);
  const differences = useMemo(() => differencesIn(new URLSearchParams(address)), [address]);
  const isComplete = isWhole(said);
  const [{ data, error }, ask] = useQuery({ query: ForecastQuery, pause: isComplete });
  const month = firstMonthAfter(today);
  const lines = data?.centres.edges
    .flatMap(({ node }) => node.lines)
    .filter(({ startsOn, endsOn }) =>
      isLineOpen(
        { startsOn: startsOn as PlainDate, ...(endsOn !== null && { endsOn: endsOn as PlainDate }) },
        month,
      ),
    ).length;
  const doctors = data?.doctors?.totalCount;
  const first: Scenario | undefined = isComplete
    ? said
    : lines !== undefined && doctors !== undefined
      ? { ...usualScenario({ lines, doctors, today }), ...said }
      : undefined;
  const choose = (chosen: Scenario, others: readonly Difference[]) =>
    setSearch(addressOfAll(chosen, others), { replace: true });
  const written =
    first === undefined || isComplete ? undefined : JSON.stringify(addressOfAll(first, differences));
  useEffect(() => {
    if (written !== undefined) setSearch(JSON.parse(written) as [string, string][], { replace: true });
  }, [written, setSearch]);
  return {
    first,
    differences,
    choose,
    hasFailed: error !== undefined,
    readAgain: () => ask({ requestPolicy: "network-only" }),
  };
}
