import { addYears, type PlainDate } from "../../calendar/plain-date.ts";
import { type DoctorStatus, statusOn } from "../../network/doctor.ts";
import { checkEligibility, retirementLimits } from "../../network/eligibility.ts";
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

/** The days that change what is known of a doctor, whatever the weeks worked: those that begin something, those that end it. */
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

function hasChange({ first, last }: ReturnType<typeof changesOf>, since: PlainDate, on: PlainDate): boolean {
  for (const day of first) if (since < day && day <= on) return true;
  for (const day of last) if (since <= day && day < on) return true;
  return false;
}

const isEligibleOn = ({ statuses, documents }: CountedDoctor, on: PlainDate): boolean | undefined =>
  documents === undefined ? undefined : checkEligibility({ statuses, documents }, on).ok;

/** The weeks that make a doctor active on a day: completed by then, ended in the twelve months before. */
function yearBefore({ calendar }: IndexedFacts, on: PlainDate): { from: number; before: number } {
  const { weeks } = calendar();
  const yearAgo = addYears(on, -1);
  const from = weeks.findIndex(({ sunday }) => sunday >= yearAgo);
  const before = weeks.findIndex(({ sunday }) => sunday >= on);
  return { from: from < 0 ? weeks.length : from, before: before < 0 ? weeks.length : before };
}

/** The doctors of the collective, at the date: they belong to the network, to no centre. */
export function readDoctors(index: IndexedFacts, give: Give<DoctorThen>): void {
  // The spans come in the order of their days, the whole last: what has been looked at need not be again.
  const moments = index.spans.map(({ on }) => ({
    on,
    year: Number(on.slice(0, 4)),
    ...yearBefore(index, on),
  }));
  const worked = index.workedWeeks();
  for (const doctor of index.facts.doctors) {
    const changes = changesOf(doctor);
    const weeks = worked.get(doctor.id) ?? [];
    let known: DoctorThen | undefined;
    let next = 0;
    let knownOn = doctor.joinedOn;
    for (const [span, { on, year, from, before }] of moments.entries()) {
      if (doctor.joinedOn > on) continue;
      while (next < weeks.length && weeks[next]!.number < before) next++;
      const isActive = next > 0 && weeks[next - 1]!.number >= from;
      const age = year - doctor.birthYear;
      const hasChanged = known === undefined || hasChange(changes, knownOn, on);
      if (known === undefined || hasChanged || known.isActive !== isActive || known.age !== age) {
        const status = hasChanged ? statusOn(doctor, on)?.status : known?.status;
        const isEligible = hasChanged ? isEligibleOn(doctor, on) : known?.isEligible;
        known = { status, isEligible, isActive, age, homeDepartment: doctor.homeDepartment };
      }
      knownOn = on;
      give(index.places.network, span, known);
    }
  }
}
