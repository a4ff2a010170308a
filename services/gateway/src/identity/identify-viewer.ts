import type { ApiKey, ApiKeyScope, PrismaClient } from "@ms/database";
import type { Language } from "@ms/domain";
import { GraphQLError } from "graphql";
import type { Right } from "../shared/rights.ts";
import { publicViewer, type Viewer } from "../shared/viewer.ts";
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
  const key =
    bearer &&
    (await database.apiKey.findUnique({ where: { id: bearer.id }, include: { scopes: true, user: true } }));
  const isRight = isSecretOf(bearer?.secret ?? "", key?.secretHash ?? noSecret);
  if (key == null || !isRight || !isInForce(key, new Date()))
    throw new GraphQLError(sentence[language], {
      extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
    });
  noteUse(key, database);
  return key.user === null ? viewerOf(key) : viewerOfUser(key.user);
}

const noteEverySeconds = 60;

/** Notes that a key was used, once a minute at most; the request does not wait for it. */
function noteUse({ id, lastUsedAt }: ApiKey, database: PrismaClient): void {
  const now = new Date();
  if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < noteEverySeconds * 1000) return;
  database.apiKey.updateMany({ where: { id }, data: { lastUsedAt: now } }).catch(() => undefined);
}

const viewerOf = (key: ApiKey & { scopes: ApiKeyScope[] }): Viewer => ({
  role: key.role,
  keyId: key.id,
  ...(key.partnerId !== null && { partnerId: key.partnerId }),
  ...(key.doctorId !== null && { doctorId: key.doctorId }),
  ...(key.centreId !== null && { centreId: key.centreId }),
  scopes: key.scopes.map(({ kind, code }) => ({ kind, code })),
  heldRights: key.rights as Right[],
});
