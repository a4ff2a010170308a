import type { Centre } from "../network/centre.ts";
import { departmentOf } from "../network/identifiers.ts";
import { type Line, lineId } from "../network/line.ts";
import { nameOfTerritory } from "../network/regions-table.ts";
import type { TerritoryIndicator } from "../network/territory.ts";
import type { Text } from "../shared/text.ts";

/** What a figure can be about: the network or a part of it, or a territory that it works for. */
export const scopeKinds = [
  "NETWORK",
  "NATION",
  "REGION",
  "DEPARTMENT",
  "LIVING_AREA",
  "COMMUNE",
  "CENTRE",
  "LINE",
] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export const scopeKindLabels: Record<ScopeKind, Text> = {
  NETWORK: { fr: "Réseau", en: "Network" },
  NATION: { fr: "Pays", en: "Country" },
  REGION: { fr: "Région", en: "Region" },
  DEPARTMENT: { fr: "Département", en: "Department" },
  LIVING_AREA: { fr: "Bassin de vie", en: "Living area" },
  COMMUNE: { fr: "Commune", en: "Commune" },
  CENTRE: { fr: "Centre", en: "Centre" },
  LINE: { fr: "Ligne", en: "Line" },
};

type ScopeKinds = readonly [ScopeKind, ...ScopeKind[]];

/** The scopes of what lies on a line, at a centre, in a commune; and the territories that indicators describe. */
export const downToCommune = ["NETWORK", "REGION", "DEPARTMENT", "COMMUNE"] as const satisfies ScopeKinds;
export const downToCentre = [...downToCommune, "CENTRE"] as const satisfies ScopeKinds;
export const downToLine = [...downToCentre, "LINE"] as const satisfies ScopeKinds;
export const withinNation = ["REGION", "DEPARTMENT", "LIVING_AREA", "COMMUNE"] as const satisfies ScopeKinds;
export const territories = ["NATION", ...withinNation] as const satisfies ScopeKinds;

/** One scope: its kind, and its code there ("23", "23002", "ajain", "ajain-1"); the network's code is "". */
export interface Scope {
  readonly kind: ScopeKind;
  readonly code: string;
}

/** The whole network. */
export const networkScope: Scope = { kind: "NETWORK", code: "" };

/** Where a fact lies: every scope that counts it, the narrowest last. */
export type Place = readonly [Scope, ...Scope[]];

/** Where a commune of the network's country lies. */
export const placeOfCommune = ({
  inseeCode,
  regionCode,
}: Pick<Centre, "inseeCode" | "regionCode">): Place => [
  networkScope,
  { kind: "REGION", code: regionCode },
  { kind: "DEPARTMENT", code: departmentOf(inseeCode) },
  { kind: "COMMUNE", code: inseeCode },
];

/** Where a centre lies. */
export const placeOfCentre = (centre: Pick<Centre, "id" | "inseeCode" | "regionCode">): Place => [
  ...placeOfCommune(centre),
  { kind: "CENTRE", code: centre.id },
];

/** Where a line of a centre lies. */
export const placeOfLine = (
  centre: Pick<Centre, "id" | "inseeCode" | "regionCode">,
  line: Pick<Line, "centre" | "number">,
): Place => [...placeOfCentre(centre), { kind: "LINE", code: lineId(line) }];

/** An indicator describes its own territory alone: two departments do not add up to a region. */
export const placeOfIndicator = ({ territoryKind, territoryCode }: TerritoryIndicator): Place => [
  { kind: territoryKind, code: territoryCode },
];

/** The text by which a scope is found in a map. */
export const scopeKey = ({ kind, code }: Scope): string => `${kind}:${code}`;

/** The text by which a place is found in a map: its narrowest scope. */
export const placeKey = (place: Place): string => scopeKey(place[place.length - 1] ?? place[0]);

/** A scope, and what the place is called where that is known. */
export interface NamedScope extends Scope {
  readonly name?: string | undefined;
}

const knownName = ({ kind, code }: Scope): string | undefined =>
  kind === "REGION" || kind === "DEPARTMENT" ? nameOfTerritory({ kind, code }) : undefined;

/** What people read for a scope: "Département 18 (Cher)". Regions and departments need no name given. */
export function titleOfScope({ name, ...scope }: NamedScope): Text {
  const called = name ?? knownName(scope);
  const inLanguage = (language: keyof Text): string =>
    [scopeKindLabels[scope.kind][language], scope.code, called && called !== scope.code ? `(${called})` : ""]
      .filter((part) => part !== "")
      .join(" ");
  return { fr: inLanguage("fr"), en: inLanguage("en") };
}
