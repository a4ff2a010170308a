import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { candidateVerdict, readReasons } from "./candidate-reasons.ts";
import { explainLineWeek } from "./mend-line-week.ts";
import type { RotatingDoctor, RotationNetwork } from "./rotation-network.ts";

const doctor = (id: string, own: Partial<RotatingDoctor> = {}): RotatingDoctor => ({
  id,
  statuses: [{ status: "SALARIED", from: "2020-01-01" as PlainDate }],
  documents: [{ kind: "SECONDARY_ACTIVITY_DECLARATION" }],
  homeDepartment: "23",
  maxWeeksPerYear: 2,
  minimumGapWeeks: 0,
  preferredCentres: [],
  refusedCentres: [],
  ...own,
});
const offer = (id: string, answer: "YES" | "MAYBE", confirmedOn: string) => ({
  doctor: id,
  week: "2024-W30" as IsoWeek,
  answer,
  confirmedOn: confirmedOn as PlainDate,
});
const place = { latitude: undefined, longitude: undefined };
const network: RotationNetwork = {
  centres: [{ id: "ajain", inseeCode: "23002", ...place }],
  lines: [{ centre: "ajain", number: 1, startsOn: "2023-01-02" as PlainDate, endsOn: undefined }],
  doctors: [
    doctor("near", { preferredCentres: ["ajain"] }),
    doctor("far", { homeDepartment: "06" }),
    doctor("refusing", { refusedCentres: ["ajain"] }),
    doctor("elsewhere", { documents: [], statuses: [] }),
  ],
  availability: [
    offer("near", "YES", "2024-01-26"),
    offer("far", "MAYBE", "2023-11-01"),
    offer("refusing", "YES", "2024-01-26"),
    offer("elsewhere", "YES", "2024-01-26"),
  ],
  assignments: [
    { centre: "ajain", line: 1, week: "2023-W20" as IsoWeek, doctor: "near", state: "CONFIRMED" },
    { centre: "ajain", line: 1, week: "2024-W10" as IsoWeek, doctor: "far", state: "CANCELLED" },
    { centre: "ajain", line: 1, week: "2024-W11" as IsoWeek, doctor: "far", state: "CONFIRMED" },
  ],
};
const seat = { centre: "ajain", week: "2024-W30" as IsoWeek, today: "2024-02-01" as PlainDate };
const reasonsOf = (id: string, displaced: { line: string; week: IsoWeek; doctor: string }[] = []) =>
  readReasons(network, seat)({ doctor: id, displaced });

it("says what speaks for a doctor, in the order in which one asks", () => {
  const reasons = reasonsOf("near");
  expect(reasons.map(({ message }) => message.fr)).toEqual([
    "Disponible, confirmé il y a 6 jours",
    "A demandé ce centre",
    "À environ 10 km par la route",
    "Connaît déjà ce centre",
    "Première semaine de l’année",
  ]);
  expect(candidateVerdict(reasons)).toBe("VERY_GOOD");
});

it("says what speaks against: a doubt, an old answer, a long road", () => {
  const reasons = reasonsOf("far");
  expect(reasons.filter(({ isFor }) => !isFor).map(({ code }) => code)).toEqual([
    "OFFERED_MAYBE",
    "ANSWER_OLD",
    "FAR",
  ]);
  expect(reasons.find(({ code }) => code === "WEEKS_THIS_YEAR")?.message.en).toBe(
    "Has 1 of 2 weeks already this year",
  );
  expect(candidateVerdict(reasons)).toBe("GOOD");
});

it("never calls good a choice that opens another hole", () => {
  const reasons = reasonsOf("near", [{ line: "ajain-1", week: "2024-W31" as IsoWeek, doctor: "near" }]);
  expect(reasons.at(-1)?.message.fr).toBe("Quitterait ajain-1 2024-W31");
  expect(candidateVerdict(reasons)).toBe("POSSIBLE");
});

it("counts every other doctor of the network once, under the rule that keeps them away", () => {
  const { reasons } = explainLineWeek({ network, ...seat }, { besides: 336 });
  expect(Object.fromEntries(reasons.map(({ code, doctors }) => [code, doctors]))).toEqual({
    WEEK_NOT_OFFERED: 336,
    CENTRE_REFUSED: 1,
    DOCTOR_NOT_ELIGIBLE: 1,
  });
});
