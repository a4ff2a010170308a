import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kilometresBetween } from "./great-circle.ts";
import { nameOfTerritory, regionOfDepartment } from "./regions-table.ts";
import { readTerritories, totalPopulation } from "./territory-reference.ts";

const require = createRequire(import.meta.url);
const read = (list: "communes" | "departements" | "regions") => {
  const found = readTerritories(require(`@etalab/decoupage-administratif/data/${list}.json`));
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};
const typographic = (name: string): string => name.replaceAll("'", "’");

describe("the open reference of territories", () => {
  test("tells each commune of today once, and none of those that joined another", () => {
    const communes = read("communes");
    expect(communes.get("23020")).toEqual({
      code: "23020",
      name: "Bellegarde-en-Marche",
      departmentCode: "23",
      regionCode: "75",
      population: 355,
    });
    expect(communes.has("01015")).toBe(true);
    expect(communes.get("01015")?.name).toBe("Arboys en Bugey");
    // The six lands of the southern and Pacific seas have no count; six villages have nobody left.
    expect(totalPopulation(communes.values())).toEqual({ population: 68_952_941, unknown: 6 });
    expect(communes.get("55039")?.population).toBe(0);
  });

  test("calls regions and departments as the network does, and puts them where the network does", () => {
    for (const { code, name } of read("regions").values())
      expect(nameOfTerritory({ kind: "REGION", code })).toBe(typographic(name));
    for (const { code, name, regionCode } of read("departements").values()) {
      expect(nameOfTerritory({ kind: "DEPARTMENT", code })).toBe(typographic(name));
      expect(regionOfDepartment(code) ?? code).toBe(regionCode);
    }
  });

  test("that is none is refused at its first wrong entry", () => {
    const good = { code: "23", nom: "Creuse" };
    expect(readTerritories([good, { code: "24" }])).toEqual({
      ok: false,
      refusal: { code: "NOT_A_TERRITORY_REFERENCE", entry: 1 },
    });
    expect(readTerritories("communes")).toMatchObject({ ok: false, refusal: { entry: -1 } });
  });
});

describe("the way between two places, as the crow flies", () => {
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });

  // To a metre: where two places lie opposite each other, the haversine is no finer than half of one.
  const metre = 1e-3;

  test("is as long back as there, shorter than by any third place, and half round the Earth at most", () => {
    fc.assert(
      fc.property(place, place, place, (one, other, third) => {
        const way = kilometresBetween(one, other);
        expect(kilometresBetween(one, one)).toBe(0);
        expect(kilometresBetween(other, one)).toBeCloseTo(way, 6);
        const detour = kilometresBetween(one, third) + kilometresBetween(third, other);
        expect(way).toBeLessThanOrEqual(detour + metre);
        expect(way).toBeLessThan(20_016);
      }),
    );
  });
});
