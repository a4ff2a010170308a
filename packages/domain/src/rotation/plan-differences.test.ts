import { expect, it } from "vitest";
import type { IsoWeek } from "../calendar/iso-week.ts";
import { planDifferences } from "./plan-differences.ts";

const at = (line: string, week: string, doctor: string) => ({ line, week: week as IsoWeek, doctor });

it("says of each line-week that changes who was there, who comes and why; what stays is left out", () => {
  const differences = planDifferences({
    published: [at("ajain-1", "2024-W27", "withdrew"), at("ajain-1", "2024-W28", "stays")],
    standing: [
      at("ajain-1", "2024-W28", "stays"),
      at("ajain-1", "2024-W29", "moves"),
      at("ajain-1", "2024-W30", "leaves"),
    ],
    dropped: [at("ajain-1", "2024-W29", "moves"), at("ajain-1", "2024-W30", "leaves")],
    added: [
      at("ajain-1", "2024-W27", "moves"),
      at("ajain-1", "2024-W29", "new"),
      at("ajain-1", "2024-W31", "other"),
    ],
  });
  expect(differences.map(({ week, before, after, code }) => [week, before, after, code])).toEqual([
    ["2024-W27", "withdrew", "moves", "WEEK_CANCELLED"],
    ["2024-W29", "moves", "new", "DOCTOR_MOVED"],
    ["2024-W30", "leaves", undefined, "DOCTOR_RELEASED"],
    ["2024-W31", undefined, "other", "HOLE_FILLED"],
  ]);
});

it("finds nothing between a plan and itself", () => {
  const standing = [at("ajain-1", "2024-W27", "d")];
  expect(planDifferences({ published: standing, standing, dropped: [], added: [] })).toEqual([]);
});
