import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import { withoutDifference, withoutMoves } from "./leave-out.ts";
import { planDifferences } from "./plan-differences.ts";
import { recipientsOfPublication } from "./recipients-of-publication.ts";
import { changesOfPublication, type PublishedWeek, type StandingWeek, takeBack } from "./take-back.ts";

const at = (line: string, week: string, doctor: string) => ({ line, week: week as IsoWeek, doctor });
const moves = at("ajain-1", "2024-W29", "moves");
const leaves = at("ajain-1", "2024-W30", "leaves");
const draft = {
  taken: [moves, leaves],
  given: [
    at("ajain-1", "2024-W27", "moves"),
    at("ajain-1", "2024-W29", "new"),
    at("ajain-1", "2024-W31", "new"),
    at("ajain-1", "2024-W32", "proposed"),
  ],
};
const differences = planDifferences({
  published: [],
  standing: [moves, leaves, at("ajain-1", "2024-W32", "proposed")],
  dropped: draft.taken,
  added: draft.given,
});
const weekOf = ({ week }: { week: string }) => week;

it("tells each doctor of the weeks confirmed, moved and taken away, and nobody of what stays", () => {
  const told = recipientsOfPublication({ differences, proposals: [at("ajain-1", "2024-W32", "proposed")] });
  expect(
    told.map(({ doctor, news }) => [doctor, news.map(({ code, from, to }) => [code, from?.week, to?.week])]),
  ).toEqual([
    ["moves", [["WEEK_MOVED", "2024-W29", "2024-W27"]]],
    [
      "new",
      [
        ["WEEK_CONFIRMED", undefined, "2024-W29"],
        ["WEEK_CONFIRMED", undefined, "2024-W31"],
      ],
    ],
    ["leaves", [["WEEK_TAKEN_AWAY", "2024-W30", undefined]]],
    ["proposed", [["WEEK_CONFIRMED", undefined, "2024-W32"]]],
  ]);
});

describe("a draft from which something is left out", () => {
  it("moves nobody: whoever would have moved stays, and the rest is given", () => {
    const rest = withoutMoves(draft, { differences });
    expect(rest.taken).toEqual([]);
    expect(rest.given.map(weekOf)).toEqual(["2024-W31", "2024-W32"]);
  });

  it("leaves one week to its standing doctor, or open", () => {
    const kept = withoutDifference(draft, { differences, place: moves });
    expect(kept.ok && kept.value.taken).toEqual([leaves]);
    expect(kept.ok && kept.value.given.map(weekOf)).toEqual(["2024-W27", "2024-W31", "2024-W32"]);
    const nothing = withoutDifference(draft, { differences, place: at("ajain-1", "2024-W32", "") });
    expect(nothing.ok || nothing.refusal.code).toBe("NO_DIFFERENCE");
  });
});

const [until, before] = [new Date(600_000), new Date(599_999)];
/** Seats and doctors in a few weeks, each at most once a week. */
const places = fc.uniqueArray(
  fc.record({
    line: fc.constantFrom("a-1", "a-2", "b-1"),
    week: fc.constantFrom("2024-W27", "2024-W28").map((week) => week as IsoWeek),
    doctor: fc.constantFrom("d1", "d2", "d3", "d4"),
  }),
  {
    comparator: (one, other) =>
      one.week === other.week && (one.line === other.line || one.doctor === other.doctor),
  },
);
const standings = fc
  .tuple(places, fc.infiniteStream(fc.constantFrom("PROPOSED", "CONFIRMED")))
  .map(([all, states]): StandingWeek[] =>
    all.map((place, index) => ({
      ...place,
      assignment: `s${index}`,
      state: states.next().value as "PROPOSED",
    })),
  );
const stateOf = (weeks: readonly StandingWeek[]): ReadonlyMap<string, string> =>
  new Map(weeks.map(({ assignment, state }) => [assignment, state]));

/** What stands once a plan is published, and what it has changed. */
function publish(
  standing: readonly StandingWeek[],
  confirmed: Parameters<typeof changesOfPublication>[0]["confirmed"],
) {
  const { changed, given } = changesOfPublication({ standing, confirmed });
  const weeks: PublishedWeek[] = [
    ...changed,
    ...given.map((place, index) => ({ ...place, assignment: `g${index}`, after: "CONFIRMED" as const })),
  ];
  const after = new Map(weeks.map((week) => [week.assignment, week]));
  const stands = [...standing.filter(({ assignment }) => !after.has(assignment)), ...weeks].flatMap((week) =>
    "after" in week ? (week.after === "CONFIRMED" ? [{ ...week, state: week.after }] : []) : [week],
  );
  return { weeks, stands };
}

describe("a publication that is taken back", () => {
  const unchanged = { isClosed: () => false, bookedSince: new Set<string>(), until };
  it("leaves everything as it stood before, whatever it had changed", () => {
    fc.assert(
      fc.property(standings, places, (standing, confirmed) => {
        const { weeks, stands } = publish(standing, confirmed);
        const outcome = takeBack({ ...unchanged, weeks, standing: stands, now: before });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
        const now = new Map([
          ...stateOf(stands),
          ...outcome.value.map((each) => [each.assignment, each.state] as const),
        ]);
        for (const [assignment, state] of now) if (state === "CANCELLED") now.delete(assignment);
        expect(now).toEqual(stateOf(standing));
      }),
    );
  });

  it("is refused with the week that somebody has changed since, or whose doctor serves elsewhere by now", () => {
    const standing = [{ ...moves, assignment: "s", state: "CONFIRMED" as const }];
    const { weeks, stands } = publish(standing, [at("ajain-1", "2024-W31", "new")]);
    const codes = (now: readonly StandingWeek[], isClosed = false, bookedSince: readonly string[] = []) => {
      const since = { isClosed: () => isClosed, bookedSince: new Set(bookedSince) };
      const outcome = takeBack({ ...since, weeks, standing: now, until, now: before });
      return outcome.ok ? [] : outcome.refusal.map(({ code, week }) => `${code} ${week ?? ""}`);
    };
    expect(codes(stands)).toEqual([]);
    expect(codes([])).toEqual(["WEEK_CHANGED 2024-W31"]);
    const confirmed = { assignment: "x", state: "CONFIRMED" as const };
    expect(codes([...stands, { ...at("ajain-1", "2024-W29", "other"), ...confirmed }])).toEqual([
      "WEEK_CHANGED 2024-W29",
    ]);
    expect(codes([...stands, { ...at("ajain-2", "2024-W29", "moves"), ...confirmed }])).toEqual([
      "WEEK_CHANGED 2024-W29",
    ]);
    expect(codes(stands, true)).toEqual(["WEEK_CHANGED 2024-W29"]);
    // Who gets a week back is judged, who gives one back is not.
    expect(codes(stands, false, ["moves"])).toEqual(["DOCTOR_BOOKED_SINCE 2024-W29"]);
    expect(codes(stands, false, ["new"])).toEqual([]);
  });

  it("is refused once its time is over", () => {
    const outcome = takeBack({ ...unchanged, weeks: [], standing: [], now: until });
    expect(outcome.ok || outcome.refusal.map(({ code }) => code)).toEqual(["PUBLICATION_SETTLED"]);
  });
});
