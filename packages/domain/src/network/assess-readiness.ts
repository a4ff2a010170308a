import type { PlainDate } from "../calendar/plain-date.ts";
import type { CentreProfile } from "../profile/profile.ts";
import type { Text } from "../shared/text.ts";
import type { OpeningProject, OpeningVerdict } from "./opening-project.ts";
import { type TeamRole, teamRoleLabels } from "./team-post.ts";

/** What must stand before a centre opens. */
export const readinessCriteria = {
  PREMISES: { fr: "Locaux prêts", en: "Premises ready" },
  POSTS: { fr: "Équipe recrutée", en: "Team hired" },
  DOCTORS: { fr: "Semaines de médecins en réserve", en: "Pool of doctor-weeks" },
  FINESS: { fr: "Numéro Finess obtenu", en: "FINESS number obtained" },
  LODGING: { fr: "Logement du médecin prêt", en: "Doctor’s lodging ready" },
  VEHICLE: { fr: "Véhicule disponible", en: "Vehicle available" },
  ASALEE_NURSE: { fr: "Infirmière Asalée trouvée", en: "Asalée nurse found" },
} as const satisfies Record<string, Text>;

export type ReadinessCriterion = keyof typeof readinessCriteria;

/** One criterion on a day: whether it is met, what shows it, and since when. */
export interface CriterionState {
  readonly criterion: ReadinessCriterion;
  readonly isMet: boolean;
  readonly evidence: Text | undefined;
  readonly since: PlainDate | undefined;
}

export interface Readiness {
  readonly verdict: OpeningVerdict;
  readonly criteria: readonly CriterionState[];
  /** Weeks offered over weeks wanted; undefined when nobody has counted them. */
  readonly supplyRatio: number | undefined;
}

/** Weeks looked at before an opening, and how far the weeks offered must exceed those wanted. */
export const openingPool = { weeks: 26, supplyOverDemand: 1.2 } as const;

type Evidence = { readonly since: PlainDate; readonly evidence: string } | undefined;

const shown = (criterion: ReadinessCriterion, found: Evidence, on: PlainDate): CriterionState => ({
  criterion,
  isMet: found !== undefined && found.since <= on,
  evidence: found === undefined ? undefined : { fr: found.evidence, en: found.evidence },
  since: found?.since,
});

function postsState(
  { posts }: OpeningProject,
  { postsToOpen }: CentreProfile,
  on: PlainDate,
): CriterionState {
  const hired = posts.filter(({ since }) => since <= on);
  const peopleIn = (role: TeamRole): number =>
    hired.filter((post) => post.role === role).reduce((sum, { people }) => sum + people, 0);
  const told = postsToOpen.map(({ role, people }) => ({
    fr: `${teamRoleLabels[role].fr} : ${String(peopleIn(role))} (il en faut ${String(people)})`,
    en: `${teamRoleLabels[role].en}: ${String(peopleIn(role))} (${String(people)} needed)`,
  }));
  return {
    criterion: "POSTS",
    isMet: postsToOpen.every(({ role, people }) => peopleIn(role) >= people),
    evidence: { fr: told.map(({ fr }) => fr).join(", "), en: told.map(({ en }) => en).join(", ") },
    since: hired
      .map(({ since }) => since)
      .sort()
      .at(-1),
  };
}

function poolState(
  { pool, lines }: OpeningProject,
  on: PlainDate,
): CriterionState & { ratio: number | undefined } {
  const isCounted = pool !== undefined && pool.countedOn <= on;
  const demand = lines * openingPool.weeks;
  const ratio = isCounted ? pool.supplyWeeks / demand : undefined;
  return {
    criterion: "DOCTORS",
    isMet: ratio !== undefined && ratio >= openingPool.supplyOverDemand,
    evidence: isCounted
      ? {
          fr: `${String(pool.supplyWeeks)} semaines offertes pour ${String(demand)} demandées`,
          en: `${String(pool.supplyWeeks)} weeks offered for ${String(demand)} wanted`,
        }
      : undefined,
    since: pool?.countedOn,
    ratio,
  };
}

/**
 * Whether a centre is ready to open on a day: go when every criterion is met, each with what shows
 * it. The pool holds when the weeks offered over the next 26 reach 1.2 times those that the lines want.
 */
export function assessReadiness({
  project,
  profile,
  on,
}: {
  project: OpeningProject;
  profile: CentreProfile;
  on: PlainDate;
}): Readiness {
  const { ratio, ...pool } = poolState(project, on);
  const criteria = [
    shown("PREMISES", project.premises, on),
    postsState(project, profile, on),
    pool,
    shown("FINESS", project.finess, on),
    shown("LODGING", project.lodging, on),
    shown("VEHICLE", project.vehicle, on),
    shown("ASALEE_NURSE", project.asaleeNurse, on),
  ];
  return { verdict: criteria.every(({ isMet }) => isMet) ? "GO" : "NO_GO", criteria, supplyRatio: ratio };
}
