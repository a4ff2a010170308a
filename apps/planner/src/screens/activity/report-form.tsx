import { useWords } from "@ms/ui";
import { type ReactNode, type SubmitEvent, useId } from "react";
import type { ReportState } from "../../use-report.ts";

/** One value of a report, under the name that the API refuses it by. */
export interface ReportField {
  readonly name: string;
  readonly label: string;
  readonly known: string;
  readonly type: "number" | "date" | "text";
  readonly isRequired?: boolean;
}

interface ReportFormProps {
  readonly title: string;
  readonly known: ReactNode;
  readonly fields: readonly ReportField[];
  readonly state: ReportState;
  readonly onSend: (values: Readonly<Record<string, string>>) => void;
}

/** A small form: what is refused is told at its field, and what was typed stays. */
export function ReportForm({ title, known, fields, state, onSend }: ReportFormProps) {
  const { i18n } = useWords();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onSend(Object.fromEntries(fields.map(({ name }) => [name, textIn(given, name)])));
  };
  const reasons = state.stage === "refused" ? state.reasons : [];
  const apart = reasons.filter(({ field }) => fields.every(({ name }) => name !== field));
  return (
    <form aria-labelledby={id} onSubmit={submit}>
      <h3 id={id}>{title}</h3>
      <p className="known">{known}</p>
      <div className="fields">
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            refusals={reasons.filter((reason) => reason.field === field.name).map(({ message }) => message)}
          />
        ))}
        <button type="submit" className="button" disabled={state.stage === "sending"}>
          {i18n._("Enregistrer")}
        </button>
      </div>
      <div role="status">
        {state.stage === "kept" && <p className="kept">{i18n._("Enregistré.")}</p>}
        {state.stage === "kept" &&
          state.remarks.map((remark) => (
            <p key={remark} className="caution">
              {remark}
            </p>
          ))}
        {state.stage === "refused" && (
          <p className="caution">
            {apart.length === 0 && reasons.length > 0
              ? i18n._("Rien n’est enregistré : corrigez ce qui est signalé.")
              : [...new Set([state.sentence, ...apart.map(({ message }) => message)])].join(" ")}
          </p>
        )}
      </div>
    </form>
  );
}

const textIn = (given: FormData, name: string): string => {
  const value = given.get(name);
  return typeof value === "string" ? value.trim() : "";
};

function Field({
  field: { name, label, known, type, isRequired = false },
  refusals,
}: {
  field: ReportField;
  refusals: readonly string[];
}) {
  const id = useId();
  const isRefused = refusals.length > 0;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        {...(type === "number" && { min: 0, step: 1, inputMode: "numeric" as const })}
        defaultValue={known}
        required={isRequired}
        autoComplete="off"
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-refusal` : undefined}
      />
      {isRefused && (
        <p id={`${id}-refusal`} className="refusal">
          {refusals.join(" ")}
        </p>
      )}
    </div>
  );
}

/** A count as it is sent: what is left empty is unknown, not zero. */
export const countOf = (written: string | undefined): number | null =>
  written === undefined || written === "" ? null : Number(written);
