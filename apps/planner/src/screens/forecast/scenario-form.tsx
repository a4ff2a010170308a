import { useWords } from "@ms/ui";
import { type Scenario, type ScenarioKey, scenarioKeys } from "./scenario.ts";
import { ScenarioField } from "./scenario-field.tsx";

/** Everything that a forecast is made of, each number the reader's to choose. */
export function ScenarioForm({
  scenario,
  onChoose,
}: {
  scenario: Scenario;
  onChoose: (key: ScenarioKey, value: number) => void;
}) {
  const { i18n } = useWords();
  const labels: Record<ScenarioKey, string> = {
    lines: i18n._("Lignes"),
    doctors: i18n._("Médecins"),
    weeks: i18n._("Semaines par médecin et par an"),
    arrivals: i18n._("Nouveaux médecins par mois"),
    openings: i18n._("Nouvelles lignes par mois"),
    cancelled: i18n._("Désistements, en %"),
    rescued: i18n._("Désistements repris, en %"),
    months: i18n._("Mois à prévoir"),
  };
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
