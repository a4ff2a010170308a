import { readFileSync } from "node:fs";
import {
  addDays,
  checkEligibility,
  checkReferences,
  detectDelimiter,
  lineId,
  mondayOf,
  openingPool,
  openingProjectSchema,
  openingStage,
  profiles,
  readTable,
  statusOn,
  tableKinds,
  weekOf,
  weekRange,
  weeksBetween,
} from "@ms/domain";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { exampleFiles } from "./generator/example-files.mjs";
import { clock } from "./generator/facts.mjs";

const bytesOf = (name) => readFileSync(new URL(name, import.meta.url));

function readExample(kind) {
  const text = new TextDecoder(kind === "doctors" ? "windows-1252" : "utf-8", { fatal: true }).decode(
    bytesOf(`${kind}.csv`),
  );
  const delimiter = detectDelimiter(text.split("\r\n")[0]);
  const records = parse(text, { delimiter, info: true, relax_column_count: true });
  return readTable({ kind, rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })) });
}

const files = exampleFiles();
const kinds = tableKinds.filter((kind) => files.some(({ name }) => name === `${kind}.csv`));
const readings = Object.fromEntries(kinds.map((kind) => [kind, readExample(kind)]));
const rowsOf = (kind) => (readings[kind].ok ? readings[kind].value.rows.map(({ value }) => value) : []);
const sumOf = (numbers) => numbers.reduce((sum, each) => sum + each, 0);
const countBy = (list, keyOf) =>
  list.reduce((counts, each) => counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1), new Map());

const doctors = rowsOf("doctors");
const assignments = rowsOf("assignments");
const activity = rowsOf("activity");
const doctorOf = new Map(doctors.map((doctor) => [doctor.id, doctor]));
const isCreuse = ({ centre }) => centre !== "charenton";
const done = assignments.filter(({ week }) => week < "2023-W48");
const booked = assignments.filter(({ week }) => week >= "2023-W48");

describe("the example network", () => {
  test.each(kinds)("reads %s without a refusal or a warning", (kind) => {
    expect(readings[kind]).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  test("refers to nothing unknown", () => {
    const known = {
      centre: new Set(rowsOf("centres").map(({ id }) => id)),
      line: new Set(rowsOf("lines").map(lineId)),
      doctor: new Set(doctors.map(({ id }) => id)),
      profile: new Set(profiles.map(({ key }) => key)),
    };
    const refusals = kinds.flatMap((kind) =>
      checkReferences({ kind, rows: readings[kind].value.rows, known }),
    );
    expect(refusals).toEqual([]);
  });

  test("is what its generator writes, byte for byte", () => {
    for (const { name, bytes } of files) expect(Buffer.from(bytes).equals(bytesOf(name))).toBe(true);
  });

  test("has the release's 340 doctors, their statuses and ages", () => {
    expect(doctors.filter(({ joinedOn }) => joinedOn < clock)).toHaveLength(340);
    expect(Object.fromEntries(countBy(doctors, (doctor) => statusOn(doctor, clock)?.status))).toEqual({
      LOCUM: 136,
      PRIVATE_PRACTICE: 68,
      ACTIVE_RETIRED: 119,
      SALARIED: 17,
    });
    const ages = doctors.map(({ birthYear }) => 2023 - birthYear);
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([28, 72]);
  });

  test("shows that its doctors are invented", () => {
    for (const { name, phone = "01 99 00 00 00", email = "@example.org", rpps = "999000" } of doctors) {
      expect(name).toMatch(/^Dr Exemple \p{Letter}+ \d{3}$/u);
      expect(phone).toMatch(/^01 99 00 \d\d \d\d$/);
      expect(email).toMatch(/@example\.org$/);
      expect(rpps).toMatch(/^999000/);
    }
  });

  test("has 1,800 registered patients, Ajain at its cap of 1,200", () => {
    const latest = rowsOf("panel").filter(({ on }) => on === clock);
    expect(Object.fromEntries(latest.map(({ centre, registered }) => [centre, registered]))).toEqual({
      ajain: 1200,
      bellegarde: 600,
    });
  });

  test("did 8,200 consultations in 102 line-weeks, 56 of them in Ajain, each by one doctor", () => {
    expect(sumOf(activity.map(({ consultations }) => consultations))).toBe(8200);
    expect(done).toHaveLength(102);
    expect(done.filter(({ centre }) => centre === "ajain")).toHaveLength(56);
    const seat = ({ centre, line, week }) => `${lineId({ centre, number: line })} ${week}`;
    expect(activity.map(seat).sort()).toEqual(done.map(seat).sort());
  });

  test("opens Charenton as announced, and says of each invented evidence that it is invented", () => {
    const projects = openingProjectSchema.array().parse(JSON.parse(bytesOf("openings.json")));
    const [charenton, invented] = projects;
    const centre = rowsOf("centres").find(({ id }) => id === charenton.centre);
    const { name, inseeCode, regionCode, plannedOpening } = centre;
    expect(charenton).toMatchObject({ name, inseeCode, regionCode, plannedOpening });
    expect(openingStage(charenton, clock)).toBe("DECIDED");
    expect([invented.name, invented.inseeCode]).toEqual(["Commune inventée (exemple)", "23999"]);
    for (const { premises, lodging, vehicle, finess, asaleeNurse } of projects)
      for (const shown of [premises, lodging, vehicle, finess, asaleeNurse])
        expect(shown?.evidence ?? "Exemple inventé").toMatch(/^Exemple inventé/);
  });

  test("counts in Charenton's pool the weeks booked there and those offered in the half-year to come", () => {
    const [{ pool, lines }] = JSON.parse(bytesOf("openings.json"));
    const weeks = weekRange({ from: weekOf(addDays(pool.countedOn, 7)), count: openingPool.weeks });
    const isNear = ({ week }) => weeks.includes(week);
    const offers = rowsOf("availability").filter(({ answer, ...each }) => isNear(each) && answer !== "NO");
    const placed = booked.filter((each) => isNear(each) && !isCreuse(each));
    expect(pool.supplyWeeks).toBe(offers.length + placed.length);
    expect(pool.supplyWeeks).toBeLessThan(lines * openingPool.weeks * openingPool.supplyOverDemand);
  });

  test("is booked through 2024-W26 on Creuse's three lines, not on Charenton's", () => {
    expect(booked.filter(isCreuse)).toHaveLength(93);
    expect(
      booked.filter(isCreuse).every(({ week, state }) => week <= "2024-W26" && state === "CONFIRMED"),
    ).toBe(true);
    const charenton = booked.filter((each) => !isCreuse(each));
    expect(charenton.length).toBeGreaterThan(0);
    expect(charenton.length).toBeLessThan(21);
  });

  test("sends no doctor who had not joined, was not eligible, had no week left or should rest", () => {
    for (const { doctor, week, centre } of assignments) {
      const { joinedOn, refusedCentres, ...file } = doctorOf.get(doctor);
      expect(joinedOn <= mondayOf(week)).toBe(true);
      expect(refusedCentres).not.toContain(centre);
      expect(checkEligibility(file, mondayOf(week))).toMatchObject({ ok: true });
    }
    for (const [id, { maxWeeksPerYear, minimumGapWeeks }] of doctorOf) {
      const weeks = assignments
        .filter(({ doctor }) => doctor === id)
        .map(({ week }) => week)
        .sort();
      for (const count of countBy(weeks, (week) => week.slice(0, 4)).values())
        expect(count).toBeLessThanOrEqual(maxWeeksPerYear);
      for (const [index, week] of weeks.entries())
        if (index > 0) expect(weeksBetween(weeks[index - 1], week)).toBeGreaterThan(minimumGapWeeks);
    }
  });

  test("asked at least 73 doctors, each after a week of theirs, and all wish to return", () => {
    const feedback = rowsOf("feedback");
    expect(new Set(feedback.map(({ doctor }) => doctor)).size).toBe(feedback.length);
    expect(feedback.length).toBeGreaterThanOrEqual(73);
    for (const { doctor, centre, week, wantsToReturn, answeredOn } of feedback) {
      expect(
        done.some((each) => each.doctor === doctor && each.centre === centre && each.week === week),
      ).toBe(true);
      expect(answeredOn > addDays(mondayOf(week), 6) && answeredOn < clock).toBe(true);
      expect(wantsToReturn).toBe("YES");
    }
  });

  test("offers most weeks of the half-year to plan, few in mid-August and at Christmas", () => {
    const offers = rowsOf("availability").filter(({ week, answer }) => week >= "2024-W27" && answer !== "NO");
    const counts = countBy(offers, ({ week }) => week);
    const scarce = [...counts].filter(([, count]) => count < 4).map(([week]) => week);
    expect(counts.size).toBe(26);
    expect(scarce.sort()).toEqual(["2024-W33", "2024-W52"]);
  });
});
