import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWeeks, type IsoWeek, mondayOf, sundayOf, weekOf } from "../../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import { timeZoneOf } from "../../calendar/time-zone.ts";
import { lineId } from "../../network/line.ts";
import { hoursOfWeek } from "../../network/week-spans.ts";
import { type DateCondition, meets, readDateCondition } from "./date-condition.ts";
import { fhirId, lineWeekFhirId, weekOfFhirId } from "./fhir-id.ts";
import { practitionerRoleOf } from "./practitioner-role.ts";
import { isSought, readFhirSearch } from "./search.ts";
import { slotOf } from "./slot.ts";

const epoch = "1970-01-01" as PlainDate;
const someDay = fc.integer({ min: 0, max: 47_846 }).map((days) => addDays(epoch, days));
const someWeek = someDay.map(weekOf);
const someCentre = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
const someLine = fc.record({ centre: someCentre, number: fc.integer({ min: 1, max: 99 }) }).map(lineId);
const someDepartment = fc.constantFrom("23", "2A", "971", "973", "974", "975", "976", "987", "988");

describe("an id", () => {
  test("is one of FHIR, the network's own while that is short, and names its week", () => {
    fc.assert(
      fc.property(someLine, someWeek, (line, week) => {
        const id = lineWeekFhirId(line, week);
        expect(id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
        expect(weekOfFhirId(id)).toBe(week);
        if (line.length <= 55) expect(id).toBe(`${line}.${week}`);
      }),
    );
    expect(weekOfFhirId("ajain-1")).toBeUndefined();
    expect(weekOfFhirId("ajain-1.2025-W53")).toBeUndefined();
  });

  test("is one line's alone, even where two long ones begin alike", () => {
    fc.assert(
      fc.property(fc.uniqueArray(someLine, { maxLength: 30 }), (lines) => {
        expect(new Set(lines.map(fhirId)).size).toBe(lines.length);
      }),
    );
    const long = "c".repeat(62);
    expect(fhirId(`${long}-1`)).not.toBe(fhirId(`${long}-2`));
  });
});

describe("a week", () => {
  const slot = (week: IsoWeek, departmentCode: string) =>
    slotOf({ line: "ajain-1", week, state: "CONFIRMED", departmentCode });

  test("lasts as a slot from its Monday to the next, by the clock of the place, with no hole between weeks", () => {
    fc.assert(
      fc.property(someWeek, someDepartment, (week, department) => {
        const { start, end } = slot(week, department);
        expect((Date.parse(end) - Date.parse(start)) / 3_600_000).toBe(
          hoursOfWeek(week, timeZoneOf(department)),
        );
        expect([start.slice(0, 19), end]).toEqual([
          `${mondayOf(week)}T00:00:00`,
          slot(addWeeks(week, 1), department).start,
        ]);
        const clock = new Intl.DateTimeFormat("sv-SE", {
          ...{ timeZone: timeZoneOf(department), dateStyle: "short", timeStyle: "short" },
        });
        expect(clock.format(Date.parse(start))).toBe(`${mondayOf(week)} 00:00`);
      }),
    );
  });

  test("has its own offset at each end when the clocks change", () => {
    expect(slot("2024-W13" as IsoWeek, "23")).toMatchObject({
      start: "2024-03-25T00:00:00+01:00",
      end: "2024-04-01T00:00:00+02:00",
    });
    expect(slot("2024-W43" as IsoWeek, "23")).toMatchObject({
      start: "2024-10-21T00:00:00+02:00",
      end: "2024-10-28T00:00:00+01:00",
    });
    expect(slot("2024-W13" as IsoWeek, "974").end).toBe("2024-04-01T00:00:00+04:00");
  });

  test("is, for the role of who comes, its plain days", () => {
    const role = practitionerRoleOf({
      line: "ajain-1",
      centre: "ajain",
      week: "2024-W13" as IsoWeek,
      name: "Dr Exemple",
    });
    expect(role.period).toEqual({ start: "2024-03-25", end: "2024-03-31" });
    expect(role.practitioner).toEqual({ display: "Dr Exemple" });
  });
});

describe("a condition on dates", () => {
  const some = fc.record({
    prefix: fc.constantFrom("eq", "ge", "gt", "le", "lt"),
    date: fc.tuple(someDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length)),
  });
  const someDays = fc
    .tuple(someDay, fc.option(fc.integer({ min: 0, max: 800 })))
    .map(([from, length]) => ({ from, to: length === null ? undefined : addDays(from, length) }));

  test("means what R4 says of the days before, within and after it", () => {
    fc.assert(
      fc.property(some, someDays, ({ prefix, date }, days) => {
        const condition = readDateCondition(`${prefix}${date}`) as DateCondition;
        const last = days.to ?? "9999-12-31";
        const isWithin = days.from.slice(0, date.length) === date && last.slice(0, date.length) === date;
        const [isBefore, isAfter] = [
          days.from.slice(0, date.length) < date,
          last.slice(0, date.length) > date,
        ];
        const expected = {
          ...{ eq: isWithin, gt: isAfter, lt: isBefore },
          ge: isWithin || isAfter || last.startsWith(date),
          le: isWithin || isBefore || days.from.startsWith(date),
        };
        expect(meets(days, condition)).toBe(expected[prefix]);
      }),
    );
  });

  test("reads days, months and years of the calendar alone", () => {
    expect(readDateCondition("2024-02")).toEqual({ prefix: "eq", from: "2024-02-01", to: "2024-02-29" });
    expect(readDateCondition("2024-12")).toMatchObject({ to: "2024-12-31" });
    for (const written of ["", "ge", "2023-02-29", "sa2024-01-01", "24", "2024-01-01T08:00:00Z", "2024-1"])
      expect(readDateCondition(written)).toBeUndefined();
  });
});

describe("a search", () => {
  const read = (type: Parameters<typeof readFhirSearch>[0], text: string) =>
    readFhirSearch(type, [...new URLSearchParams(text)]);
  const refusal = (type: Parameters<typeof readFhirSearch>[0], text: string) => {
    const search = read(type, text);
    return search.ok ? undefined : search.refusal.code;
  };
  const finds = (
    type: Parameters<typeof readFhirSearch>[0],
    text: string,
    facts: Parameters<typeof isSought>[1],
  ) => {
    const search = read(type, text);
    return search.ok && isSought(search.value, facts);
  };

  test("takes one of several values, and all of several parameters", () => {
    const line = { centre: "ajain", line: "ajain-1" };
    expect(finds("Slot", "schedule.actor=Location/ajain&schedule=ajain-1,ajain-2", line)).toBe(true);
    expect(finds("Slot", "schedule.actor=Location/ajain&schedule=Schedule/ajain-2", line)).toBe(false);
    expect(finds("Schedule", "actor=Location/bellegarde,HealthcareService/ajain-1", line)).toBe(true);
    const finess = { finess: "230000010" };
    const system = "https://finess.esante.gouv.fr";
    expect(finds("Organization", `identifier=${system}|230000010`, finess)).toBe(true);
    expect(finds("Organization", "identifier=https://elsewhere.example|230000010", finess)).toBe(false);
    expect(finds("Organization", "identifier=230000010", { finess: null })).toBe(false);
  });

  test("keeps what it cannot tell yet, and takes an open end for a day that is to come", () => {
    expect(finds("Slot", "status=free", { line: "ajain-1" })).toBe(true);
    const open = { from: "2022-10-31" as PlainDate, to: undefined };
    expect(finds("Schedule", "date=ge2030", { days: open })).toBe(true);
    expect(finds("Schedule", "date=lt2022", { days: open })).toBe(false);
    const week = { from: mondayOf("2024-W01" as IsoWeek), to: sundayOf("2024-W01" as IsoWeek) };
    expect(finds("PractitionerRole", "date=ge2024-01-07&date=le2024-01-01", { days: week })).toBe(true);
  });

  test.each([
    ["Slot", "organization=ajain", "NOT_SUPPORTED"],
    ["Slot", "start:missing=true", "NOT_SUPPORTED"],
    ["Slot", "__proto__=x", "NOT_SUPPORTED"],
    ["Slot", "start=yesterday", "INVALID_PARAMETER"],
    ["Slot", "schedule=Location/ajain", "INVALID_PARAMETER"],
    ["Schedule", "actor=ajain", "INVALID_PARAMETER"],
    ["Location", "organization=https://elsewhere.example/Organization/ajain", "INVALID_PARAMETER"],
    ["Organization", "_id=", "INVALID_PARAMETER"],
    ["Organization", "_count=-1", "INVALID_PARAMETER"],
    ["Organization", "_total=many", "INVALID_PARAMETER"],
    ["Organization", "_format=xml", "FORMAT_NOT_SERVED"],
  ] as const)("of %s by %s is refused: %s", (type, text, code) => {
    expect(refusal(type, text)).toBe(code);
  });
});
