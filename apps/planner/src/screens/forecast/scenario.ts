import { addDays, parseDate, type PlainDate, projectGrowth } from "@ms/domain";

/** What may be chosen, within what bounds; the address of the page keeps each under its key. */
export const scenarioBounds = {
  lines: { min: 0, max: 400, step: 1 },
  doctors: { min: 0, max: 20_000, step: 1 },
  weeks: { min: 0, max: 12, step: 0.1 },
  arrivals: { min: 0, max: 200, step: 1 },
  openings: { min: 0, max: 20, step: 0.5 },
  cancelled: { min: 0, max: 100, step: 1 },
  rescued: { min: 0, max: 100, step: 1 },
  months: { min: 1, max: 60, step: 1 },
} as const;

export type ScenarioKey = keyof typeof scenarioBounds;
export const scenarioKeys = Object.keys(scenarioBounds) as ScenarioKey[];

/** One scenario: its first month, and a number for everything else. */
export interface Scenario extends Readonly<Record<ScenarioKey, number>> {
  readonly from: PlainDate;
}

/** What is thought when the reader says nothing; the network's own numbers come from the gateway. */
const usual = { weeks: 1, arrivals: 0, openings: 0, cancelled: 0, rescued: 0, months: 12 };

export const usualScenario = (network: { lines: number; doctors: number; today: PlainDate }): Scenario => ({
  ...usual,
  lines: network.lines,
  doctors: network.doctors,
  from: firstMonthAfter(network.today),
});

export const firstMonthAfter = (day: PlainDate): PlainDate =>
  `${addDays(`${day.slice(0, 7)}-28` as PlainDate, 4).slice(0, 7)}-01` as PlainDate;

export function isWithin(key: ScenarioKey, value: number): boolean {
  const { min, max } = scenarioBounds[key];
  return value >= min && value <= max && (key !== "months" || Number.isInteger(value));
}

/** The scenario that an address says; what it leaves out, or says badly, is left out. */
export function scenarioIn(search: URLSearchParams): Partial<Scenario> {
  const from = parseDate(search.get("from") ?? "");
  const numbers = scenarioKeys.flatMap((key): [ScenarioKey, number][] => {
    const written = search.get(key);
    const value = written === null || written === "" ? Number.NaN : Number(written);
    return isWithin(key, value) ? [[key, value]] : [];
  });
  return {
    ...Object.fromEntries(numbers),
    ...(from.ok && { from: `${from.value.slice(0, 7)}-01` as PlainDate }),
  };
}

export const isWhole = (scenario: Partial<Scenario>): scenario is Scenario =>
  scenario.from !== undefined && scenarioKeys.every((key) => scenario[key] !== undefined);

/** A month as it is shown, in whole weeks: those that are due are covered or missing. */
export interface ForecastMonth {
  readonly from: PlainDate;
  readonly doctors: number;
  readonly lines: number;
  readonly due: number;
  readonly covered: number;
  readonly missing: number;
  /** Weeks covered when each week offered comes by chance: the 95 % interval. */
  readonly between: { readonly lower: number; readonly upper: number };
}

/** What a scenario comes to, month by month. */
export function forecastOf(scenario: Scenario): readonly ForecastMonth[] {
  const { months } = projectGrowth({
    from: scenario.from,
    months: scenario.months,
    centres: scenario.lines,
    linesPerCentre: 1,
    openingsPerMonth: scenario.openings,
    doctors: scenario.doctors,
    arrivalsPerMonth: scenario.arrivals,
    weeksPerDoctor: scenario.weeks,
    cancelRate: scenario.cancelled / 100,
    rescueRate: scenario.rescued / 100,
  });
  return months.map(({ from, doctors, centres, demandWeeks, supplyWeeks, interval }) => {
    const missing = Math.max(0, Math.ceil(demandWeeks - supplyWeeks - 1e-9));
    const weeksAt = (ratio: number) => Math.floor(Math.min(1, ratio) * demandWeeks + 1e-9);
    return {
      from,
      doctors,
      lines: centres,
      due: demandWeeks,
      covered: demandWeeks - missing,
      missing,
      between: { lower: weeksAt(interval?.lower ?? 0), upper: weeksAt(interval?.upper ?? 0) },
    };
  });
}
