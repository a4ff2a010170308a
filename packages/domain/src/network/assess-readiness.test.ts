import { describe, expect, test } from "vitest";
import type { PlainDate } from "../calendar/plain-date.ts";
import { weeklyRotation } from "../profile/weekly-rotation.ts";
import { assessReadiness } from "./assess-readiness.ts";
import {
  charterSchema,
  hasAcceptedCharter,
  holdersOf,
  overlappingHolding,
  roleHoldingSchema,
} from "./charter.ts";
import { fieldRefusals } from "./field-refusal.ts";
import { openingProjectSchema, openingStage } from "./opening-project.ts";

const on = "2024-02-01" as PlainDate;
const ready = { since: "2024-01-15", evidence: "invented report" };
const project = openingProjectSchema.parse({
  id: "invented",
  name: "Invented",
  inseeCode: "18052",
  regionCode: "24",
  candidateSince: "2023-05-01",
  profile: "weekly-rotation",
  lines: 1,
  premises: ready,
  lodging: ready,
  vehicle: ready,
  finess: ready,
  asaleeNurse: ready,
  posts: [{ role: "COORDINATOR", people: 2, since: "2024-01-02" }],
  pool: { countedOn: "2024-01-20", supplyWeeks: 32 },
  milestones: [{ kind: "PUBLIC_MEETING", on: "2023-09-12", attendance: 300 }],
  decision: { verdict: "GO", on: "2023-11-02" },
});
const assess = (changed: object, day = on) =>
  assessReadiness({ project: { ...project, ...changed }, profile: weeklyRotation, on: day });
const unmet = (changed: object, day = on): string[] =>
  assess(changed, day)
    .criteria.filter(({ isMet }) => !isMet)
    .map(({ criterion }) => criterion);

describe("an opening", () => {
  test("is a go once all stands, each with what shows it", () => {
    expect(assess({}).verdict).toBe("GO");
    expect(
      assess({}).criteria.every(({ evidence, since }) => evidence !== undefined && since !== undefined),
    ).toBe(true);
  });

  test("waits for doctors who offer 1.2 times the weeks of the next half-year", () => {
    expect(assess({}).supplyRatio).toBeCloseTo(32 / 26, 9);
    expect(unmet({ pool: { countedOn: "2024-01-20", supplyWeeks: 31 } })).toEqual(["DOCTORS"]);
    expect(unmet({ lines: 2 })).toEqual(["DOCTORS"]);
  });

  test("waits for the team that its profile asks for, and for what is not there yet on the day", () => {
    expect(unmet({ posts: [] })).toEqual(["POSTS"]);
    expect(unmet({ finess: undefined })).toEqual(["FINESS"]);
    expect(unmet({}, "2024-01-10" as PlainDate)).toContain("PREMISES");
  });

  test("says who is hired and who is wanted, in words", () => {
    const posts = assess({}).criteria.find(({ criterion }) => criterion === "POSTS");
    expect(posts?.evidence).toEqual({
      fr: "Coordinatrice ou coordinateur : 2 (il en faut 1)",
      en: "Coordinator: 2 (1 needed)",
    });
  });

  test("lies where its commune does, and tells nothing twice", () => {
    const refused = (changed: object) =>
      fieldRefusals(openingProjectSchema.safeParse({ ...project, ...changed }).error!).map(
        ({ field, code }) => [field, code],
      );
    expect(refused({ regionCode: "75" })).toEqual([["regionCode", "REGION_ELSEWHERE"]]);
    const [post] = project.posts;
    expect(refused({ posts: [post, post] })).toEqual([["posts", "REPEATED"]]);
    const [meeting] = project.milestones;
    expect(refused({ milestones: [meeting, meeting] })).toEqual([["milestones", "REPEATED"]]);
  });

  test("is decided from the day of the decision on", () => {
    expect(openingStage(project, "2023-06-01" as PlainDate)).toBe("CANDIDATE");
    expect(openingStage(project, on)).toBe("DECIDED");
    expect(openingStage(project, "2023-01-01" as PlainDate)).toBeUndefined();
  });
});

describe("the charter", () => {
  const value = { fr: "valeur", en: "value" };
  const charters = [1, 2].map((version) =>
    charterSchema.parse({
      version,
      from: `202${String(version + 1)}-01-01`,
      values: Array.from({ length: 10 }, () => value),
    }),
  );

  test("has ten values, and a new version asks for a new acceptance", () => {
    expect(charterSchema.safeParse({ version: 1, from: "2022-01-01", values: [value] }).success).toBe(false);
    const acceptances = [{ doctor: "invented-1", version: 1, on: "2022-03-01" as PlainDate }];
    const accepted = (day: string) =>
      hasAcceptedCharter({ doctor: "invented-1", charters, acceptances, on: day as PlainDate });
    expect([accepted("2021-06-01"), accepted("2022-06-01"), accepted("2023-06-01")]).toEqual([
      undefined,
      true,
      false,
    ]);
  });

  test("leaves room for a circle of pioneers that changes", () => {
    const holding = (person: string, from: string, to?: string) =>
      roleHoldingSchema.parse({ person, role: "PIONEER", from, ...(to === undefined ? {} : { to }) });
    const holdings = [holding("invented-1", "2022-01-01", "2022-12-31"), holding("invented-2", "2022-06-01")];
    const on2022 = "2022-07-01" as PlainDate;
    expect(holdersOf({ role: "PIONEER", holdings, on: on2022 })).toEqual(["invented-1", "invented-2"]);
    expect(holdersOf({ role: "PIONEER", holdings, on })).toEqual(["invented-2"]);
    expect(overlappingHolding(holding("invented-1", "2022-12-31"), holdings)).toBe(holdings[0]);
    expect(overlappingHolding(holding("invented-2", "2021-01-01"), holdings)).toBe(holdings[1]);
    expect(overlappingHolding(holding("invented-1", "2023-01-01"), holdings)).toBeUndefined();
    expect(overlappingHolding(holding("invented-2", "2022-06-01", "2023-01-01"), holdings)).toBeUndefined();
  });
});
