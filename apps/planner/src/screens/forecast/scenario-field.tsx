import { useWords } from "@ms/ui";
import { useId, useState } from "react";
import { isWithin, type ScenarioKey, scenarioBounds } from "./scenario.ts";

interface ScenarioFieldProps {
  readonly name: ScenarioKey;
  readonly label: string;
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

/** A number to type or to slide; one out of bounds stays as it is typed, and changes nothing. */
export function ScenarioField({ name, label, value, onChoose }: ScenarioFieldProps) {
  const { i18n, number } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const { min, max, step } = scenarioBounds[name];
  const isRefused = draft !== undefined && !isAllowed(name, draft);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        step={step}
        value={draft ?? value}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-refusal` : undefined}
        onChange={({ currentTarget: { value: written } }) => {
          setDraft(written);
          if (isAllowed(name, written)) onChoose(Number(written));
        }}
        onBlur={() => !isRefused && setDraft(undefined)}
      />
      <input
        type="range"
        aria-label={i18n._("{label}, curseur", { label })}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={({ currentTarget }) => {
          setDraft(undefined);
          onChoose(Number(currentTarget.value));
        }}
      />
      {isRefused && (
        <p id={`${id}-refusal`} className="refusal">
          {i18n._("Un nombre de {min} à {max}.", { min: number(min), max: number(max) })}
        </p>
      )}
    </div>
  );
}

const isAllowed = (name: ScenarioKey, written: string): boolean =>
  written !== "" && isWithin(name, Number(written));
