import type { PlainDate } from "@ms/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "./open-database.ts";
import { dateOf, plainDate } from "./plain-dates.ts";
import { openThrowawayDatabase } from "./testing.ts";

const day = (text: string) => dateOf(text as PlainDate);

let database: Database;

beforeAll(async () => {
  database = await openThrowawayDatabase();
  const { prisma } = database;
  await prisma.centre.create({
    data: {
      id: "ajain",
      name: "Ajain",
      inseeCode: "23002",
      departmentCode: "23",
      regionCode: "75",
      profile: "weekly-rotation",
    },
  });
  for (const number of [1, 2])
    await prisma.line.create({
      data: { id: `ajain-${number}`, centreId: "ajain", number, startsOn: day("2022-10-31"), mode: "MIXED" },
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

const book = ({ week, line = "ajain-1", doctor = "d-1" }: { week: string; line?: string; doctor?: string }) =>
  database.prisma.assignment.create({ data: { lineId: line, week, doctorId: doctor, state: "CONFIRMED" } });

describe("a seat", () => {
  test("of a line-week is taken by one doctor", async () => {
    await book({ week: "2024-W01" });
    await expect(book({ week: "2024-W01", doctor: "d-2" })).rejects.toMatchObject({ code: "P2002" });
  });

  test("of a doctor's week is in one place", async () => {
    await book({ week: "2024-W02" });
    const refused = book({ week: "2024-W02", line: "ajain-2" });
    await expect(refused).rejects.toMatchObject({ code: "P2002" });
    const error = (await refused.catch((thrown: unknown) => thrown)) as { meta: unknown };
    expect(JSON.stringify(error.meta)).toContain("Assignment_one_place_per_doctor_week");
  });

  test("that was cancelled can be taken again", async () => {
    const { id } = await book({ week: "2024-W03" });
    await database.prisma.assignment.update({
      where: { id },
      data: { state: "CANCELLED", cancelledOn: day("2024-01-02") },
    });
    await book({ week: "2024-W03", doctor: "d-2" });
    await book({ week: "2024-W03", line: "ajain-2" });
    expect(await database.prisma.assignment.count({ where: { week: "2024-W03" } })).toBe(3);
  });

  test("goes to one of two coordinators who book it at once", async () => {
    const answers = await Promise.allSettled([
      book({ week: "2024-W04" }),
      book({ week: "2024-W04", doctor: "d-2" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("needs a line and a doctor that exist", async () => {
    await expect(book({ week: "2024-W05", line: "ajain-9" })).rejects.toMatchObject({ code: "P2003" });
    await expect(book({ week: "2024-W05", doctor: "nobody" })).rejects.toMatchObject({ code: "P2003" });
  });
});

describe("the database refuses", () => {
  const count = (ald: number, registered: number) =>
    database.prisma.panelCount.create({
      data: { centreId: "ajain", on: day("2023-06-01"), registered, ald },
    });
  const activity = (numbers: { consultations: number; unscheduled?: number; week?: string }) =>
    database.prisma.activityWeek.create({ data: { lineId: "ajain-1", week: "2024-W01", ...numbers } });
  const refused = async (check: string, writing: Promise<unknown>) => {
    await expect(writing).rejects.toThrow(check);
  };

  test("more long-term patients than registered", async () => {
    await refused("PanelCount_ald_within_registered", count(1280, 1200));
    await count(170, 900);
  });

  test("counts below zero, and a part over its whole", async () => {
    await refused(
      "PanelCount_registered",
      database.prisma.panelCount.create({
        data: { centreId: "ajain", on: day("2023-07-01"), registered: -1 },
      }),
    );
    await refused("ActivityWeek_consultations", activity({ consultations: -1 }));
    await refused(
      "ActivityWeek_unscheduled_within_consultations",
      activity({ consultations: 80, unscheduled: 81 }),
    );
  });

  test("a week that is not written as one", async () => {
    await refused("ActivityWeek_week", activity({ consultations: 80, week: "2024-S06" }));
    await refused("Assignment_week", book({ week: "2024-W54" }));
  });

  test("an end before its start, and a post without working time", async () => {
    await refused(
      "Line_ends_after_start",
      database.prisma.line.update({ where: { id: "ajain-2" }, data: { endsOn: day("2022-10-30") } }),
    );
    await refused(
      "TeamPost_fte",
      database.prisma.teamPost.create({
        data: { centreId: "ajain", role: "COORDINATOR", from: day("2022-10-31"), people: 1, fte: 0 },
      }),
    );
  });

  test("a second network", async () => {
    await refused("Network_is_one", database.prisma.network.create({ data: { id: 2, name: "Another" } }));
  });

  test("a key whose secret is not hashed, or whose doctor is unknown", async () => {
    await refused(
      "ApiKey_secret_is_hashed",
      database.prisma.apiKey.create({
        data: { id: "k-1", secretHash: new Uint8Array(8), label: "", role: "ADMIN" },
      }),
    );
    await refused(
      "ApiKey_doctor_known",
      database.prisma.apiKey.create({
        data: { id: "k-1", secretHash: new Uint8Array(32), label: "", role: "DOCTOR" },
      }),
    );
  });
});

test("days and instants come back as they were written", async () => {
  const line = await database.prisma.line.findUniqueOrThrow({ where: { id: "ajain-1" } });
  expect(plainDate(line.startsOn)).toBe("2022-10-31");
  const expiresAt = new Date("2024-07-01T12:34:56.789Z");
  const key = { id: "k-2", secretHash: new Uint8Array(32), label: "", role: "ADMIN" as const, expiresAt };
  await database.prisma.apiKey.create({ data: key });
  const kept = await database.prisma.apiKey.findUniqueOrThrow({ where: { id: "k-2" } });
  expect(kept.expiresAt).toEqual(expiresAt);
  expect(Math.abs(kept.createdAt.getTime() - Date.now())).toBeLessThan(600_000);
});
