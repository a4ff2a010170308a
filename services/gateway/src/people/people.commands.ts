import { randomUUID } from "node:crypto";
import { accept, type Outcome, type Text } from "@ms/domain";
import { z } from "zod";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { mintKey } from "../identity/api-key.ts";
import { viewerOfUser } from "../identity/viewer-of-user.ts";
import { isUniqueRefusal } from "../shared/is-unique-refusal.ts";
import { notFound, type Reason, type Refusal, ruleRefused } from "../shared/refusal.ts";
import type { Role } from "../shared/rights.ts";
import { actorOf } from "../shared/viewer.ts";

const identifier = z.string().trim().min(1, { error: "REQUIRED" });

/** Who is invited, and as what. */
export const invitationSchema = z.object({
  email: z.email({ error: "NOT_AN_EMAIL" }).max(254, { error: "OUT_OF_RANGE" }).toLowerCase(),
  name: z.string().trim().min(1, { error: "REQUIRED" }).max(120, { error: "OUT_OF_RANGE" }),
  role: z.enum(["DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"], { error: "NOT_IN_LIST" }),
  doctor: identifier.optional(),
  centre: identifier.optional(),
  language: z.enum(["fr", "en"], { error: "NOT_IN_LIST" }).default("fr"),
});
export type Invitation = z.infer<typeof invitationSchema>;

type Asking = Pick<Context, "database" | "viewer">;

const sentences = {
  REQUIRED: { fr: "Ce rôle demande de le préciser.", en: "This role needs it said." },
  UNKNOWN_FIELD: { fr: "Ce rôle ne le précise pas.", en: "This role does not say it." },
  UNKNOWN_REFERENCE: { fr: "Cet identifiant n’existe pas.", en: "This identifier does not exist." },
  ALREADY_INVITED: {
    fr: "Cette adresse est déjà celle d’une personne invitée.",
    en: "This address is already that of somebody invited.",
  },
} satisfies Record<string, Text>;

const reason = (field: string, code: keyof typeof sentences): Reason => ({
  field,
  code,
  message: sentences[code],
});

/** Lets somebody sign in with a role; a doctor is linked to their file, a coordinator to the centre. */
export async function inviteUser(
  invitation: Invitation,
  { database, viewer }: Asking,
): Promise<Outcome<{ id: string; email: string }, Refusal>> {
  const reasons = [...misplaced(invitation), ...(await unknown(invitation, database))];
  if (reasons.length > 0) return { ok: false, refusal: { kind: "InputRefused", reasons } };
  const { email, name, role, doctor, centre, language } = invitation;
  const id = randomUUID();
  try {
    await database.$transaction(async (transaction) => {
      await transaction.user.create({
        data: {
          id,
          email,
          name,
          role,
          language,
          doctorId: doctor ?? null,
          centreId: centre ?? null,
          // The administrator vouches for the address: only its reader ever gets in.
          emailVerified: true,
          invitedBy: actorOf(viewer),
        },
      });
      await recordChange(transaction, viewer, { action: "user.invite", subject: id, detail: { role } });
    });
  } catch (error) {
    if (isUniqueRefusal(error)) return ruleRefused([reason("email", "ALREADY_INVITED")]);
    throw error;
  }
  return accept({ id, email });
}

const tokenDays = 30;
const secondsADay = 86_400;

/**
 * Gives somebody's terminal a token of theirs: it has their rights as they are at each request, and ends by
 * itself. Nobody is given one whose access has been ended.
 */
export async function issueToken(
  { userId, label }: { userId: string; label: string },
  database: Context["database"],
): Promise<Outcome<{ token: string; seconds: number; name: string; role: Role }, Refusal>> {
  const { id, secretHash, token } = mintKey();
  const seconds = tokenDays * secondsADay;
  return database.$transaction(async (transaction) => {
    const user = await transaction.user.findUnique({ where: { id: userId, endedAt: null } });
    if (user === null) return { ok: false, refusal: notFound("user") };
    const { name, role } = user;
    const expiresAt = new Date(Date.now() + seconds * 1000);
    await transaction.apiKey.create({ data: { id, secretHash, label, role, userId, expiresAt } });
    await recordChange(transaction, viewerOfUser(user), {
      action: "key.issue",
      subject: id,
      detail: { role },
    });
    return accept({ token, seconds, name, role });
  });
}

/** Ends somebody's access at once: no session and no token of theirs opens anything any more. */
export async function endUser(
  id: string,
  { database, viewer }: Asking,
): Promise<Outcome<{ id: string }, Refusal>> {
  return database.$transaction(async (transaction) => {
    const user = await transaction.user.findUnique({ where: { id } });
    if (user === null) return { ok: false, refusal: notFound("user") };
    if (user.endedAt !== null) return accept({ id });
    const now = new Date();
    await transaction.user.update({ where: { id }, data: { endedAt: now } });
    await transaction.session.deleteMany({ where: { userId: id } });
    await transaction.apiKey.updateMany({ where: { userId: id, revokedAt: null }, data: { revokedAt: now } });
    await recordChange(transaction, viewer, { action: "user.end", subject: id });
    return accept({ id });
  });
}

/** Ends one of the viewer's own sessions, in a browser or in a terminal. */
export async function endSession(
  id: string,
  { database, viewer }: Asking,
): Promise<Outcome<{ id: string }, Refusal>> {
  const { userId } = viewer;
  if (userId === undefined) return { ok: false, refusal: notFound("session") };
  return database.$transaction(async (transaction) => {
    const { count: sessions } = await transaction.session.deleteMany({ where: { id, userId } });
    const { count: tokens } = await transaction.apiKey.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (sessions + tokens === 0) return { ok: false, refusal: notFound("session") };
    await recordChange(transaction, viewer, { action: "session.end", subject: id });
    return accept({ id });
  });
}

function misplaced({ role, doctor, centre }: Invitation): Reason[] {
  const rules = [
    { field: "doctor", isGiven: doctor !== undefined, isNeeded: role === "DOCTOR" },
    { field: "centre", isGiven: centre !== undefined, isNeeded: role === "COORDINATOR" },
  ];
  return rules
    .filter(({ isGiven, isNeeded }) => isGiven !== isNeeded)
    .map(({ field, isGiven }) => reason(field, isGiven ? "UNKNOWN_FIELD" : "REQUIRED"));
}

async function unknown({ doctor, centre }: Invitation, database: Context["database"]): Promise<Reason[]> {
  const [doctors, centres] = await Promise.all([
    doctor === undefined || database.doctor.count({ where: { id: doctor, erasedAt: null } }),
    centre === undefined || database.centre.count({ where: { id: centre } }),
  ]);
  return Object.entries({ doctor: doctors, centre: centres }).flatMap(([field, isFound]) =>
    isFound ? [] : [reason(field, "UNKNOWN_REFERENCE")],
  );
}
