import { accept, isDepartmentCode, isInseeCode, isRegionCode, type Outcome, type Text } from "@ms/domain";
import { z } from "zod";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { notFound, type Reason, type Refusal } from "../shared/refusal.ts";
import { partnerRights, type Role } from "../shared/rights.ts";
import { scopeKinds } from "../shared/viewer.ts";
import { isInForce, mintKey } from "./api-key.ts";

const written = z.string().trim().min(1, { error: "REQUIRED" });

/** What a new key is for. */
export const keyRequestSchema = z.object({
  role: z.enum(["PARTNER", "DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"], { error: "NOT_IN_LIST" }),
  label: written.max(80, { error: "OUT_OF_RANGE" }),
  partner: written.optional(),
  doctor: written.optional(),
  centre: written.optional(),
  scopes: z
    .array(z.object({ kind: z.enum(scopeKinds), code: z.string() }))
    .max(100)
    .default([]),
  rights: z.array(z.enum(partnerRights, { error: "NOT_IN_LIST" })).optional(),
  expiresAt: z.date().optional(),
});
/** Which key is to be replaced, and for how long both hold. */
export const rotationSchema = z.object({
  keyId: z.string(),
  overlapHours: z.int().min(0, { error: "OUT_OF_RANGE" }).max(720, { error: "OUT_OF_RANGE" }).default(24),
});

export type KeyRequest = z.infer<typeof keyRequestSchema>;

/** Each role's key says whose it is, and nothing else. */
const holderOf: Record<KeyRequest["role"], readonly ("partner" | "doctor" | "centre" | "scopes")[]> = {
  PARTNER: ["partner", "scopes"],
  DOCTOR: ["doctor"],
  COORDINATOR: ["centre"],
  PLANNER: [],
  ADMIN: [],
};

const sentences = {
  REQUIRED: { fr: "Une clé de ce rôle doit le préciser.", en: "A key of this role must say it." },
  UNKNOWN_FIELD: { fr: "Une clé de ce rôle ne le précise pas.", en: "A key of this role does not say it." },
  UNKNOWN_SCOPE: {
    fr: "Ce territoire n’existe pas : un code de région, de département, de commune ou de centre, vide pour le réseau.",
    en: "There is no such territory: a code of region, department, commune or centre, empty for the network.",
  },
  UNKNOWN_REFERENCE: { fr: "Cet identifiant n’existe pas.", en: "This identifier does not exist." },
  OUT_OF_RANGE: {
    fr: "Cette clé serait déjà expirée : choisissez un instant à venir.",
    en: "This key would have expired already: choose an instant to come.",
  },
} satisfies Record<string, Text>;

const reason = (field: string, code: keyof typeof sentences): Reason => ({
  field,
  code,
  message: sentences[code],
});

/** Makes a key; its token is in the answer and nowhere else. */
export async function issueKey(
  request: KeyRequest,
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<Outcome<{ id: string; token: string }, Refusal>> {
  const now = new Date();
  const isOver = request.expiresAt !== undefined && request.expiresAt <= now;
  const reasons = [
    ...misplaced(request),
    ...(isOver ? [reason("expiresAt", "OUT_OF_RANGE")] : []),
    ...(await unknown(request, database)),
    ...(await unknownScopes(request.scopes, database)),
  ];
  if (reasons.length > 0) return { ok: false, refusal: { kind: "InputRefused", reasons } };
  const { id, secretHash, token } = mintKey();
  await database.$transaction(async (transaction) => {
    await transaction.apiKey.create({
      data: {
        id,
        secretHash,
        role: request.role,
        label: request.label,
        partnerId: request.partner ?? null,
        doctorId: request.doctor ?? null,
        centreId: request.centre ?? null,
        expiresAt: request.expiresAt ?? lastDayOf(request.role, now),
        rights: request.rights ?? [],
        // A territory said twice is said once.
        scopes: { createMany: { data: request.scopes, skipDuplicates: true } },
      },
    });
    await recordChange(transaction, viewer, {
      action: "key.issue",
      subject: id,
      detail: { role: request.role },
    });
  });
  return accept({ id, token });
}

const [millisecondsADay, millisecondsAnHour] = [86_400_000, 3_600_000];
const partnerKeyDays = 365;

/** A partner's key ends after a year where nothing else is said; others last until they are ended. */
const lastDayOf = (role: Role, now: Date): Date | null =>
  role === "PARTNER" ? new Date(now.getTime() + partnerKeyDays * millisecondsADay) : null;

/**
 * Gives a key's holder a new one with the same scopes and rights, that holds as long as the old one was
 * given for. Both hold for the hours of the overlap; then the old one ends, if it does not before.
 */
export async function rotateKey(
  { keyId, overlapHours }: { keyId: string; overlapHours: number },
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<Outcome<{ id: string; token: string }, Refusal>> {
  const { id, secretHash, token } = mintKey();
  const now = new Date();
  return database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM "ApiKey" WHERE id = ${keyId} FOR UPDATE`;
    const old = await transaction.apiKey.findUnique({ where: { id: keyId }, include: { scopes: true } });
    // A person's own token is theirs alone: nobody is handed another in its place.
    if (old === null || old.userId !== null || !isInForce(old, now))
      return { ok: false, refusal: notFound("apiKey") };
    const lifetime = old.expiresAt && old.expiresAt.getTime() - old.createdAt.getTime();
    const end = new Date(now.getTime() + overlapHours * millisecondsAnHour);
    const { scopes, role, label, partnerId, doctorId, centreId, rights } = old;
    await transaction.apiKey.create({
      data: {
        ...{ id, secretHash, role, label, partnerId, doctorId, centreId, rights, replaces: keyId },
        expiresAt: lifetime === null ? null : new Date(now.getTime() + lifetime),
        scopes: { create: scopes.map(({ kind, code }) => ({ kind, code })) },
      },
    });
    await transaction.webhook.updateMany({ where: { keyId }, data: { keyId: id } });
    if (old.expiresAt === null || end < old.expiresAt)
      await transaction.apiKey.update({ where: { id: keyId }, data: { expiresAt: end } });
    await recordChange(transaction, viewer, {
      action: "key.rotate",
      subject: id,
      right: "apiKeys",
      detail: { replaces: keyId, overlapHours },
    });
    return accept({ id, token });
  });
}

/** Ends a key at once. Ending it twice changes nothing. */
export async function revokeKey(
  id: string,
  { database, viewer }: Pick<Context, "database" | "viewer">,
): Promise<Outcome<{ id: string }, Refusal>> {
  return database.$transaction(async (transaction) => {
    const key = await transaction.apiKey.findUnique({ where: { id } });
    if (key === null) return { ok: false, refusal: notFound("apiKey") };
    if (key.revokedAt !== null) return accept({ id });
    await transaction.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
    await recordChange(transaction, viewer, { action: "key.revoke", subject: id });
    return accept({ id });
  });
}

function misplaced(request: KeyRequest): Reason[] {
  const needed = holderOf[request.role];
  const holder = (["partner", "doctor", "centre", "scopes"] as const).flatMap((field) => {
    const isGiven = field === "scopes" ? request.scopes.length > 0 : request[field] !== undefined;
    if (isGiven === needed.includes(field)) return [];
    return [reason(field, isGiven ? "UNKNOWN_FIELD" : "REQUIRED")];
  });
  const narrowsWrongly = request.role !== "PARTNER" && request.rights !== undefined;
  return narrowsWrongly ? [...holder, reason("rights", "UNKNOWN_FIELD")] : holder;
}

async function unknown(request: KeyRequest, database: Context["database"]): Promise<Reason[]> {
  const { partner, doctor, centre } = request;
  const [isPartner, isDoctor, isCentre] = await Promise.all([
    partner === undefined || database.partner.count({ where: { id: partner } }),
    doctor === undefined || database.doctor.count({ where: { id: doctor } }),
    centre === undefined || database.centre.count({ where: { id: centre } }),
  ]);
  const found = { partner: isPartner, doctor: isDoctor, centre: isCentre };
  return Object.entries(found).flatMap(([field, isFound]) =>
    isFound ? [] : [reason(field, "UNKNOWN_REFERENCE")],
  );
}

/** Each territory of a key has to be one: a mistyped code would open nothing, and nobody would know why. */
async function unknownScopes(scopes: KeyRequest["scopes"], database: Context["database"]): Promise<Reason[]> {
  const centres = scopes.filter(({ kind }) => kind === "CENTRE").map(({ code }) => code);
  const known = new Set(
    centres.length === 0
      ? []
      : (await database.centre.findMany({ where: { id: { in: centres } }, select: { id: true } })).map(
          ({ id }) => id,
        ),
  );
  const isTerritory: Record<(typeof scopeKinds)[number], (code: string) => boolean> = {
    NETWORK: (code) => code === "",
    REGION: isRegionCode,
    DEPARTMENT: isDepartmentCode,
    COMMUNE: isInseeCode,
    CENTRE: (code) => known.has(code),
  };
  return scopes.flatMap(({ kind, code }, index) =>
    isTerritory[kind](code) ? [] : [reason(`scopes.${String(index)}.code`, "UNKNOWN_SCOPE")],
  );
}
