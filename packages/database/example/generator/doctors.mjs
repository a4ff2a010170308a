import { addDays, daysBetween, isRppsDoubtful } from "@ms/domain";
import { clock } from "./facts.mjs";

const plants =
  "Aubépine Bruyère Châtaigne Digitale Églantine Fougère Genêt Hêtre Iris Jonquille Lierre Mélèze Noisette Œillet Pâquerette Réséda Sureau Tilleul Violette Érable".split(
    " ",
  );
const statusCounts = { LOCUM: 136, PRIVATE_PRACTICE: 68, ACTIVE_RETIRED: 119, SALARIED: 17 };
const ages = { LOCUM: [28, 46], PRIVATE_PRACTICE: [34, 64], ACTIVE_RETIRED: [62, 72], SALARIED: [31, 62] };
const numbered = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, "0"));
const departments = [...numbered(1, 19), "2A", "2B", ...numbered(21, 95), "971", "972", "973", "974", "976"];
const populous = [
  "13",
  "31",
  "33",
  "34",
  "35",
  "38",
  "44",
  "59",
  "62",
  "67",
  "69",
  "75",
  "76",
  "77",
  "78",
  "83",
  "92",
  "93",
  "94",
];
/** Days by which so many of the 340 had joined. */
const arrivals = [
  ["2022-04-04", 0],
  ["2022-10-17", 80],
  ["2023-06-05", 210],
  ["2023-11-26", 340],
];

function joinedOn(index) {
  const step = arrivals.findIndex(([, count]) => index < count);
  const [[from, before], [to, after]] = [arrivals[step - 1], arrivals[step]];
  return addDays(from, Math.floor((daysBetween(from, to) * (index + 1 - before)) / (after - before)));
}

/** Mostly a complete file; a few papers are missing or expire before the weeks on offer. */
function documentsOf(chance, status) {
  const validUntil = () =>
    chance.isTrue(0.12)
      ? chance.pick(["2024-06-30", "2024-08-31", "2024-10-31"])
      : chance.pick(["2024-12-31", "2025-06-30", "2025-12-31"]);
  const papers = {
    LOCUM: () => [
      { kind: "LOCUM_LICENCE", validUntil: validUntil() },
      { kind: "LOCUM_CPS_CARD", validUntil: validUntil() },
    ],
    PRIVATE_PRACTICE: () => [{ kind: "SECONDARY_ACTIVITY_DECLARATION", validUntil: validUntil() }],
    SALARIED: () => [{ kind: "SECONDARY_ACTIVITY_DECLARATION", validUntil: validUntil() }],
    ACTIVE_RETIRED: () => [{ kind: "ORDER_REGISTRATION" }],
  }[status]();
  return chance.isTrue(0.05) ? papers.slice(1) : papers;
}

function statusPeriod(chance, status, joined) {
  if (status !== "ACTIVE_RETIRED") return { status, from: addDays(joined, -chance.integer(30, 2500)) };
  const retiredSince = addDays("2019-09-01", chance.integer(0, daysBetween("2019-09-01", joined) - 30));
  // Without a last day of practice, the doctor still practises elsewhere.
  if (chance.isTrue(0.5)) return { status, from: retiredSince, retiredSince };
  const lastPractice = addDays("2023-04-01", chance.integer(0, daysBetween("2023-04-01", clock) - 1));
  return {
    status,
    from: retiredSince,
    retiredSince,
    lastPractice: lastPractice < retiredSince ? retiredSince : lastPractice,
  };
}

/** In the range 999000xxxxx, which no register uses, with the key that holds. */
const fakeRpps = (index) => {
  const start = `9990000${String(index).padStart(3, "0")}`;
  return numbered(0, 9)
    .map((key) => start + key[1])
    .find((number) => !isRppsDoubtful(number));
};

/** 340 invented volunteers, in the order in which they joined; their names say that they are examples. */
export function inventDoctors(chance) {
  const statuses = chance.shuffle(
    Object.entries(statusCounts).flatMap(([status, count]) => Array(count).fill(status)),
  );
  const homes = chance.shuffle([
    ...departments,
    ...Array.from({ length: 340 - departments.length }, () => chance.pick(populous)),
  ]);
  const extremes = new Map([
    [statuses.indexOf("LOCUM"), 28],
    [statuses.indexOf("ACTIVE_RETIRED"), 72],
  ]);
  return statuses.map((status, index) => {
    const number = String(index + 1).padStart(3, "0");
    const joined = joinedOn(index);
    const centres = chance.shuffle(["ajain", "bellegarde", "charenton"]);
    return {
      id: `d${number}`,
      name: `Dr Exemple ${chance.pick(plants)} ${number}`,
      joinedOn: joined,
      statuses: [statusPeriod(chance, status, joined)],
      birthYear: 2023 - (extremes.get(index) ?? chance.integer(...ages[status])),
      homeDepartment: homes[index],
      documents: documentsOf(chance, status),
      maxWeeksPerYear: chance.pickWeighted([1, 2, 3, 4], (weeks) => [0, 7, 8, 4, 1][weeks]),
      minimumGapWeeks: chance.integer(0, 8),
      preferredCentres: chance.isTrue(0.3) ? centres.slice(0, 1) : [],
      refusedCentres: chance.isTrue(0.1) ? centres.slice(2) : [],
      ...(chance.isTrue(0.1) && { rpps: fakeRpps(index + 1) }),
      ...(chance.isTrue(0.7) && {
        phone: `01 99 00 ${number.padStart(4, "0").replace(/(..)(..)/, "$1 $2")}`,
      }),
      ...(chance.isTrue(0.8) && { email: `exemple.${number}@example.org` }),
    };
  });
}
