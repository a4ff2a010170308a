import type { Text } from "@ms/domain";
import { useWords } from "@ms/ui";
import { type SubmitEvent, useId } from "react";

interface ReasonedDeedProps<Reason extends string> {
  readonly name: string;
  readonly question: string;
  readonly reasons: Readonly<Record<Reason, Text>>;
  readonly isBusy: boolean;
  readonly onChoose: (reason: Reason) => void;
}

/** Something that is done for a reason: one is chosen from a short list, never written. */
export function ReasonedDeed<Reason extends string>({
  name,
  question,
  reasons,
  isBusy,
  onChoose,
}: ReasonedDeedProps<Reason>) {
  const { i18n, read } = useWords();
  const id = useId();
  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("reason");
    if (typeof chosen === "string" && chosen in reasons) onChoose(chosen as Reason);
  };
  return (
    <details className="reasoned">
      <summary>{name}</summary>
      <form onSubmit={choose}>
        <label className="field" htmlFor={id}>
          {question}
          <select id={id} name="reason" required defaultValue="">
            <option value="" disabled>
              {i18n._("Choisir…")}
            </option>
            {(Object.keys(reasons) as Reason[]).map((reason) => (
              <option key={reason} value={reason}>
                {read(reasons[reason])}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={isBusy}>
          {name}
        </button>
      </form>
    </details>
  );
}
