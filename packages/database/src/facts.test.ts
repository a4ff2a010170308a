import type { PlainDate } from "@ms/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "./open-database.ts";
import { dateOf } from "./plain-dates.ts";
import { openThrowawayDatabase } from "./testing.ts";

const day = (text: string) => dateOf(text as PlainDate);

let database: Database;
let prisma: Database["prisma"];

beforeAll(async () => {
  database = await openThrowawayDatabase();
  prisma = database.prisma;
  await prisma.centre.create({
    data: {
      id: "ajain",
      name: "Ajain",
      inseeCode: "23002",
      departmentCode: "23",
      regionCode: "75",
      profile: "weekly-rotation",
      lines: { create: { id: "ajain-1", number: 1, startsOn: day("2022-10-31"), mode: "MIXED" } },
    },
  });
  for (const id of ["d-1", "d-2"])
    await prisma.doctor.create({
      data: {
        id,
        name: `Docteur Exemple ${id}`,
        joinedOn: day("2022-10-01"),
        birthYear: 1960,
        homeDepartment: "75",
      },
    });
});
afterAll(() => database.close());

const revisions = (key: string) => prisma.factRevision.findMany({ where: { key }, orderBy: { id: "asc" } });

describe("a report that is corrected stays readable as it was", () => {
  test("with who had reported it, correction after correction", async () => {
    const where = { lineId_week: { lineId: "ajain-1", week: "2023-W10" } };
    await prisma.activityWeek.create({
      data: { lineId: "ajain-1", week: "2023-W10", consultations: 80, reportedBy: "k-1" },
    });
    expect(await revisions("ajain-1 2023-W10")).toEqual([]);
    for (const [consultations, reportedBy] of [
      [81, "k-2"],
      [82, "k-3"],
    ] as const)
      await prisma.activityWeek.update({ where, data: { consultations, reportedBy } });
    expect(await revisions("ajain-1 2023-W10")).toMatchObject([
      { kind: "ACTIVITY", before: { consultations: 80, reportedBy: "k-1" } },
      { kind: "ACTIVITY", before: { consultations: 81, reportedBy: "k-2" } },
    ]);
  });

  test("when it is taken back", async () => {
    const on = day("2023-06-30");
    await prisma.panelCount.create({ data: { centreId: "ajain", on, registered: 900, ald: 170 } });
    await prisma.panelCount.delete({ where: { centreId_on: { centreId: "ajain", on } } });
    expect(await revisions("ajain 2023-06-30")).toMatchObject([
      { kind: "PANEL", before: { registered: 900, ald: 170, reportedBy: "gateway" } },
    ]);
  });

  test("for the answers after a week and the indicators of territories too", async () => {
    const answer = { doctorId: "d-1", week: "2023-W11", centreId: "ajain", answeredOn: day("2023-03-20") };
    await prisma.feedback.create({ data: { ...answer, wantsToReturn: "UNSURE" } });
    await prisma.feedback.updateMany({ where: { week: "2023-W11" }, data: { wantsToReturn: "YES" } });
    const indicator = {
      territoryKind: "DEPARTMENT",
      territoryCode: "23",
      indicator: "POPULATION",
      vintage: 2026,
    } as const;
    await prisma.territoryIndicator.create({
      data: { ...indicator, territoryName: "Creuse", value: 1, attribution: "CERTAIN", source: "test" },
    });
    await prisma.territoryIndicator.updateMany({ where: indicator, data: { value: 115_527 } });
    expect(await revisions("d-1 2023-W11")).toMatchObject([
      { kind: "FEEDBACK", before: { wantsToReturn: "UNSURE" } },
    ]);
    expect(await revisions("DEPARTMENT 23 POPULATION 2026")).toMatchObject([
      { kind: "INDICATOR", before: { value: 1 } },
    ]);
  });

  test("but not when somebody reports the same again", async () => {
    const where = { lineId_week: { lineId: "ajain-1", week: "2023-W12" } };
    await prisma.activityWeek.create({ data: { lineId: "ajain-1", week: "2023-W12", consultations: 80 } });
    await prisma.activityWeek.update({ where, data: { consultations: 80, reportedBy: "k-9" } });
    expect(await revisions("ajain-1 2023-W12")).toEqual([]);
  });
});

describe("a line-week is closed or held by a doctor, never both", () => {
  const hold = (week: string, doctorId = "d-1") =>
    prisma.assignment.create({ data: { lineId: "ajain-1", week, doctorId, state: "CONFIRMED" } });
  const close = (week: string) =>
    prisma.closedWeek.create({ data: { lineId: "ajain-1", week, reason: "HOLIDAYS" } });

  /** Each driver adapter names the rule in its own place. */
  const refusedBy = async (writing: Promise<unknown>) => {
    const error = await writing.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "P2002" });
    return JSON.stringify((error as { meta: unknown }).meta);
  };

  test("whoever comes first", async () => {
    await hold("2023-W20");
    expect(await refusedBy(close("2023-W20"))).toContain("ClosedWeek_week_not_covered");
    await close("2023-W21");
    expect(await refusedBy(hold("2023-W21"))).toContain("Assignment_week_not_closed");
  });

  test("though cancelled doctors are no hindrance, until they stand again", async () => {
    const { id } = await hold("2023-W22");
    await prisma.assignment.update({
      where: { id },
      data: { state: "CANCELLED", cancelledOn: day("2023-05-01") },
    });
    await close("2023-W22");
    const again = prisma.assignment.update({
      where: { id },
      data: { state: "CONFIRMED", cancelledOn: null },
    });
    expect(await refusedBy(again)).toContain("Assignment_week_not_closed");
  });

  test("even when one is booked while the other is being closed", async () => {
    const weeks = Array.from({ length: 20 }, (_, index) => `2024-W${String(index + 10)}`);
    for (const week of weeks) {
      const answers = await Promise.allSettled([hold(week), close(week)]);
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
});
