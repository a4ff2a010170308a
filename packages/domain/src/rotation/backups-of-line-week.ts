import type { IsoWeek } from "../calendar/iso-week.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { AvailabilityAnswer } from "../network/availability.ts";
import type { Text } from "../shared/text.ts";
import { type Booking, type BookingRefusal, checkBooking } from "./check-booking.ts";
import { groupBy } from "./group-by.ts";
import type { BackupTier } from "./list-backups.ts";
import { roadKilometres } from "./planning-weights.ts";
import type { RotationNetwork } from "./rotation-network.ts";

/** What speaks of a tier to planners and to doctors: each goes beyond one more of a doctor's own wishes. */
export const backupTierLabels: Record<BackupTier, Text> = {
  ready: { fr: "Rien ne s’y oppose", en: "Nothing stands against it" },
  beyondQuota: { fr: "Au-delà du nombre de semaines souhaité", en: "Beyond the number of weeks wished for" },
  shortGap: { fr: "Plus proche que souhaité d’une autre semaine", en: "Nearer than wished to another week" },
};

/** The rules that whoever says yes as a backup of a tier sets aside: a doctor's own limits, nobody else's. */
const lifted: Readonly<Record<BackupTier, readonly BookingRefusal["code"][]>> = {
  ready: [],
  beyondQuota: ["YEARLY_WEEKS_REACHED"],
  shortGap: ["YEARLY_WEEKS_REACHED", "REST_TOO_SHORT"],
};

/** The tiers, in calling order. */
export const backupTiers = Object.keys(lifted) as readonly BackupTier[];

/** What still keeps a doctor away who comes as a backup of a tier. */
export const refusalsForTier = (refusals: readonly BookingRefusal[], tier: BackupTier): BookingRefusal[] =>
  refusals.filter(({ code }) => !lifted[tier].includes(code));

/** A doctor who may be called for an open line-week. */
export interface BackupForLineWeek {
  readonly doctor: string;
  readonly tier: BackupTier;
  readonly answer: AvailabilityAnswer;
}

/**
 * Who may be called for an open line-week, in calling order: by tier, those who are sure before those who
 * may be, whoever asked for the centre, then the nearest. Each could be booked, the tier's rules set aside.
 */
export function backupsOfLineWeek({
  network,
  line,
  week,
  today,
}: {
  network: RotationNetwork;
  line: Booking["line"];
  week: IsoWeek;
  today: PlainDate;
}): BackupForLineWeek[] {
  const centre = network.centres.find(({ id }) => id === line.centre);
  const offers = new Map(
    network.availability.filter((each) => each.week === week).map((each) => [each.doctor, each]),
  );
  const held = groupBy(network.assignments, ({ doctor }) => doctor);
  const ofSeat = network.assignments.filter(
    (each) => each.centre === line.centre && each.line === line.number && each.week === week,
  );
  const { closedWeeks = [] } = network;
  const found = network.doctors.flatMap((doctor) => {
    const answer = offers.get(doctor.id)?.answer;
    if (answer === undefined || answer === "NO") return [];
    const assignments = [...(held.get(doctor.id) ?? []), ...ofSeat];
    const refusals = checkBooking({ line, week, doctor, answer, assignments, closedWeeks, today });
    const tier = backupTiers.find((each) => refusalsForTier(refusals, each).length === 0);
    if (tier === undefined) return [];
    const { id, homeDepartment, preferredCentres } = doctor;
    const rank = [
      backupTiers.indexOf(tier),
      answer === "YES" ? 0 : 1,
      preferredCentres.includes(line.centre) ? 0 : 1,
      (centre && roadKilometres({ homeDepartment, centre })) ?? Number.POSITIVE_INFINITY,
    ];
    return [{ doctor: id, tier, answer, rank }];
  });
  return found
    .sort((one, other) => compareRanks(one.rank, other.rank) || (one.doctor < other.doctor ? -1 : 1))
    .map(({ doctor, tier, answer }) => ({ doctor, tier, answer }));
}

/** Order of two ranks of one length: the first place in which they differ decides. */
function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1;
}
