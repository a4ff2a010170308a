import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlainDate } from "../calendar/plain-date.ts";
import { weeklyRotation } from "../profile/weekly-rotation.ts";
import { assessReadiness, readinessCriteria } from "./assess-readiness.ts";
import { decideOpening } from "./decide-opening.ts";
import { openingProjectSchema, openingVerdicts } from "./opening-project.ts";

const on = "2024-02-01" as PlainDate;
const shown = fc.option(
  fc.record({ since: fc.constantFrom("2024-01-15", "2024-03-01"), evidence: fc.constant("invented") }),
  { nil: undefined },
);
const projects = fc
  .record({
    premises: shown,
    lodging: shown,
    vehicle: shown,
    finess: shown,
    asaleeNurse: shown,
    posts: fc.subarray([{ role: "COORDINATOR", people: 1, since: "2024-01-02" }]),
    pool: fc.option(fc.record({ countedOn: fc.constant("2024-01-20"), supplyWeeks: fc.nat(60) }), {
      nil: undefined,
    }),
    decision: fc.option(
      fc.record({ verdict: fc.constantFrom(...openingVerdicts), on: fc.constant("2023-11-02") }),
      { nil: undefined },
    ),
  })
  .map((parts) =>
    openingProjectSchema.parse({
      id: "invented",
      name: "Invented",
      inseeCode: "18052",
      regionCode: "24",
      candidateSince: "2023-05-01",
      profile: "weekly-rotation",
      lines: 1,
      ...parts,
    }),
  );
const requests = fc.record({
  project: projects,
  profile: fc.constant(weeklyRotation),
  verdict: fc.constantFrom(...openingVerdicts),
  on: fc.constant(on),
});

test("a go wants every criterion met, and names those that are not; a decision is not turned round unsaid", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { project, verdict } = request;
      const unmet = assessReadiness(request).criteria.filter(({ isMet }) => !isMet);
      const outcome = decideOpening(request);
      const isRepeated = project.decision?.verdict === verdict;
      const isTurned = project.decision !== undefined && !isRepeated;
      const isEarly = verdict === "GO" && unmet.length > 0;
      expect(outcome.ok).toBe(isRepeated || !(isTurned || isEarly));
      if (outcome.ok) return;
      expect(outcome.refusal.every(({ isOverridable }) => isOverridable)).toBe(true);
      expect(outcome.refusal.map(({ code }) => code)).toEqual([
        ...(isTurned ? ["ALREADY_DECIDED"] : []),
        ...(isEarly ? ["NOT_READY", ...unmet.map(({ criterion }) => `${criterion}_NOT_MET`)] : []),
      ]);
    }),
  );
});

test("what is decided on purpose is decided, and deciding it again changes nothing", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const outcome = decideOpening({ ...request, isDespite: true });
      if (!outcome.ok) throw new Error("refused");
      expect(outcome.value.verdict).toBe(request.verdict);
      const project = { ...request.project, decision: outcome.value };
      const later = { ...request, project, on: "2024-06-01" as PlainDate };
      expect(decideOpening(later)).toEqual(outcome);
    }),
  );
});

test("nothing is decided before the commune asks, not even on purpose", () => {
  const [project] = fc.sample(projects, 1);
  const early = { project: project!, profile: weeklyRotation, on: "2023-04-30" as PlainDate };
  const outcome = decideOpening({ ...early, verdict: "GO", isDespite: true });
  expect(outcome).toMatchObject({ ok: false, refusal: [{ code: "BEFORE_CANDIDACY", isOverridable: false }] });
  expect(!outcome.ok && outcome.refusal[0]!.message.en).toContain("since 1 May 2023 only");
  expect(Object.keys(readinessCriteria)).toHaveLength(7);
});
