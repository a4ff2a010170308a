import { useWords } from "@ms/ui";
import { AssumptionField } from "./assumption-field.tsx";
import type { AssumptionName, Assumptions } from "./assumptions.ts";

/** Every assumption in a field of its own. */
export function AssumptionFields({
  assumptions,
  onChange,
}: {
  assumptions: Assumptions;
  onChange: ((changed: Assumptions) => void) | undefined;
}) {
  const { i18n } = useWords();
  const labels: Record<AssumptionName, string> = {
    gps: i18n._("Médecins généralistes en France (base de l’association)"),
    share: i18n._("Part qui rejoint le collectif (%)"),
    weeks: i18n._("Semaines par médecin et par an, en moyenne"),
    centres: i18n._("Centres au départ"),
    lines: i18n._("Lignes par centre"),
    openings: i18n._("Centres qui ouvrent chaque mois"),
    arrivals: i18n._("Médecins qui arrivent chaque mois"),
    cancelled: i18n._("Semaines données qui sont rendues (%)"),
    rescued: i18n._("Part des semaines rendues qu’un relais reprend (%)"),
    months: i18n._("Mois regardés"),
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h2>{i18n._("Les hypothèses")}</h2>
      {(Object.keys(labels) as AssumptionName[]).map((name) => (
        <AssumptionField
          key={name}
          name={name}
          label={labels[name]}
          value={assumptions[name]}
          onChange={onChange && ((typed) => onChange({ ...assumptions, [name]: typed }))}
        />
      ))}
    </form>
  );
}
