import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { backupsOfLineWeek, refusalsForTier } from "./backups-of-line-week.ts";
import { bookingRefusals } from "./check-booking.ts";
import type { RotatingDoctor, RotationNetwork } from "./rotation-network.ts";

const doctor = (id: string, other: Partial<RotatingDoctor> = {}): RotatingDoctor => ({
  id,
  statuses: [{ status: "SALARIED", from: "2020-01-01" as PlainDate }],
  documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION" }],
  homeDepartment: "23",
  maxWeeksPerYear: 2,
  minimumGapWeeks: 1,
  preferredCentres: [],
  refusedCentres: [],
  ...other,
});
const line = { centre: "ajain", number: 1, startsOn: "2023-01-02" as PlainDate, endsOn: undefined };
const week = "2024-W30" as IsoWeek;
const comes = (id: string, ...weeks: string[]) =>
  weeks.map((each) => ({
    ...{ centre: "bellegarde", line: 1, week: each as IsoWeek, doctor: id, state: "CONFIRMED" as const },
  }));

const network: RotationNetwork = {
  centres: [{ id: "ajain", inseeCode: "23002", latitude: undefined, longitude: undefined }],
  lines: [line],
  doctors: [
    doctor("far", { homeDepartment: "06" }),
    doctor("near"),
    doctor("asked-for-it", { homeDepartment: "06", preferredCentres: ["ajain"] }),
    doctor("maybe"),
    doctor("quota"),
    doctor("gap"),
    doctor("elsewhere"),
    doctor("refuses", { refusedCentres: ["ajain"] }),
    doctor("no"),
    doctor("silent"),
  ],
  availability: ["far", "near", "asked-for-it", "maybe", "quota", "gap", "elsewhere", "refuses", "no"].map(
    (id) => ({
      ...{ doctor: id, week, confirmedOn: "2024-01-02" as PlainDate },
      answer: id === "no" ? "NO" : id === "maybe" ? "MAYBE" : "YES",
    }),
  ),
  assignments: [
    ...comes("quota", "2024-W02", "2024-W10"),
    ...comes("gap", "2024-W31"),
    ...comes("elsewhere", "2024-W30"),
  ],
};
const open = { network, line, week, today: "2024-02-01" as PlainDate };

it("lists who may be called: by tier, the sure first, then who asked for the centre, then the nearest", () => {
  expect(backupsOfLineWeek(open).map(({ doctor: id, tier }) => [id, tier])).toEqual([
    ["asked-for-it", "ready"],
    ["near", "ready"],
    ["far", "ready"],
    ["maybe", "ready"],
    ["quota", "beyondQuota"],
    ["gap", "shortGap"],
  ]);
});

it("lists nobody where the week is covered, closed or over", () => {
  const covered = [...network.assignments, ...comes("x", week).map((each) => ({ ...each, centre: "ajain" }))];
  expect(backupsOfLineWeek({ ...open, network: { ...network, assignments: covered } })).toEqual([]);
  const closedWeeks = [{ centre: "ajain", line: 1, week }];
  expect(backupsOfLineWeek({ ...open, network: { ...network, closedWeeks } })).toEqual([]);
  expect(backupsOfLineWeek({ ...open, today: "2025-01-01" as PlainDate })).toEqual([]);
});

it("sets aside a doctor's own limits alone, and no more of them than the tier says", () => {
  const all = (Object.keys(bookingRefusals) as (keyof typeof bookingRefusals)[]).map((code) => ({
    ...{ code, message: bookingRefusals[code] },
  }));
  const codes = (tier: "ready" | "beyondQuota" | "shortGap") =>
    all.filter((each) => !refusalsForTier(all, tier).includes(each)).map(({ code }) => code);
  expect(codes("ready")).toEqual([]);
  expect(codes("beyondQuota")).toEqual(["YEARLY_WEEKS_REACHED"]);
  expect(codes("shortGap")).toEqual(["YEARLY_WEEKS_REACHED", "REST_TOO_SHORT"]);
});
