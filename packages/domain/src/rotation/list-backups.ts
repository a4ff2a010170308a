import { type WeekRisk, weekRisk } from "../capacity/resilience.ts";
import type { ConstraintKey } from "./constraints/constraint.ts";
import { candidateConstraints } from "./constraints/index.ts";
import { preferenceOf } from "./constraints/roster.ts";
import type { PlanReading } from "./plan-reading.ts";
import type { RotationAssignment } from "./problem.ts";

/** What is assumed of cancellations: independent of each other, and equally likely every week. */
export interface CancellationModel {
  /** Chance that a doctor cancels a line-week (0–1). */
  readonly cancelRate: number;
  /** Chance that a backup who is called accepts (0–1). */
  readonly backupAcceptRate: number;
}

/** Who is asked first: doctors whom nothing keeps away, then those beyond quota, then those short of their gap. */
export type BackupTier = "ready" | "beyondQuota" | "shortGap";

/** A doctor who could step in during a week. */
export interface Backup {
  readonly doctor: number;
  readonly tier: BackupTier;
  /** Centres in service that week where the doctor could step in. */
  readonly centres: readonly number[];
  /** Mean preference points over those centres. */
  readonly meanCost: number;
}

/** Backups of one week. */
export interface WeekBackups {
  readonly week: number;
  /** Line-weeks in service, which backups stand behind. */
  readonly lineWeeks: number;
  /** In calling order. */
  readonly backups: readonly Backup[];
  /** Backups that stand behind each line-week on average, when they are shared out evenly. */
  readonly perLineWeek: number;
  /** Risk of the week's lines with that many backups each, rounded down; "weeks" are its line-weeks. */
  readonly risk: WeekRisk;
}

const tiers: readonly { readonly tier: BackupTier; readonly lifted: readonly ConstraintKey[] }[] = [
  { tier: "ready", lifted: [] },
  { tier: "beyondQuota", lifted: ["quotaKept"] },
  { tier: "shortGap", lifted: ["quotaKept", "gapKept"] },
];

/** Rules about the doctor's other weeks, the same at every centre; and rules about the centre. */
const ownRules: ReadonlySet<ConstraintKey> = new Set(["onePlaceAWeek", "quotaKept", "gapKept"]);
const centreRules: ReadonlySet<ConstraintKey> = new Set([
  "centreEligible",
  "centreNotRefused",
  "notForbidden",
]);

/**
 * Lists the backups of each week, those in the first tier first, then by mean preference. A doctor stands by in at most
 * `mostWeeks` weeks (2), the scarcest weeks first, and a week has at most `perLine` backups (2) for each line-week.
 */
export function listBackups(
  reading: PlanReading,
  {
    model,
    mostWeeks = 2,
    perLine = 2,
  }: {
    readonly model: CancellationModel;
    readonly mostWeeks?: number;
    readonly perLine?: number;
  },
): readonly WeekBackups[] {
  const standsBy = new Map<number, number>();
  const offers = (week: number): number => reading.offering[week]?.length ?? 0;
  const weeks = Array.from({ length: reading.facts.problem.weeks }, (_, week) => week);
  const lists = weeks
    .toSorted((one, two) => offers(one) - offers(two) || one - two)
    .map((week): WeekBackups => {
      const staffed = staffedCentres(reading, week);
      const lineWeeks = staffed.reduce((sum, { doctors }) => sum + doctors, 0);
      const found: Backup[] = [];
      for (const doctor of reading.offering[week] ?? []) {
        if ((standsBy.get(doctor) ?? 0) >= mostWeeks) continue;
        const backup = backupOf(reading, { doctor, week, staffed: staffed.map(({ centre }) => centre) });
        if (backup !== undefined) found.push(backup);
      }
      const rank = (tier: BackupTier): number => tiers.findIndex((one) => one.tier === tier);
      found.sort(
        (one, two) =>
          rank(one.tier) - rank(two.tier) || one.meanCost - two.meanCost || one.doctor - two.doctor,
      );
      const backups = found.slice(0, Math.ceil(perLine * lineWeeks));
      for (const { doctor } of backups) standsBy.set(doctor, (standsBy.get(doctor) ?? 0) + 1);
      const perLineWeek = lineWeeks === 0 ? 0 : backups.length / lineWeeks;
      const risk = weekRisk({ ...model, backups: Math.floor(perLineWeek), weeks: lineWeeks });
      return { week, lineWeeks, backups, perLineWeek, risk };
    });
  return lists.sort((one, two) => one.week - two.week);
}

function staffedCentres(
  { facts: { problem }, roster }: PlanReading,
  week: number,
): { readonly centre: number; readonly doctors: number }[] {
  const staffed = [];
  for (let centre = 0; centre < problem.centres; centre++) {
    const doctors = roster.taken.get(centre * problem.weeks + week) ?? 0;
    if (doctors > 0) staffed.push({ centre, doctors });
  }
  return staffed;
}

/** A doctor as a backup of a week, in the first tier that fits; the seat itself counts as vacant. */
function backupOf(
  { facts, roster }: PlanReading,
  {
    doctor,
    week,
    staffed,
  }: {
    readonly doctor: number;
    readonly week: number;
    readonly staffed: readonly number[];
  },
): Backup | undefined {
  const breaks =
    (keys: ReadonlySet<ConstraintKey>) =>
    (centre: number): ConstraintKey[] => {
      const assignment: RotationAssignment = [doctor, centre, week];
      return candidateConstraints
        .filter(({ key, check }) => keys.has(key) && check({ facts, roster, assignment }) !== undefined)
        .map(({ key }) => key);
    };
  const [anywhere] = staffed;
  if (anywhere === undefined) return undefined;
  const ownReasons = breaks(ownRules)(anywhere);
  const tier = tiers.find(({ lifted }) => ownReasons.every((key) => lifted.includes(key)))?.tier;
  if (tier === undefined) return undefined;
  const centres = staffed.filter((centre) => breaks(centreRules)(centre).length === 0);
  if (centres.length === 0) return undefined;
  const sum = centres.reduce((all, centre) => all + preferenceOf(facts.problem, { doctor, centre }), 0);
  return { doctor, tier, centres, meanCost: sum / centres.length };
}
