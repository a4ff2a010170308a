import { dateOf } from "@ms/database";
import { isLineOpen, type PlainDate, panelState, termsOn } from "@ms/domain";
import type { Context } from "../context.ts";
import { lineRecord } from "../shared/records.ts";

type PanelState = ReturnType<typeof panelState>;

/** The panels of centres against the caps of their open lines; undefined where nothing was counted yet. */
export async function loadPanelStates(
  ids: readonly string[],
  { database, today }: Pick<Context, "database" | "today">,
): Promise<(PanelState | undefined)[]> {
  const [counts, lines] = await Promise.all([
    database.panelCount.findMany({
      where: { centreId: { in: [...ids] }, on: { lte: dateOf(today) } },
      orderBy: { on: "desc" },
      distinct: "centreId",
    }),
    database.line.findMany({ where: { centreId: { in: [...ids] } }, include: { terms: true } }),
  ]);
  const registered = new Map(counts.map((count) => [count.centreId, count.registered]));
  return ids.map((id) => {
    const count = registered.get(id);
    const cap = capOn(lines.filter(({ centreId }) => centreId === id).map(lineRecord), today);
    return count === undefined ? undefined : panelState({ registered: count, cap });
  });
}

const capOn = (lines: readonly ReturnType<typeof lineRecord>[], day: PlainDate): number =>
  lines
    .filter((line) => isLineOpen(line, day))
    .reduce((sum, line) => sum + (termsOn(line, day)?.panelCap ?? 0), 0);
