import { describe, expect, test } from "vitest";
import { isDepartmentCode } from "../network/identifiers.ts";
import { parseDate, type PlainDate } from "./plain-date.ts";
import { isSchoolHoliday, zonesOnHoliday } from "./school-holidays.ts";
import { schoolHolidays } from "./school-holidays-table.ts";
import { schoolZones, zoneOfAcademy, zoneOfDepartment } from "./school-zones.ts";

describe("school zones", () => {
  test("every department of the mainland has one; Corsica and overseas have none", () => {
    const mainland = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, "0")).filter(
      (code) => isDepartmentCode(code),
    );
    expect(mainland).toHaveLength(94);
    expect(mainland.filter((code) => zoneOfDepartment(code) === undefined)).toEqual([]);
    expect(["2A", "2B", "971", "974"].map(zoneOfDepartment)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("the Creuse is in zone A, the Cher in zone B", () => {
    expect([zoneOfDepartment("23"), zoneOfDepartment("18"), zoneOfDepartment("75")]).toEqual(["A", "B", "C"]);
    expect([zoneOfAcademy("Orléans-Tours"), zoneOfAcademy("orleans-tours"), zoneOfAcademy("Corse")]).toEqual([
      "B",
      "B",
      undefined,
    ]);
  });
});

describe("school holidays", () => {
  test("are calendar spans in order, apart from each other in each zone", () => {
    for (const zone of schoolZones) {
      const bounds = schoolHolidays.flatMap(({ spans }) => spans[zone]);
      expect(bounds.every((bound) => parseDate(bound).ok)).toBe(true);
      expect([...bounds].sort()).toEqual(bounds);
    }
  });

  test("are unknown outside the table, which is not the same as no holiday", () => {
    expect(isSchoolHoliday({ date: "2024-03-15" as PlainDate, zone: "A" })).toBe(false);
    expect(isSchoolHoliday({ date: "2026-12-25" as PlainDate, zone: "A" })).toBeUndefined();
    expect(zonesOnHoliday("2022-08-15" as PlainDate)).toBeUndefined();
    expect(zonesOnHoliday("2024-05-10" as PlainDate)).toEqual(["A", "B", "C"]);
  });
});
