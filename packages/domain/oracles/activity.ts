import { z } from "zod";
import { addWeeks, type IsoWeek, weekOf } from "../src/calendar/iso-week.ts";
import { lineWeeksBetween } from "../src/capacity/calibration.ts";
import { computeFigures } from "../src/impact/compute-figures.ts";
import type { NetworkFacts } from "../src/impact/facts.ts";
import { networkScope, type Scope } from "../src/impact/scope.ts";
import { centreSchema } from "../src/network/centre.ts";
import { date } from "../src/network/fields.ts";
import { lineSchema } from "../src/network/line.ts";
import { answers } from "./runner/oracle.ts";

const inputs = z.strictObject({
  consultations: z.number(),
  cutoffExclusive: date,
  lines: z.array(z.strictObject({ insee: z.string(), opened: date, lines: z.number() })),
  weeklyHours: z.number(),
  daysPerWeek: z.number(),
});

// A network of these centres, its consultations spread over its weeks, as the figures read it.
function factsOf({
  consultations,
  cutoffExclusive,
  lines,
  weeklyHours,
}: z.infer<typeof inputs>): NetworkFacts {
  const centres = lines.map(({ insee, opened }) =>
    centreSchema.parse({
      id: `c${insee}`,
      name: insee,
      inseeCode: insee,
      regionCode: "75",
      profile: "weekly-rotation",
      openedOn: opened,
    }),
  );
  const opened = lines.flatMap((each) =>
    Array.from({ length: each.lines }, (_, index) =>
      lineSchema.parse({
        centre: `c${each.insee}`,
        number: index + 1,
        startsOn: each.opened,
        mode: "MIXED",
        terms: [{ from: each.opened, weeklyHours, panelCap: 1200 }],
      }),
    ),
  );
  const weeks: { centre: string; line: number; week: IsoWeek }[] = [];
  for (const { centre, number, startsOn } of opened)
    for (let week = weekOf(startsOn); week < weekOf(cutoffExclusive); week = addWeeks(week, 1))
      weeks.push({ centre, line: number, week });
  const each = Math.floor(consultations / weeks.length);
  return {
    centres,
    lines: opened,
    doctors: [],
    assignments: weeks.map((week, index) => ({
      ...week,
      doctor: `invented-${String(index)}`,
      state: "CONFIRMED",
    })),
    activityWeeks: weeks.map((week, index) => ({
      ...week,
      consultations: index === 0 ? consultations - each * (weeks.length - 1) : each,
    })),
    panelCounts: [],
    feedback: [],
    indicators: [],
    teamPosts: [],
  };
}

export const cases = [
  answers(inputs, (given) => {
    const facts = factsOf(given);
    const figure = (metric: string, scope: Scope = networkScope): number | undefined =>
      computeFigures({ facts, scope, asOf: given.cutoffExclusive }).find((each) => each.metric === metric)
        ?.value;
    const lineWeeks = figure("lineWeeksCovered") ?? NaN;
    const perLineWeek = figure("consultationsPerLineWeek") ?? NaN;
    const weeksOf = (insee: string | undefined): number =>
      figure("lineWeeksCovered", { kind: "LINE", code: `c${insee ?? ""}-1` }) ?? NaN;
    const [first, second] = given.lines;
    const singles = given.lines.reduce(
      (sum, { opened }) => sum + lineWeeksBetween({ from: opened, to: given.cutoffExclusive, lines: 1 }),
      0,
    );
    return {
      ajainWeeks: weeksOf(first?.insee),
      bellegardeWeeks: weeksOf(second?.insee),
      lineWeeks,
      perLineWeek,
      perDay5: perLineWeek / given.daysPerWeek,
      minutesAt35h: (given.weeklyHours * 60) / perLineWeek,
      lineWeeksIfOneLineEach: singles,
      perLineWeekIfOneLineEach: given.consultations / singles,
    };
  }),
];
