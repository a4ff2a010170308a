import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { candidatesForLineWeek, mendingHorizon, mendLineWeek } from "./mend-line-week.ts";
import type { RotatingDoctor, RotationNetwork } from "./rotation-network.ts";

const doctor = (id: string): RotatingDoctor => ({
  id,
  statuses: [{ status: "SALARIED", from: "2020-01-01" as PlainDate }],
  documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION" }],
  homeDepartment: "23",
  maxWeeksPerYear: 1,
  minimumGapWeeks: 0,
  preferredCentres: [],
  refusedCentres: [],
});
const offer = (id: string, week: string) => ({
  doctor: id,
  week: week as IsoWeek,
  answer: "YES" as const,
  confirmedOn: "2024-01-02" as PlainDate,
});
const line = (centre: string) => ({
  centre,
  number: 1,
  startsOn: "2023-01-02" as PlainDate,
  endsOn: undefined,
});
const place = { latitude: undefined, longitude: undefined };

/** The first doctor of W30 withdrew; the second serves in W31 and also offers W30; the third offers W31. */
const network: RotationNetwork = {
  centres: [{ id: "ajain", inseeCode: "23002", ...place }],
  lines: [line("ajain")],
  doctors: ["first", "second", "third"].map(doctor),
  availability: [offer("second", "2024-W30"), offer("second", "2024-W31"), offer("third", "2024-W31")],
  assignments: [
    { centre: "ajain", line: 1, week: "2024-W31" as IsoWeek, doctor: "second", state: "CONFIRMED" },
  ],
};
const open = { network, centre: "ajain", week: "2024-W30" as IsoWeek, today: "2024-02-01" as PlainDate };

it("covers a cancelled week by a chain of moves, told in French and in English", () => {
  const mended = mendLineWeek(open);
  if (!mended.ok) throw new Error(mended.refusal.code);
  const { moves, covered, message } = mended.value;
  expect(covered).toBe(1);
  expect(moves.map((move) => [move.doctor, move.message.fr, move.message.en])).toEqual([
    [
      "second",
      "Passe de ajain-1 2024-W31 à ajain-1 2024-W30.",
      "Moves from ajain-1 2024-W31 to ajain-1 2024-W30.",
    ],
    ["third", "Vient à ajain-1 2024-W31.", "Comes to ajain-1 2024-W31."],
  ]);
  expect(message).toEqual({
    fr: "La semaine peut être pourvue en déplaçant 1 médecin.",
    en: "The week can be covered by moving 1 doctor.",
  });
});

it("says that nobody is moved where a doctor is free to come", () => {
  const availability = [offer("third", "2024-W30")];
  const mended = mendLineWeek({ ...open, network: { ...network, availability } });
  if (!mended.ok) throw new Error(mended.refusal.code);
  expect(mended.value.moves).toHaveLength(1);
  expect(mended.value.message.fr).toBe("La semaine peut être pourvue sans déplacer personne.");
});

it("moves nobody whose week lies in the frozen window", () => {
  const mended = mendLineWeek({ ...open, today: "2024-07-01" as PlainDate });
  expect(mended).toMatchObject({ ok: true, value: { moves: [], covered: 0 } });
});

it("ranks who could come and says what each would leave", () => {
  const candidates = candidatesForLineWeek(open, { most: 5 });
  expect(candidates).toMatchObject([
    { doctor: "second", displaced: [{ line: "ajain-1", week: "2024-W31", doctor: "second" }] },
  ]);
  expect(candidates[0]!.message.fr).toBe("Peut venir en quittant ajain-1 2024-W31.");
});

it("mends within what is left of the year of the week, 53 weeks where the year has them", () => {
  const horizon = (week: string, today: string) =>
    mendingHorizon({ week: week as IsoWeek, today: today as PlainDate });
  expect(horizon("2026-W53", "2025-12-01")).toMatchObject({ from: "2026-W01", count: 53 });
  expect(horizon("2024-W30", "2024-07-01")).toMatchObject({ from: "2024-W27", count: 26 });
});
