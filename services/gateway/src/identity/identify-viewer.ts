import type { ApiKey, PrismaClient, User } from "@ms/database";
import type { Language } from "@ms/domain";
import { GraphQLError } from "graphql";
import type { Right } from "../shared/rights.ts";
import { publicViewer, type Scope, type Viewer } from "../shared/viewer.ts";
import { isInForce, isSecretOf, readBearer } from "./api-key.ts";
import { viewerOfUser } from "./viewer-of-user.ts";

const sentence = {
  fr: "Clé inconnue, expirée ou révoquée. Sans en-tête Authorization, vous voyez ce que voit le public.",
  en: "Unknown, expired or revoked key. Without an Authorization header you see what the public sees.",
};

// Compared when the prefix is unknown, so that the answer takes as long as for a wrong secret.
const noSecret = new Uint8Array(32);

/** Who a request's key stands for; the public without a key. A key that does not hold is refused (401). */
export async function identifyViewer({
  authorization,
  database,
  language,
}: {
  authorization: string | undefined;
  database: PrismaClient;
  language: Language;
}): Promise<Viewer> {
  if (authorization === undefined) return publicViewer;
  const bearer = readBearer(authorization);
  const key = bearer && (await findKey(bearer.id, database));
  const isRight = isSecretOf(bearer?.secret ?? "", key?.secretHash ?? noSecret);
  if (key === undefined || !isRight || !isInForce(key, new Date()))
    throw new GraphQLError(sentence[language], {
      extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
    });
  noteUse(key, database);
  return key.user === null ? viewerOf(key) : viewerOfUser(key.user);
}

type HeldKey = ApiKey & { readonly scopes: readonly Scope[]; readonly user: User | null };

/** A key with its territories and its person, in one statement: every request waits for it. */
async function findKey(id: string, database: PrismaClient): Promise<HeldKey | undefined> {
  const [key] = await database.$queryRaw<HeldKey[]>`
    SELECT "ApiKey".*, to_jsonb("User") AS "user", (
      SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'code', code)), '[]')
      FROM "ApiKeyScope" WHERE "keyId" = "ApiKey".id) AS scopes
    FROM "ApiKey" LEFT JOIN "User" ON "User".id = "ApiKey"."userId"
    WHERE "ApiKey".id = ${id}`;
  return key;
}

const noteEveryMilliseconds = 60_000;

/** Notes that a key was used, once a minute at most; the request does not wait for it. */
function noteUse({ id, lastUsedAt }: ApiKey, database: PrismaClient): void {
  const now = new Date();
  const minuteAgo = new Date(now.getTime() - noteEveryMilliseconds);
  if (lastUsedAt !== null && lastUsedAt > minuteAgo) return;
  // Of many requests at once, one writes.
  const where = { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: minuteAgo } }] };
  database.apiKey.updateMany({ where, data: { lastUsedAt: now } }).catch(() => undefined);
}

const viewerOf = (key: HeldKey): Viewer => ({
  role: key.role,
  keyId: key.id,
  ...(key.partnerId !== null && { partnerId: key.partnerId }),
  ...(key.doctorId !== null && { doctorId: key.doctorId }),
  ...(key.centreId !== null && { centreId: key.centreId }),
  scopes: key.scopes,
  heldRights: key.rights as Right[],
});
