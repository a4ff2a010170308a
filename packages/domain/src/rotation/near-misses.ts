import type { Text } from "../shared/text.ts";
import type { ConstraintKey } from "./constraints/constraint.ts";
import { candidateConstraints } from "./constraints/index.ts";
import type { PlanReading } from "./plan-reading.ts";
import type { RotationAssignment } from "./problem.ts";

/** Doctors who could come if one thing were a little different. */
export interface NearMiss {
  readonly change: "shorterGap" | "oneWeekMore" | "weekBefore" | "weekAfter";
  /** The minimum gap as it is and as it would have to be, in weeks; only for a shorter gap. */
  readonly gap?: { readonly now: number; readonly needed: number };
  readonly doctors: readonly number[];
  readonly sentence: Text;
}

const many = (count: number): { readonly fr: string; readonly en: string } =>
  count > 1
    ? { fr: `${count} médecins pourraient`, en: `${count} doctors could` }
    : { fr: `${count} médecin pourrait`, en: `${count} doctor could` };

const inWeeks = (count: number): { readonly fr: string; readonly en: string } => ({
  fr: count > 1 ? `${count} semaines` : `${count} semaine`,
  en: count === 1 ? "1 week" : `${count} weeks`,
});

/** Finds who would come to a hole with a shorter gap, a greater quota, or a neighbouring week's offer. */
export function findNearMisses(
  reading: PlanReading,
  {
    centre,
    week,
    blockedBy,
  }: {
    readonly centre: number;
    readonly week: number;
    /** The first rule that blocks each doctor who offered the week. */
    readonly blockedBy: ReadonlyMap<number, ConstraintKey>;
  },
): readonly NearMiss[] {
  const { facts, roster } = reading;
  const { problem } = facts;
  const byGap = new Map<string, { now: number; needed: number; doctors: number[] }>();
  const beyondQuota: number[] = [];
  for (const [doctor, constraint] of blockedBy) {
    const served = roster.byDoctor.get(doctor) ?? [];
    const nearest = Math.min(...served.map(([, , other]) => Math.abs(other - week)));
    const gap = problem.doc.gap[doctor] ?? 0;
    if (constraint === "gapKept") {
      // One free week less than the distance: weeks 3 and 6 have a gap of 2 between them.
      const needed = nearest - 1;
      const known = byGap.get(`${gap},${needed}`);
      if (known === undefined) byGap.set(`${gap},${needed}`, { now: gap, needed, doctors: [doctor] });
      else known.doctors.push(doctor);
    }
    if (constraint === "quotaKept" && nearest > gap) beyondQuota.push(doctor);
  }
  const misses: NearMiss[] = [...byGap.values()]
    .sort((one, two) => one.now - one.needed - (two.now - two.needed) || one.now - two.now)
    .map(({ now, needed, doctors }) => ({
      change: "shorterGap",
      gap: { now, needed },
      doctors,
      sentence: {
        fr: `${many(doctors.length).fr} venir si l’intervalle minimal était de ${inWeeks(needed).fr} au lieu de ${now}.`,
        en: `${many(doctors.length).en} come if the minimum gap were ${inWeeks(needed).en} instead of ${now}.`,
      },
    }));
  if (beyondQuota.length > 0) {
    misses.push({
      change: "oneWeekMore",
      doctors: beyondQuota,
      sentence: {
        fr: `${many(beyondQuota.length).fr} venir avec une semaine de plus dans leur quota.`,
        en: `${many(beyondQuota.length).en} come with one week more in their quota.`,
      },
    });
  }
  return [...misses, ...neighbours(reading, { centre, week })];
}

/** Doctors who did not offer the week but offered the one before or after, and could have come. */
function neighbours(
  { facts, roster, offering }: PlanReading,
  { centre, week }: { readonly centre: number; readonly week: number },
): NearMiss[] {
  const misses: NearMiss[] = [];
  for (const [change, other] of [
    ["weekBefore", week - 1],
    ["weekAfter", week + 1],
  ] as const) {
    const doctors = (offering[other] ?? []).filter((doctor) => {
      if (facts.offered[doctor]?.has(week)) return false;
      const assignment: RotationAssignment = [doctor, centre, week];
      return candidateConstraints.every(
        ({ key, check }) => key === "weekOffered" || check({ facts, roster, assignment }) === undefined,
      );
    });
    if (doctors.length === 0) continue;
    const fr = change === "weekBefore" ? "la semaine d’avant" : "la semaine d’après";
    const en = change === "weekBefore" ? "the week before" : "the week after";
    misses.push({
      change,
      doctors,
      sentence: {
        fr: `${many(doctors.length).fr} venir en proposant cette semaine plutôt que ${fr}.`,
        en: `${many(doctors.length).en} come by offering this week instead of ${en}.`,
      },
    });
  }
  return misses;
}
