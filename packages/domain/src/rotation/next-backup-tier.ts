import type { WeekOfferKind, WeekOfferState } from "../network/week-offer.ts";
import { type BackupForLineWeek, backupTiers } from "./backups-of-line-week.ts";
import type { BackupTier } from "./list-backups.ts";

/** What a doctor was asked for a line-week, and what came of it. */
export interface AskedDoctor {
  readonly doctor: string;
  readonly kind: WeekOfferKind;
  readonly state: WeekOfferState;
  readonly answerBy: Date;
}

/** What a call of backups does now: asks some doctors of one tier, waits for answers, or ends with nobody left to ask. */
export type BackupCallStep =
  | { readonly step: "ASK"; readonly tier: BackupTier; readonly doctors: readonly string[] }
  | { readonly step: "WAIT"; readonly until: Date }
  | { readonly step: "END" };

/**
 * Decides how a call of backups goes on. While a backup still has time to answer, it waits; then it asks
 * the next few of the first tier that has anybody left, each doctor once. `backups` are those who may come
 * by now, in calling order: none when the week is no longer open.
 */
export function nextBackupTier({
  backups,
  offers,
  now,
  mostAtOnce = 3,
}: {
  backups: readonly BackupForLineWeek[];
  offers: readonly AskedDoctor[];
  now: Date;
  /** Who is asked together: few, so that few are thanked for nothing. */
  mostAtOnce?: number;
}): BackupCallStep {
  if (backups.length === 0) return { step: "END" };
  const awaited = offers
    .filter(({ kind, state, answerBy }) => kind === "BACKUP" && state === "ASKED" && answerBy > now)
    .map(({ answerBy }) => answerBy.getTime());
  if (awaited.length > 0) return { step: "WAIT", until: new Date(Math.max(...awaited)) };
  // Where the week was filled meanwhile and is open again, whoever had no time to answer is asked anew.
  const asked = new Set(offers.filter(({ state }) => state !== "LAPSED").map(({ doctor }) => doctor));
  const left = backups.filter(({ doctor }) => !asked.has(doctor));
  const tier = backupTiers.find((each) => left.some((backup) => backup.tier === each));
  if (tier === undefined) return { step: "END" };
  const doctors = left.filter((backup) => backup.tier === tier).map(({ doctor }) => doctor);
  return { step: "ASK", tier, doctors: doctors.slice(0, mostAtOnce) };
}
