import type { PlainDate } from "../../calendar/plain-date.ts";
import { isOpen } from "../../network/centre.ts";
import { isLineOpen, type Line, termsOn } from "../../network/line.ts";
import type { PanelCount } from "../../network/panel-count.ts";
import { groupBy } from "../../rotation/group-by.ts";
import type { IndexedFacts } from "../index-facts.ts";
import { countsByCentre, latestCount } from "../panel-counts.ts";
import type { Give } from "../streams.ts";

/** A centre at a date: its latest panel count by then, and the cap of the lines open then. */
export interface CentreThen {
  readonly isOpen: boolean;
  readonly panel: PanelCount | undefined;
  /** Unknown when the terms of an open line are. */
  readonly panelCap: number | undefined;
}

function capOf(lines: readonly Line[], on: PlainDate): number | undefined {
  let sum = 0;
  for (const line of lines) {
    if (!isLineOpen(line, on)) continue;
    const cap = termsOn(line, on)?.panelCap;
    if (cap === undefined) return undefined;
    sum += cap;
  }
  return sum;
}

/** Every centre, at the date. */
export function readCentres({ facts, spans, places }: IndexedFacts, give: Give<CentreThen>): void {
  const counts = countsByCentre(facts.panelCounts);
  const lines = groupBy(facts.lines, ({ centre }) => centre);
  for (const centre of facts.centres) {
    const place = places.centres.get(centre.id)!;
    for (const [span, { on }] of spans.entries()) {
      const isOpenThen = isOpen(centre, on);
      give(place, span, {
        isOpen: isOpenThen,
        panel: latestCount(counts.get(centre.id), on),
        panelCap: isOpenThen ? capOf(lines.get(centre.id) ?? [], on) : 0,
      });
    }
  }
}
