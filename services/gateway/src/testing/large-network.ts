import type { PrismaClient } from "@ms/database";
import { dateOf } from "@ms/database";
import { type IsoWeek, type PlainDate, weekRange } from "@ms/domain";
import { drawFrom } from "./draw.ts";

const since = dateOf("2023-01-02" as PlainDate);

/**
 * Adds invented centres and doctors to a network, with offers all through 2025; returns when all are
 * saved.
 */
export async function addLargeNetwork(
  database: PrismaClient,
  { centres, doctors }: { centres: number; doctors: number },
): Promise<void> {
  const weeks = weekRange({ from: "2025-W01" as IsoWeek, count: 52 });
  // A linear congruence scatters the offers the same way every time.
  const draw = drawFrom(0);
  const departments = ["03", "18", "19", "23", "36", "58", "63", "87"];
  const centreIds = Array.from({ length: centres }, (_, index) => `invente-${index}`);
  const doctorIds = Array.from({ length: doctors }, (_, index) => `invente-${index}`);
  await database.centre.createMany({
    data: centreIds.map((id) => ({
      id,
      name: `Centre inventé ${id}`,
      inseeCode: "23002",
      departmentCode: "23",
      regionCode: "75",
      profile: "weekly-rotation",
      latitude: 45 + draw(30) / 10,
      longitude: draw(30) / 10,
    })),
  });
  await database.line.createMany({
    data: centreIds.map((centreId) => ({
      id: `${centreId}-1`,
      centreId,
      number: 1,
      startsOn: dateOf("2025-01-01" as PlainDate),
      mode: "MIXED" as const,
    })),
  });
  await database.doctor.createMany({
    data: doctorIds.map((id) => ({
      id,
      name: `Docteur Inventé ${id}`,
      joinedOn: since,
      birthYear: 1970,
      homeDepartment: departments[draw(departments.length)]!,
      maxWeeksPerYear: 1 + draw(3),
      minimumGapWeeks: draw(9),
    })),
  });
  await database.doctorStatusPeriod.createMany({
    data: doctorIds.map((doctorId) => ({ doctorId, from: since, status: "SALARIED" as const })),
  });
  await database.doctorDocument.createMany({
    data: doctorIds.map((doctorId) => ({ doctorId, kind: "SECONDARY_ACTIVITY_DECLARATION" as const })),
  });
  await database.availability.createMany({
    data: doctorIds.flatMap((doctorId) =>
      [...new Set(Array.from({ length: 6 }, () => weeks[draw(weeks.length)]!))].map((week) => ({
        doctorId,
        week,
        answer: "YES" as const,
        confirmedOn: since,
      })),
    ),
  });
}
