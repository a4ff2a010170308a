import { z } from "zod";
import { planRotation } from "../src/rotation/plan-rotation.ts";
import { answers } from "./runner/oracle.ts";

// An assignment problem as a rotation of one week: rows are doctors, columns centres of one line each.
export const cases = [
  answers(z.strictObject({ cost: z.array(z.array(z.number())) }), ({ cost }) => {
    const rows = cost.map((_, row) => row);
    const columns = (cost[0] ?? []).map((_, column) => column);
    const plan = planRotation({
      weeks: 1,
      centres: columns.length,
      doctors: rows.length,
      zones: rows.length,
      seats: columns.map(() => 1),
      zoneCost: cost.flat(),
      sets: [],
      doc: {
        zone: rows,
        set: rows.map(() => -1),
        max: rows.map(() => 1),
        gap: rows.map(() => 0),
        weeks: rows.map(() => [0]),
        cost: rows.map(() => []),
      },
      pinned: [],
      forbidden: [],
    });
    if (!plan.ok) return plan.refusal;
    const columnOf = new Map(plan.value.assignments.map(([doctor, centre]) => [doctor, centre]));
    return {
      columns: rows.map((row) => columnOf.get(row)),
      total: rows.reduce((sum, row) => sum + (cost[row]?.[columnOf.get(row) ?? -1] ?? NaN), 0),
    };
  }),
];
