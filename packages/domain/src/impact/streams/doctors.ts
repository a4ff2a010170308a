import { addYears, type PlainDate } from "../../calendar/plain-date.ts";
import { type DoctorStatus, statusOn } from "../../network/doctor.ts";
import { checkEligibility, retirementLimits } from "../../network/eligibility.ts";
import type { Calendar } from "../calendar.ts";
import type { CountedDoctor } from "../facts.ts";
import type { IndexedFacts } from "../index-facts.ts";
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

/** The days that change what is known of a doctor's standing: those that begin something, and those that end it. */
function changesOf({ statuses, documents }: CountedDoctor): { first: PlainDate[]; last: PlainDate[] } {
  const first: PlainDate[] = [];
  const last: PlainDate[] = [];
  for (const { from, retiredSince, lastPractice } of statuses) {
    first.push(from);
    if (retiredSince !== undefined) first.push(addYears(retiredSince, retirementLimits.retiredYears));
    if (lastPractice !== undefined) last.push(addYears(lastPractice, retirementLimits.breakYears));
  }
  for (const { validUntil } of documents ?? []) if (validUntil !== undefined) last.push(validUntil);
  return { first, last };
}

/** The spans, by number and in order, at which a doctor's standing has to be looked at anew. */
function turnsOf(doctor: CountedDoctor, joinedAt: number, days: readonly PlainDate[]): ReadonlySet<number> {
  const { first, last } = changesOf(doctor);
  const turns = new Set([joinedAt]);
  for (const day of first) turns.add(days.findIndex((on) => on >= day));
  for (const day of last) turns.add(days.findIndex((on) => on > day));
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
  const { weeks } = calendar();
  const moments = days.map((on) => ({ on, year: Number(on.slice(0, 4)), ...yearBefore(weeks, on) }));
  const worked = workedWeeks();
  for (const doctor of facts.doctors) {
    const joinedAt = days.findIndex((on) => doctor.joinedOn <= on);
    if (joinedAt < 0) continue;
    const { birthYear, homeDepartment } = doctor;
    const turns = turnsOf(doctor, joinedAt, days);
    const own = worked.get(doctor.id);
    let known: DoctorThen | undefined;
    let since = joinedAt;
    let next = 0;
    for (let span = joinedAt; span < moments.length; span++) {
      const { on, year, from, before } = moments[span]!;
      while (own !== undefined && next < own.length && own[next]!.number < before) next++;
      const isActive = next > 0 && own![next - 1]!.number >= from;
      const age = year - birthYear;
      const hasTurned = turns.has(span);
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
