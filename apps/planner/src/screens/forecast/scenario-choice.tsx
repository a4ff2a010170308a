import { useWords } from "@ms/ui";
import { mostScenarios } from "./compared.ts";

interface ScenarioChoiceProps {
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (scenario: number) => void;
  readonly onAdd: () => void;
  /** Takes the chosen one away; the first stays. */
  readonly onRemove: () => void;
}

/** Which of the scenarios the numbers below belong to, and the way to one more or one less. */
export function ScenarioChoice({ names, chosen, onChoose, onAdd, onRemove }: ScenarioChoiceProps) {
  const { i18n } = useWords();
  return (
    <div className="scenario-choice">
      {names.length > 1 && (
        <div className="segments" role="group" aria-label={i18n._("Scénario à régler")}>
          {names.map((name, index) => (
            <button key={index} type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {names.length < mostScenarios && (
        <button type="button" className="button" onClick={onAdd}>
          {i18n._("Comparer avec un autre scénario")}
        </button>
      )}
      {chosen > 0 && (
        <button type="button" className="button" onClick={onRemove}>
          {i18n._("Retirer ce scénario")}
        </button>
      )}
    </div>
  );
}
