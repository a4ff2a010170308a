import { addWeeks, type IsoWeek, mondayOf, weekRange } from "../src/calendar/iso-week.ts";
import { addDays, type PlainDate } from "../src/calendar/plain-date.ts";
import type { NetworkFacts } from "../src/impact/facts.ts";
import type { Centre } from "../src/network/centre.ts";
import { doctorStatuses } from "../src/network/doctor.ts";
import { requiredDocuments } from "../src/network/eligibility.ts";
import type { Line } from "../src/network/line.ts";
import { openingProjectSchema } from "../src/network/opening-project.ts";
import { regionOfDepartment } from "../src/network/regions-table.ts";
import type { TerritoryIndicator } from "../src/network/territory.ts";
import { createRandom } from "../src/shared/random.ts";

const departments = [
  "23",
  "18",
  "87",
  "19",
  "63",
  "03",
  "36",
  "58",
  "71",
  "15",
  "48",
  "12",
  "46",
  "24",
  "16",
];
const communesPerCentre = 5;
const firstWeek = "2023-W01" as IsoWeek;
const inseeOf = (index: number, department: string): string =>
  `${department}${String(1 + Math.floor(index / departments.length)).padStart(3, "0")}`;

const indicatorOf = (
  territoryKind: TerritoryIndicator["territoryKind"],
  territoryCode: string,
  indicator: TerritoryIndicator["indicator"],
  value: number,
): TerritoryIndicator => ({
  territoryKind,
  territoryCode,
  territoryName: territoryCode,
  indicator,
  value,
  vintage: 2022,
  attribution: "CERTAIN",
  source: "invented",
});

const generateIndicators = (): TerritoryIndicator[] => [
  indicatorOf("NATION", "FR", "GP_DENSITY", 150),
  ...[...new Set(departments.map((department) => regionOfDepartment(department)!))].map((region) =>
    indicatorOf("REGION", region, "GP_DENSITY", 120),
  ),
  ...departments.flatMap((department) => [
    indicatorOf("DEPARTMENT", department, "GP_DENSITY", 90),
    indicatorOf("DEPARTMENT", department, "POPULATION", 120_000),
    indicatorOf("DEPARTMENT", department, "ALD_WITHOUT_GP_SHARE", 0.08),
  ]),
];

/** A network of invented facts, every kind of them, that depends on the seed alone. */
export function generateFacts({
  centres: centreCount,
  linesPerCentre = 2,
  doctors: doctorCount,
  weeks: weekCount = 156,
  seed,
}: {
  centres: number;
  linesPerCentre?: number;
  doctors: number;
  weeks?: number;
  seed: number;
}): { readonly facts: NetworkFacts; readonly asOf: PlainDate } {
  const { below, uniform } = createRandom(seed);
  const weeks = weekRange({ from: firstWeek, count: weekCount + 26 });
  const opening = mondayOf(firstWeek);
  const asOf = mondayOf(addWeeks(firstWeek, weekCount));
  const centres = Array.from({ length: centreCount }, (_, index): Centre => {
    const department = departments[index % departments.length]!;
    return {
      id: `c${String(index)}`,
      name: `Invented ${String(index)}`,
      inseeCode: inseeOf(index, department),
      regionCode: regionOfDepartment(department)!,
      profile: "weekly-rotation",
      openedOn: opening,
    };
  });
  const lines = centres.flatMap(({ id }) =>
    Array.from(
      { length: linesPerCentre },
      (_, index): Line => ({
        centre: id,
        number: index + 1,
        startsOn: opening,
        mode: "MIXED",
        terms: [{ from: opening, weeklyHours: 35, panelCap: 1200 }],
      }),
    ),
  );
  const seats = lines.flatMap(({ centre, number: line }) => weeks.map((week) => ({ centre, line, week })));
  const booked = seats
    .filter(() => uniform() < 0.95)
    .map((seat) => ({ ...seat, doctor: `d${String(below(doctorCount))}` }));
  const done = booked.filter(({ week }) => mondayOf(week) < asOf);
  const communeCodes = departments.flatMap((department) =>
    Array.from({ length: Math.ceil(centreCount / departments.length) * communesPerCentre }, (_, index) => ({
      department,
      inseeCode: `${department}${String(index + 1).padStart(3, "0")}`,
      near:
        (index % Math.ceil(centreCount / departments.length)) * departments.length +
        departments.indexOf(department),
    })),
  );
  return {
    asOf,
    facts: {
      centres,
      lines,
      doctors: Array.from({ length: doctorCount }, (_, index) => {
        const status = doctorStatuses[below(4)]!;
        const joinedOn = addDays(opening, below(weekCount * 7) - 200);
        return {
          id: `d${String(index)}`,
          joinedOn,
          statuses: [
            {
              status,
              from: joinedOn,
              retiredSince: status === "ACTIVE_RETIRED" ? addDays(joinedOn, -below(1500)) : undefined,
            },
          ],
          birthYear: 1952 + below(45),
          homeDepartment: departments[below(departments.length)]!,
          documents: requiredDocuments[status].map((kind) => ({
            kind,
            validUntil: addDays(asOf, below(900) - 400),
          })),
        };
      }),
      assignments: booked.flatMap((each) => [
        { ...each, state: "CONFIRMED" as const },
        ...(uniform() < 0.05 ? [{ ...each, state: "CANCELLED" as const }] : []),
      ]),
      activityWeeks: done.map(({ centre, line, week }) => ({
        centre,
        line,
        week,
        consultations: 80 + below(20),
      })),
      panelCounts: centres.flatMap(({ id: centre }) =>
        Array.from({ length: Math.floor(weekCount / 4) }, (_, index) => {
          const registered = Math.min(2300, 70 * index) + below(30);
          return { centre, on: addDays(opening, 28 * index), registered, ald: Math.round(registered / 5) };
        }),
      ),
      feedback: done
        .filter(() => uniform() < 0.5)
        .map(({ doctor, centre, week }) => ({
          doctor,
          centre,
          week,
          wantsToReturn: uniform() < 0.9 ? ("YES" as const) : ("UNSURE" as const),
          answeredOn: addDays(mondayOf(week), 7),
        })),
      indicators: generateIndicators(),
      teamPosts: centres.map(({ id: centre }) => ({
        centre,
        role: "COORDINATOR",
        people: 2,
        fte: 1.6,
        from: opening,
      })),
      closedWeeks: seats.filter(() => uniform() < 0.01),
      openings: centres.slice(0, Math.ceil(centreCount / 10)).map(({ inseeCode, regionCode }, index) =>
        openingProjectSchema.parse({
          id: `o${String(index)}`,
          name: "Invented",
          inseeCode,
          regionCode,
          candidateSince: opening,
          profile: "weekly-rotation",
          lines: 1,
        }),
      ),
      continuity: centres.flatMap(({ id: centre }) =>
        (["DOCTOR", "CENTRE"] as const).map((level) => ({
          centre,
          on: addDays(opening, 364),
          level,
          patients: 500,
          sums: { upc: 200, coc: 100, secon: 80, mmci: 300 },
        })),
      ),
      travel: {
        communes: communeCodes.map(({ inseeCode, department, near }) => ({
          inseeCode,
          regionCode: regionOfDepartment(department)!,
          population: 200 + below(2000),
          minutesTo: Object.fromEntries(
            [near, near + departments.length].map((index) => [`c${String(index)}`, 5 + below(30)]),
          ),
        })),
        steps: [
          [10, 1],
          [15, 0.3],
          [20, 0.1],
        ],
      },
    },
  };
}
