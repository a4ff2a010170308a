import { addYears, type PlainDate } from "../../calendar/plain-date.ts";
import { type DoctorStatus, statusOn } from "../../network/doctor.ts";
import { checkEligibility, retirementLimits } from "../../network/eligibility.ts";
import type { Calendar } from "../calendar.ts";
import type { CountedDoctor } from "../facts.ts";
import type { IndexedFacts } from "../index-facts.ts";
import { remember } from "../../shared/remember.ts";
import type { Give } from "../streams.ts";

/** A doctor who has joined, as known on a date. */
export interface DoctorThen {
  /** Unknown when none is recorded yet. */
  readonly status: DoctorStatus | undefined;
  /** The file is complete on that day; unknown when the papers are. */
  readonly isEligible: boolean | undefined;
  /** At least one completed week in the twelve months before. */
  readonly isActive: boolean;
  readonly age: number;
  readonly homeDepartment: string;
}

/** The first span on a day or later, and the first after it; -1 for none. */
interface SpanFinder {
  readonly from: (day: PlainDate) => number;
  readonly after: (day: PlainDate) => number;
}

/** The spans at which a doctor's standing has to be looked at anew: something begins there, or has ended. */
function turnsOf({ joinedOn, statuses, documents }: CountedDoctor, { from, after }: SpanFinder): number[] {
  const turns = [from(joinedOn)];
  for (const { from: began, retiredSince, lastPractice } of statuses) {
    turns.push(from(began));
    if (retiredSince !== undefined) turns.push(from(addYears(retiredSince, retirementLimits.retiredYears)));
    if (lastPractice !== undefined) turns.push(after(addYears(lastPractice, retirementLimits.breakYears)));
  }
  for (const { validUntil } of documents ?? []) if (validUntil !== undefined) turns.push(after(validUntil));
  return turns;
}

const isEligibleOn = ({ statuses, documents }: CountedDoctor, on: PlainDate): boolean | undefined =>
  documents === undefined ? undefined : checkEligibility({ statuses, documents }, on).ok;

/** The weeks that make a doctor active on a day: completed by then, ended in the twelve months before. */
function yearBefore(weeks: Calendar["weeks"], on: PlainDate): { from: number; before: number } {
  const yearAgo = addYears(on, -1);
  const from = weeks.findIndex(({ sunday }) => sunday >= yearAgo);
  const before = weeks.findIndex(({ sunday }) => sunday >= on);
  return { from: from < 0 ? weeks.length : from, before: before < 0 ? weeks.length : before };
}

/** The doctors of the collective, at the date: they belong to the network, to no centre. */
export function readDoctors(
  { facts, spans, places, calendar, workedWeeks }: IndexedFacts,
  give: Give<DoctorThen>,
): void {
  // The spans come in the order of their days, the whole last.
  const days = spans.map(({ on }) => on);
  const finder: SpanFinder = {
    from: remember((day) => days.findIndex((on) => on >= day)),
    after: remember((day) => days.findIndex((on) => on > day)),
  };
  const { weeks } = calendar();
  const moments = days.map((on) => ({ on, year: Number(on.slice(0, 4)), ...yearBefore(weeks, on) }));
  const worked = workedWeeks();
  for (const doctor of facts.doctors) {
    const turns = turnsOf(doctor, finder);
    const joinedAt = turns[0]!;
    if (joinedAt < 0) continue;
    const { birthYear, homeDepartment } = doctor;
    const own = worked.get(doctor.id);
    let known: DoctorThen | undefined;
    let since = joinedAt;
    let next = 0;
    for (let span = joinedAt; span < moments.length; span++) {
      const { on, year, from, before } = moments[span]!;
      while (own !== undefined && next < own.length && own[next]!.number < before) next++;
      const isActive = next > 0 && own![next - 1]!.number >= from;
      const age = year - birthYear;
      const hasTurned = turns.includes(span);
      if (!hasTurned && known?.isActive === isActive && known.age === age) continue;
      if (known !== undefined) give(places.network, since, known, span);
      since = span;
      const status = hasTurned ? statusOn(doctor, on)?.status : known?.status;
      const isEligible = hasTurned ? isEligibleOn(doctor, on) : known?.isEligible;
      known = { status, isEligible, isActive, age, homeDepartment };
    }
    if (known !== undefined) give(places.network, since, known, moments.length);
  }
}
