import * as z from "zod";
import { accept, type Outcome, refuse } from "../shared/outcome.ts";

/** A territory of the open reference: a commune, a group of communes, a department or a region. */
export interface ReferenceTerritory {
  readonly code: string;
  readonly name: string;
  /** Department and region that it lies in, by code, where the reference says so. */
  readonly departmentCode: string | undefined;
  readonly regionCode: string | undefined;
  /** Inhabitants; unknown for the uninhabited lands and where the reference counts none. */
  readonly population: number | undefined;
}

/** The entry, counted from 0, that is none of a territory; or -1 where there is no list at all. */
export interface ReferenceRefusal {
  readonly code: "NOT_A_TERRITORY_REFERENCE";
  readonly entry: number;
}

const entrySchema = z.object({
  code: z.string().min(1),
  nom: z.string().min(1),
  type: z.string().optional(),
  departement: z.string().optional(),
  region: z.string().optional(),
  population: z.number().int().nonnegative().optional(),
});

// What became part of a commune, or is a part of one, is in the list of communes too.
const partsOfCommunes = new Set(["commune-deleguee", "commune-associee", "arrondissement-municipal"]);

/**
 * Reads a list of the open reference of French territories, by code: the parsed communes.json, epci.json,
 * departements.json or regions.json of `@etalab/decoupage-administratif` (Licence Ouverte 2.0). Of the
 * communes only those of today are kept.
 */
export function readTerritories(
  list: unknown,
): Outcome<ReadonlyMap<string, ReferenceTerritory>, ReferenceRefusal> {
  const parsed = z.array(entrySchema).safeParse(list);
  if (!parsed.success) {
    const [entry] = parsed.error.issues[0]?.path ?? [];
    return refuse({ code: "NOT_A_TERRITORY_REFERENCE", entry: typeof entry === "number" ? entry : -1 });
  }
  const current = parsed.data.filter(({ type }) => type === undefined || !partsOfCommunes.has(type));
  return accept(
    new Map(
      current.map(({ code, nom, departement, region, population }) => [
        code,
        { code, name: nom, departmentCode: departement, regionCode: region, population },
      ]),
    ),
  );
}

/** The inhabitants of those territories whose population is known, and how many are not. */
export function totalPopulation(territories: Iterable<ReferenceTerritory>): {
  readonly population: number;
  readonly unknown: number;
} {
  let [sum, unknown] = [0, 0];
  for (const { population } of territories) {
    sum += population ?? 0;
    if (population === undefined) unknown++;
  }
  return { population: sum, unknown };
}
