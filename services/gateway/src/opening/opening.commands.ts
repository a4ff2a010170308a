import { dateOf, type Prisma } from "@ms/database";
import {
  accept,
  decideOpening,
  type OpeningProject,
  type OpeningVerdict,
  type Outcome,
  type PlainDate,
  profileOf,
  type Text,
} from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { saveInPlaces } from "../exchange/save-records.ts";
import { openingRecord } from "../shared/records.ts";
import { notFound, type Reason, type Refusal, ruleRefused, unknownProfile } from "../shared/refusal.ts";
import { actorOf } from "../shared/viewer.ts";
import { openingPlaces } from "./opening-rows.ts";
import { wholeFile } from "./opening.loader.ts";

type Acting = Pick<Context, "database" | "viewer">;

const sentences = {
  UNKNOWN_CENTRE: { fr: "Ce centre n’existe pas.", en: "This centre does not exist." },
  CENTRE_ELSEWHERE: {
    fr: "Ce centre n’est pas dans la commune du projet.",
    en: "This centre does not lie in the project’s commune.",
  },
  DECIDED_BEFORE: {
    fr: "La décision du réseau est plus ancienne que cette candidature : vérifiez la date.",
    en: "The network’s decision is older than this candidacy: check the date.",
  },
} satisfies Record<string, Text>;

const because = (code: keyof typeof sentences, field: string): Reason => ({
  code,
  message: sentences[code],
  field,
});

/** Saves a project's file whole, found again by its identifier; the network's decision stays as it is. */
export async function saveOpeningProject(
  project: OpeningProject,
  { database, viewer }: Acting,
): Promise<Outcome<{ id: string }, Refusal>> {
  const { id } = project;
  return database.$transaction(async (transaction) => {
    // A decision taken meanwhile waits, or is seen.
    await transaction.$queryRaw`SELECT id FROM "OpeningProject" WHERE id = ${id} FOR UPDATE`;
    const reasons = await obstaclesTo(project, transaction);
    if (reasons.length > 0) return ruleRefused(reasons);
    const { created, changed } = await saveInPlaces(transaction, {
      places: openingPlaces,
      records: [project],
      viewer,
    });
    if (created + changed > 0)
      await recordChange(transaction, viewer, { action: "opening.save", subject: id });
    return accept({ id });
  });
}

async function obstaclesTo(
  { id, profile, centre: centreId, inseeCode, candidateSince }: OpeningProject,
  transaction: Prisma.TransactionClient,
): Promise<Reason[]> {
  const [centre, stored] = await Promise.all([
    centreId === undefined ? undefined : transaction.centre.findUnique({ where: { id: centreId } }),
    transaction.openingProject.findUnique({ where: { id }, select: { decidedOn: true } }),
  ]);
  const isDecidedBefore = stored?.decidedOn != null && stored.decidedOn < dateOf(candidateSince);
  return [
    ...(profileOf(profile).ok ? [] : [unknownProfile]),
    ...(centre === null ? [because("UNKNOWN_CENTRE", "centre")] : []),
    ...(centre != null && centre.inseeCode !== inseeCode ? [because("CENTRE_ELSEWHERE", "centre")] : []),
    ...(isDecidedBefore ? [because("DECIDED_BEFORE", "candidateSince")] : []),
  ];
}

export interface DecisionRequest {
  readonly identifier: string;
  readonly verdict: OpeningVerdict;
  readonly on: PlainDate;
  readonly isDespite: boolean;
}

/** Writes down the network's decision on a project, when nothing stands in its way or it is taken despite it. */
export async function recordDecision(
  { identifier: id, ...request }: DecisionRequest,
  { database, viewer }: Acting,
): Promise<Outcome<{ id: string }, Refusal>> {
  return database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM "OpeningProject" WHERE id = ${id} FOR UPDATE`;
    const row = await transaction.openingProject.findUnique({ where: { id }, include: wholeFile });
    if (row === null) return { ok: false, refusal: notFound("opening") };
    const profile = profileOf(row.profile);
    if (!profile.ok) return ruleRefused([unknownProfile]);
    const project = openingRecord(row);
    const decided = decideOpening({ ...request, project, profile: profile.value });
    if (!decided.ok) return ruleRefused(decided.refusal);
    if (decided.value === project.decision) return accept({ id });
    const { verdict, on } = decided.value;
    await transaction.openingProject.update({
      where: { id },
      data: { verdict, decidedOn: dateOf(on), decidedBy: actorOf(viewer) },
    });
    await recordChange(transaction, viewer, {
      action: "opening.decide",
      subject: id,
      detail: { verdict, on, isDespite: request.isDespite },
    });
    return accept({ id });
  });
}
