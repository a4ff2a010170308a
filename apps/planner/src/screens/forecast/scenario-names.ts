import { useWords } from "@ms/ui";
import type { Difference } from "./compared.ts";
import type { ScenarioKey } from "./scenario.ts";

/** What each number of a scenario is called. */
export function useScenarioLabels(): Record<ScenarioKey, string> {
  const { i18n } = useWords();
  return {
    lines: i18n._("Lignes"),
    doctors: i18n._("Médecins"),
    weeks: i18n._("Semaines par médecin et par an"),
    arrivals: i18n._("Nouveaux médecins par mois"),
    openings: i18n._("Nouvelles lignes par mois"),
    cancelled: i18n._("Désistements, en %"),
    rescued: i18n._("Désistements repris, en %"),
    months: i18n._("Mois à prévoir"),
  };
}

/** The name of each scenario: what it changes of the first. */
export function useScenarioNames(differences: readonly Difference[]): readonly string[] {
  const { i18n, number } = useWords();
  const labels = useScenarioLabels();
  return [
    i18n._("Point de départ"),
    ...differences.map(
      (difference) =>
        (Object.entries(difference) as [ScenarioKey, number][])
          .map(([key, value]) => i18n._("{label} : {value}", { label: labels[key], value: number(value) }))
          .join(" ; ") || i18n._("Comme le point de départ"),
    ),
  ];
}
