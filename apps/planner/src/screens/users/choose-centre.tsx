import { useWords } from "@ms/ui";
import { useId } from "react";
import { usePages } from "../../list/use-pages.ts";
import { CentreChoicesQuery } from "./users.query.ts";

const every = {};

/** One of the network's centres. */
export function ChooseCentre({ refusal }: { refusal: string }) {
  const { i18n } = useWords();
  const id = useId();
  const { nodes } = usePages({ document: CentreChoicesQuery, variables: every, isWhole: true });
  return (
    <div className="field">
      <label htmlFor={id}>{i18n._("Centre")}</label>
      <select
        id={id}
        name="centre"
        required
        aria-invalid={refusal !== "" || undefined}
        aria-describedby={refusal === "" ? undefined : `${id}-refusal`}
      >
        <option value="">{i18n._("Choisir")}</option>
        {nodes.map(({ identifier, name }) => (
          <option key={identifier} value={identifier}>
            {name}
          </option>
        ))}
      </select>
      {refusal !== "" && (
        <p id={`${id}-refusal`} className="refusal">
          {refusal}
        </p>
      )}
    </div>
  );
}
