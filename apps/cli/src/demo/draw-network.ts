import {
  addDays,
  addWeeks,
  doctorStatuses,
  type IsoWeek,
  mondayOf,
  type PlainDate,
  regionOfDepartment,
  requiredDocuments,
  type TableRows,
  weekOf,
  weekRange,
} from "@ms/domain";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** How large an invented network is; every centre has one line, open from the first week on. */
export interface NetworkSize {
  readonly centres: number;
  readonly doctors: number;
  /** Weeks that lie behind `clock`. */
  readonly weeks: number;
  readonly seed: number;
  /** The Monday at which the network stands. */
  readonly clock: PlainDate;
}

export type DrawnNetwork = { readonly [Kind in DrawnKind]: readonly TableRows[Kind][] };

type DrawnKind =
  | "centres"
  | "lines"
  | "team-posts"
  | "doctors"
  | "availability"
  | "assignments"
  | "activity"
  | "panel"
  | "feedback"
  | "partners";

const departments = [
  "03",
  "12",
  "15",
  "16",
  "18",
  "19",
  "23",
  "24",
  "36",
  "46",
  "48",
  "58",
  "63",
  "71",
  "87",
];
const weeksAhead = 26;
const panelCap = 1200;

/** A source of whole numbers, both ends included, that depends on the seed alone. */
type Draw = (from: number, to: number) => number;

const numbered = (index: number, digits: number): string => String(index + 1).padStart(digits, "0");

/** An invented network, which its names say: the same for the same size, clock and seed. */
export function drawNetwork({
  centres: centreCount,
  doctors: doctorCount,
  weeks,
  seed,
  clock,
}: NetworkSize): DrawnNetwork {
  const generator = xoroshiro128plus(seed);
  const draw: Draw = (from, to) => uniformInt(generator, from, to);
  const now = weekOf(clock);
  const first = addWeeks(now, -weeks);
  const centres = Array.from({ length: centreCount }, (_, index) => drawCentre(index, { first, draw }));
  const doctors = Array.from({ length: doctorCount }, (_, index) =>
    drawDoctor(index, { first, clock, draw }),
  );
  const seats = weekRange({ from: first, count: weeks + weeksAhead }).flatMap((week) =>
    coverWeek(week, { centres, doctors, chance: week < now ? 95 : 60, draw }),
  );
  const done = seats.filter(({ week }) => week < now);
  return {
    centres,
    lines: centres.map(({ id }) => lineOf(id, mondayOf(first))),
    "team-posts": centres.map(({ id }) => ({
      centre: id,
      role: "COORDINATOR",
      people: 2,
      fte: 2,
      from: mondayOf(first),
    })),
    doctors,
    availability: doctors.flatMap(({ id }) => drawAnswers(id, { from: now, clock, draw })),
    assignments: seats.map((seat) => ({ ...seat, state: "CONFIRMED" })),
    activity: done
      .filter(() => draw(1, 100) <= 98)
      .map(({ centre, line, week }) => ({ centre, line, week, consultations: draw(70, 110) })),
    panel: centres.flatMap(({ id }) => drawPanel(id, { first, weeks, draw })),
    feedback: done
      .filter(() => draw(1, 100) <= 60)
      .map(({ doctor, centre, week }) => ({
        doctor,
        centre,
        week,
        wantsToReturn: draw(1, 100) <= 90 ? "YES" : "UNSURE",
        answeredOn: addDays(mondayOf(week), 7),
      })),
    partners: centres
      .slice(0, 1)
      .map(({ name, inseeCode }) => ({ id: "commune-exemple", name, kind: "COMMUNE", inseeCode })),
  };
}

function drawCentre(index: number, { first, draw }: { first: IsoWeek; draw: Draw }): TableRows["centres"] {
  const department = departments[index % departments.length] ?? "23";
  const number = numbered(index, 4);
  return {
    id: `exemple-${number}`,
    name: `Exemple ${number}`,
    inseeCode: `${department}${numbered(Math.floor(index / departments.length), 3)}`,
    regionCode: regionOfDepartment(department) ?? "75",
    profile: "weekly-rotation",
    openedOn: mondayOf(first),
    latitude: draw(44_000, 48_000) / 1000,
    longitude: draw(0, 5_000) / 1000,
    source: "Réseau inventé",
  };
}

const lineOf = (centre: string, startsOn: PlainDate): TableRows["lines"] => ({
  centre,
  number: 1,
  startsOn,
  mode: "MIXED",
  terms: [{ from: startsOn, weeklyHours: 35, panelCap }],
});

function drawDoctor(
  index: number,
  { first, clock, draw }: { first: IsoWeek; clock: PlainDate; draw: Draw },
): TableRows["doctors"] {
  const number = numbered(index, 5);
  const status = doctorStatuses[draw(0, doctorStatuses.length - 1)] ?? "LOCUM";
  const joinedOn = addDays(mondayOf(first), -draw(0, 400));
  return {
    id: `d${number}`,
    name: `Dr Exemple ${number}`,
    joinedOn,
    statuses: [{ status, from: joinedOn, ...(status === "ACTIVE_RETIRED" && { retiredSince: joinedOn }) }],
    birthYear: Number(clock.slice(0, 4)) - (status === "ACTIVE_RETIRED" ? draw(63, 72) : draw(28, 62)),
    homeDepartment: departments[draw(0, departments.length - 1)] ?? "23",
    documents: requiredDocuments[status].map((kind) => ({
      kind,
      validUntil: addDays(clock, draw(-30, 900)),
    })),
    maxWeeksPerYear: draw(1, 3),
    minimumGapWeeks: draw(0, 8),
    preferredCentres: [],
    refusedCentres: [],
  };
}

/** Who comes where in a week: nobody to two places at once. */
function coverWeek(
  week: IsoWeek,
  {
    centres,
    doctors,
    chance,
    draw,
  }: Pick<DrawnNetwork, "centres" | "doctors"> & { chance: number; draw: Draw },
): Omit<TableRows["assignments"], "state">[] {
  const placed = new Set<string>();
  return centres.flatMap(({ id }) => {
    const doctor = doctors[draw(0, doctors.length - 1)]?.id;
    if (doctor === undefined || placed.has(doctor) || draw(1, 100) > chance) return [];
    placed.add(doctor);
    return [{ centre: id, line: 1, week, doctor }];
  });
}

/** A doctor in three answers for three of the weeks to come. */
function drawAnswers(
  doctor: string,
  { from, clock, draw }: { from: IsoWeek; clock: PlainDate; draw: Draw },
): TableRows["availability"][] {
  if (draw(1, 3) > 1) return [];
  const ahead = new Set([draw(8, 15), draw(8, weeksAhead - 1), draw(8, weeksAhead - 1)]);
  return [...ahead].map((weeks) => ({
    doctor,
    week: addWeeks(from, weeks),
    answer: draw(1, 4) > 1 ? "YES" : "MAYBE",
    confirmedOn: addDays(clock, -draw(1, 45)),
  }));
}

/** The panel of a centre every fourth week: it fills in two years. */
function drawPanel(
  centre: string,
  { first, weeks, draw }: { first: IsoWeek; weeks: number; draw: Draw },
): TableRows["panel"][] {
  return Array.from({ length: Math.floor(weeks / 4) }, (_, index) => {
    const registered = Math.min(panelCap, 45 * (index + 1)) - draw(0, 30);
    return {
      centre,
      on: addDays(mondayOf(first), 28 * index),
      registered,
      ald: Math.round(registered / 5),
      source: "Réseau inventé",
    };
  });
}
