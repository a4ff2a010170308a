import { createRequire } from "node:module";
import { z } from "zod";
import { kilometresBetween } from "../src/network/great-circle.ts";
import {
  readTerritories,
  type ReferenceTerritory,
  totalPopulation,
} from "../src/network/territory-reference.ts";
import { answers } from "./runner/oracle.ts";

const require = createRequire(import.meta.url);

const read = (list: string): ReadonlyMap<string, ReferenceTerritory> => {
  const found = readTerritories(require(`@etalab/decoupage-administratif/data/${list}.json`));
  return found.ok ? found.value : new Map<string, ReferenceTerritory>();
};

const degrees = z.tuple([z.number(), z.number()]);

export const cases = [
  answers(
    z.strictObject({ a: degrees, b: degrees, earthRadiusKm: z.literal(6371.0088) }),
    ({ a: [north, east], b: [otherNorth, otherEast] }) =>
      kilometresBetween({ latitude: north, longitude: east }, { latitude: otherNorth, longitude: otherEast }),
  ),
  answers(z.strictObject({ codes: z.array(z.string()) }), ({ codes }) => {
    const communes = read("communes");
    return codes.map((code) => {
      const { name, departmentCode, regionCode, population } = communes.get(code) ?? {};
      return { code, nom: name, departement: departmentCode, region: regionCode, population };
    });
  }),
  answers(z.strictObject({}), () => {
    const communes = read("communes");
    return {
      communesActuelles: communes.size,
      populationSum: totalPopulation(communes.values()).population,
      departements: read("departements").size,
      regions: read("regions").size,
      epci: read("epci").size,
    };
  }),
];
