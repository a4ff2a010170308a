import { useWords } from "@ms/ui";
import { useId } from "react";
import { type AssumptionName, bounds, isAllowed } from "./assumptions.ts";

/** A number to type; one that is not allowed stays as it is typed, its bounds told beside it. */
export function AssumptionField({
  name,
  label,
  value,
  onChange,
}: {
  name: AssumptionName;
  label: string;
  value: number;
  /** Told every number typed, allowed or not; NaN for what is no number. */
  onChange: ((typed: number) => void) | undefined;
}) {
  const { i18n, number } = useWords();
  const id = useId();
  const [min, max, step] = bounds[name];
  const isRefused = !isAllowed(name, value);
  const told = { min: number(min), max: number(max) };
  return (
    <div className="assumption">
      <label htmlFor={id}>{label}</label>
      <input
        type="number"
        {...{ id, name, min, max, step }}
        defaultValue={value}
        readOnly={onChange === undefined}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-refusal` : undefined}
        onChange={({ target }) => onChange?.(target.valueAsNumber)}
      />
      {isRefused && (
        <p id={`${id}-refusal`} className="refusal">
          {step < 1
            ? i18n._("Un nombre de {min} à {max}, à une décimale au plus.", told)
            : i18n._("Un nombre entier de {min} à {max}.", told)}
        </p>
      )}
    </div>
  );
}
