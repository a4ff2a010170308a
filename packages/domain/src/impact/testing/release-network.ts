import { weekOf, weekRange } from "../../calendar/iso-week.ts";
import type { PlainDate } from "../../calendar/plain-date.ts";
import { type Centre, centreSchema } from "../../network/centre.ts";
import { doctorStatuses } from "../../network/doctor.ts";
import { lineSchema } from "../../network/line.ts";
import { territoryIndicatorSchema } from "../../network/territory.ts";
import type { NetworkFacts } from "../facts.ts";

/** The date that the release's figures are computed for: by content it is late autumn 2023. */
export const asOf = "2023-11-27" as PlainDate;

const centre = (values: object): Centre => centreSchema.parse({ profile: "weekly-rotation", ...values });
const centres = [
  centre({ id: "ajain", name: "Ajain", inseeCode: "23002", regionCode: "75", openedOn: "2022-10-31" }),
  centre({
    id: "bellegarde",
    name: "Bellegarde-en-Marche",
    inseeCode: "23020",
    regionCode: "75",
    openedOn: "2023-06-19",
  }),
  centre({
    id: "charenton",
    name: "Charenton-du-Cher",
    inseeCode: "18052",
    regionCode: "24",
    plannedOpening: "2024-02-06",
  }),
];
const line = (centreId: string, number: number, startsOn: string) =>
  lineSchema.parse({
    centre: centreId,
    number,
    startsOn,
    mode: "MIXED",
    terms: [{ from: startsOn, weeklyHours: 35, panelCap: 1200 }],
  });
const lines = [
  line("ajain", 1, "2022-10-31"),
  line("bellegarde", 1, "2023-06-19"),
  line("bellegarde", 2, "2023-06-19"),
  line("charenton", 1, "2024-02-06"),
];

// Every line of Creuse is covered from its first week through 2024-W26, by invented doctors.
export const booked = lines.slice(0, 3).flatMap(({ centre: centreId, number, startsOn }) =>
  weekRange({ from: weekOf(startsOn), count: 100 })
    .filter((week) => week <= "2024-W26")
    .map((week) => ({
      centre: centreId,
      line: number,
      week,
      doctor: `doctor-${week}-${String(number)}`,
      state: "CONFIRMED" as const,
    })),
);
const completed = booked.filter(({ week }) => week < "2023-W48");

/** The network of the release, with invented doctors: its three centres, four lines and published counts. */
export const facts: NetworkFacts = {
  centres,
  lines,
  doctors: doctorStatuses.flatMap((status, index) =>
    Array.from({ length: [136, 68, 119, 17][index] ?? 0 }, (_, number) => ({
      id: `invented-${status.toLowerCase().replace("_", "-")}-${String(number)}`,
      joinedOn: "2023-01-01" as PlainDate,
      statuses: [{ status, from: "2023-01-01" as PlainDate }],
      birthYear: 1970,
      homeDepartment: "87",
    })),
  ),
  assignments: booked,
  activityWeeks: completed.map(({ centre: centreId, line: number, week }, index) => ({
    centre: centreId,
    line: number,
    week,
    consultations: index < 40 ? 81 : 80,
  })),
  panelCounts: [
    { centre: "ajain", on: "2023-09-01" as PlainDate, registered: 1100 },
    { centre: "ajain", on: asOf, registered: 1200 },
    { centre: "bellegarde", on: asOf, registered: 600 },
    { centre: "ajain", on: "2024-06-01" as PlainDate, registered: 1350 },
  ],
  feedback: completed.map(({ doctor, centre: centreId, week }) => ({
    doctor,
    centre: centreId,
    week,
    wantsToReturn: "YES" as const,
    answeredOn: "2023-11-01" as PlainDate,
  })),
  indicators: [
    {
      territoryKind: "NATION",
      territoryCode: "FR",
      territoryName: "France",
      indicator: "GP_DENSITY",
      value: 149,
      vintage: 2022,
      source: "REPSS",
    },
    {
      territoryKind: "LIVING_AREA",
      territoryCode: "berry",
      territoryName: "Berry St-Amandois",
      indicator: "GP_DENSITY",
      value: 46.4,
      vintage: 2018,
      attribution: "UNCERTAIN",
      source: "release",
    },
    {
      territoryKind: "DEPARTMENT",
      territoryCode: "18",
      territoryName: "Cher",
      indicator: "ALD_WITHOUT_GP_SHARE",
      value: 0.09,
      vintage: 2022,
      source: "release",
    },
  ].map((each) => territoryIndicatorSchema.parse(each)),
  teamPosts: [{ centre: "ajain", role: "COORDINATOR", people: 2, fte: 1.6, from: "2022-10-31" as PlainDate }],
};
