import { isOpen } from "../../network/centre.ts";
import { isLineOpen, termsOn } from "../../network/line.ts";
import type { PanelCount } from "../../network/panel-count.ts";
import type { Moment, NetworkFacts } from "../facts.ts";
import { type Place, placeOfCentre } from "../scope.ts";

/** A centre at a date: its latest panel count by then, and the cap of the lines open then. */
export interface CentreThen {
  readonly isOpen: boolean;
  readonly panel: PanelCount | undefined;
  /** Unknown when the terms of an open line are. */
  readonly panelCap: number | undefined;
}

const sumKnown = (amounts: readonly (number | undefined)[]): number | undefined =>
  amounts.reduce<number | undefined>(
    (sum, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount),
    0,
  );

/** Every centre, at the date. */
export function* readCentres(facts: NetworkFacts, { asOf }: Moment): Generator<[Place, CentreThen]> {
  const panels = new Map<string, PanelCount>();
  for (const count of facts.panelCounts) {
    if (count.on <= asOf && count.on >= (panels.get(count.centre)?.on ?? "")) panels.set(count.centre, count);
  }
  for (const centre of facts.centres) {
    const openLines = facts.lines.filter(
      (line) => line.centre === centre.id && isOpen(centre, asOf) && isLineOpen(line, asOf),
    );
    yield [
      placeOfCentre(centre),
      {
        isOpen: isOpen(centre, asOf),
        panel: panels.get(centre.id),
        panelCap: sumKnown(openLines.map((line) => termsOn(line, asOf)?.panelCap)),
      },
    ];
  }
}
