import type { Right } from "../shared/rights.ts";
import { ToldError } from "../shared/told-error.ts";
import { publicViewer, type Viewer } from "../shared/viewer.ts";
import { isInForce, isSecretOf, readBearer } from "./api-key.ts";
import type { HeldKey, KnownKeys } from "./known-keys.ts";
import { viewerOfUser } from "./viewer-of-user.ts";

const sentence = {
  fr: "Clé inconnue, expirée ou révoquée. Sans en-tête Authorization, vous voyez ce que voit le public.",
  en: "Unknown, expired or revoked key. Without an Authorization header you see what the public sees.",
};

// Compared when the prefix is unknown, so that the answer takes as long as for a wrong secret.
const noSecret = new Uint8Array(32);

/** Who a request's key stands for; the public without a key. A key that does not hold is refused (401). */
export async function identifyViewer(authorization: string | undefined, keys: KnownKeys): Promise<Viewer> {
  if (authorization === undefined) return publicViewer;
  const bearer = readBearer(authorization);
  const key = bearer && (await keys.find(bearer.id));
  const isRight = isSecretOf(bearer?.secret ?? "", key?.secretHash ?? noSecret);
  if (key === undefined || !isRight || !isInForce(key, new Date()))
    throw new ToldError(sentence, { code: "UNAUTHENTICATED", http: { status: 401 } });
  keys.noteUse(key);
  return key.user === null ? viewerOfKey(key) : viewerOfUser(key.user);
}

/** Who a key that is nobody's own stands for. */
export const viewerOfKey = (key: HeldKey): Viewer => ({
  role: key.role,
  keyId: key.id,
  ...(key.partnerId !== null && { partnerId: key.partnerId }),
  ...(key.doctorId !== null && { doctorId: key.doctorId }),
  ...(key.centreId !== null && { centreId: key.centreId }),
  scopes: key.scopes,
  heldRights: key.rights as Right[],
});
