import { type IsoWeek, mondayOf, weekOf, weeksInYear } from "../calendar/iso-week.ts";
import { addDays, type PlainDate } from "../calendar/plain-date.ts";
import { type Interval, z95 } from "../impact/wilson.ts";
import { doctorsFor, keptShare, type Withdrawals } from "./coverage-scenario.ts";

/** How a network is thought to grow. Every number is the reader's to choose; none is a forecast. */
export interface GrowthAssumptions extends Withdrawals {
  /** First day of the first month. */
  readonly from: PlainDate;
  readonly months: number;
  readonly centres: number;
  readonly openingsPerMonth: number;
  readonly linesPerCentre: number;
  readonly doctors: number;
  readonly arrivalsPerMonth: number;
  /** Weeks that a doctor offers in a year, on average. */
  readonly weeksPerDoctor: number;
}

/** One month of the scenario. */
export interface GrowthMonth {
  readonly from: PlainDate;
  readonly centres: number;
  readonly doctors: number;
  /** Line-weeks that the open lines ask for in the month, and weeks that doctors offer in it. */
  readonly demandWeeks: number;
  readonly supplyWeeks: number;
  /** Weeks offered over weeks wanted, with its 95 % interval when each week offered comes by chance (Poisson). */
  readonly ratio: number | undefined;
  readonly interval: Interval | undefined;
  /** The share that can be covered: the ratio, 1 at most. */
  readonly coverage: number | undefined;
  /** Undefined when doctors offer no week: no number of them would do. */
  readonly missingDoctors: number | undefined;
}

/** The scenario month by month, and what it comes to. */
export interface Growth {
  readonly months: readonly GrowthMonth[];
  /** The first month with fewer weeks offered than wanted. */
  readonly firstShort: GrowthMonth | undefined;
  /** Doctors that the last month needs. */
  readonly doctorsNeeded: number | undefined;
}

const nextMonth = (month: PlainDate): PlainDate =>
  `${addDays(`${month.slice(0, 7)}-28` as PlainDate, 4).slice(0, 7)}-01` as PlainDate;

/** The weeks of a month, by their Mondays; those of a long year are one in 53. */
function weeksOfMonth(from: PlainDate): IsoWeek[] {
  const end = nextMonth(from);
  const weeks: IsoWeek[] = [];
  for (let monday = mondayOf(weekOf(addDays(from, 6))); monday < end; monday = addDays(monday, 7))
    weeks.push(weekOf(monday));
  return weeks;
}

function monthOf(
  given: GrowthAssumptions,
  from: PlainDate,
  index: number,
): GrowthMonth & { readonly perDoctor: number } {
  const weeks = weeksOfMonth(from);
  const centres = given.centres + Math.floor(given.openingsPerMonth * index);
  const doctors = given.doctors + Math.floor(given.arrivalsPerMonth * index);
  const demandWeeks = centres * given.linesPerCentre * weeks.length;
  const shareOfYear = weeks.reduce((sum, week) => sum + 1 / weeksInYear(Number(week.slice(0, 4))), 0);
  const perDoctor = given.weeksPerDoctor * keptShare(given) * shareOfYear;
  const supplyWeeks = doctors * perDoctor;
  const ratio = demandWeeks > 0 ? supplyWeeks / demandWeeks : undefined;
  const needed = neededFor(demandWeeks, perDoctor);
  const reach = z95 * Math.sqrt(supplyWeeks);
  return {
    from,
    centres,
    doctors,
    demandWeeks,
    supplyWeeks,
    ratio,
    interval:
      ratio === undefined
        ? undefined
        : {
            lower: Math.max(0, supplyWeeks - reach) / demandWeeks,
            upper: (supplyWeeks + reach) / demandWeeks,
          },
    coverage: ratio === undefined ? undefined : Math.min(1, ratio),
    missingDoctors: needed === undefined ? undefined : Math.max(0, needed - doctors),
    perDoctor,
  };
}

const neededFor = (demandWeeks: number, perDoctor: number): number | undefined =>
  perDoctor > 0 ? doctorsFor(demandWeeks, perDoctor) : undefined;

/**
 * How far the doctors carry the centres, month by month: weeks wanted are lines × weeks of the month,
 * weeks offered are doctors × their weeks a year, shared evenly over it, less those lost to cancellation.
 * Centres and doctors arrive whole, at the start of the month in which they are complete.
 */
export function projectGrowth(given: GrowthAssumptions): Growth {
  const months: GrowthMonth[] = [];
  let doctorsNeeded: number | undefined = 0;
  let from = given.from;
  for (let index = 0; index < given.months; index++) {
    const { perDoctor, ...month } = monthOf(given, from, index);
    months.push(month);
    doctorsNeeded = neededFor(month.demandWeeks, perDoctor);
    from = nextMonth(from);
  }
  return {
    months,
    firstShort: months.find(({ demandWeeks, missingDoctors }) => demandWeeks > 0 && missingDoctors !== 0),
    doctorsNeeded,
  };
}
