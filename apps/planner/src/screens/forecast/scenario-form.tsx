import { useWords } from "@ms/ui";
import { type Scenario, type ScenarioKey, scenarioKeys } from "./scenario.ts";
import { ScenarioField } from "./scenario-field.tsx";
import { useScenarioLabels } from "./scenario-names.ts";

/** Everything that a forecast is made of, each number the reader's to choose. */
export function ScenarioForm({
  scenario,
  onChoose,
}: {
  scenario: Scenario;
  onChoose: (key: ScenarioKey, value: number) => void;
}) {
  const { i18n } = useWords();
  const labels = useScenarioLabels();
  return (
    <form aria-label={i18n._("Hypothèses à choisir")} onSubmit={(event) => event.preventDefault()}>
      {scenarioKeys.map((key) => (
        <ScenarioField
          key={key}
          name={key}
          label={labels[key]}
          value={scenario[key]}
          onChoose={(value) => onChoose(key, value)}
        />
      ))}
    </form>
  );
}
