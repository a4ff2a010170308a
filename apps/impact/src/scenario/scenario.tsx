import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { AssumptionFields } from "./assumption-fields.tsx";
import { areAllowed, type Assumptions } from "./assumptions.ts";
import { ScenarioResults } from "./scenario-results.tsx";

/** The assumptions, and what they come to once each of them is allowed. */
export function Scenario({
  assumptions,
  from,
  onChange,
}: {
  assumptions: Assumptions;
  /** First day of the first month. */
  from: PlainDate;
  /** Absent where no script runs: the fields are then read, not changed. */
  onChange?: ((changed: Assumptions) => void) | undefined;
}) {
  const { i18n } = useWords();
  return (
    <div className="scenario">
      <AssumptionFields assumptions={assumptions} onChange={onChange} />
      <div aria-live="polite">
        <h2>{i18n._("Ce que cela donne")}</h2>
        {areAllowed(assumptions) ? (
          <ScenarioResults assumptions={assumptions} from={from} />
        ) : (
          <p>{i18n._("Une hypothèse est à corriger : rien n’est calculé.")}</p>
        )}
      </div>
    </div>
  );
}
