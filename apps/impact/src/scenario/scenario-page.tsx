import type { PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import { dream } from "./assumptions.ts";
import { Scenario } from "./scenario.tsx";

/** Scénario: the dream's arithmetic; where a script runs, every assumption can be changed. */
export function ScenarioPage({ asOf }: { asOf: PlainDate }) {
  const { i18n } = useWords();
  const from: PlainDate = `${asOf.slice(0, 7)}-01` as PlainDate;
  return (
    <section className="column page">
      <h1>{i18n._("Et si le réseau grandissait ?")}</h1>
      <p>
        {i18n._(
          "Rien n’est une prévision : vous choisissez les hypothèses, le calcul les suit. L’exemple est le rêve de l’association, 150 centres et un généraliste sur dix.",
        )}
      </p>
      <div id="scenario" data-from={from}>
        <Scenario assumptions={dream} from={from} />
      </div>
    </section>
  );
}
