import { type Calendar, readCalendar } from "./calendar.ts";
import type { Moment, NetworkFacts } from "./facts.ts";
import { type LineRow, readLineGrid } from "./line-grid.ts";
import { indexPlaces, type Places } from "./places.ts";
import { type Span, spansOf, type TimeStep } from "./spans.ts";
import { readWorkedWeeks, type WorkedWeek } from "./worked-weeks.ts";

/** The facts of a question, laid out so that each stream reads them once; what no metric asks for is not made. */
export interface IndexedFacts {
  readonly facts: NetworkFacts;
  readonly moment: Moment;
  readonly spans: readonly Span[];
  readonly places: Places;
  readonly calendar: () => Calendar;
  readonly grid: () => readonly LineRow[];
  readonly workedWeeks: () => ReadonlyMap<string, readonly WorkedWeek[]>;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Lays the facts out for a question. */
export function indexFacts({
  facts,
  moment,
  step,
}: {
  facts: NetworkFacts;
  moment: Moment;
  step: TimeStep | undefined;
}): IndexedFacts {
  const spans = spansOf(moment, step);
  const places = indexPlaces(facts);
  const calendar = once(() => readCalendar(facts, moment, spans));
  const grid = once(() => readLineGrid(facts, calendar(), places.lines));
  const workedWeeks = once(() => readWorkedWeeks(grid(), calendar()));
  return { facts, moment, spans, places, calendar, grid, workedWeeks };
}
