import { hash, randomBytes, timingSafeEqual } from "node:crypto";

/** A key as its holder keeps it: `<prefix>.<secret>`. The prefix may be shown; the secret is never stored. */
export interface MintedKey {
  readonly id: string;
  readonly secretHash: Uint8Array<ArrayBuffer>;
  readonly token: string;
}

/** What is kept of a secret. */
export const hashOf = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hash("sha256", secret, "buffer"));

/** Makes a key with a secret of 256 bits. */
export function mintKey(): MintedKey {
  const id = `ms_${randomBytes(8).toString("hex")}`;
  const secret = randomBytes(32).toString("base64url");
  return { id, secretHash: hashOf(secret), token: `${id}.${secret}` };
}

/** The two parts of an `Authorization: Bearer <prefix>.<secret>`; undefined when it is not one. */
export function readBearer(authorization: string): { id: string; secret: string } | undefined {
  const [, id, secret] = /^Bearer (ms_[0-9a-f]{16})\.([\w-]{43})$/i.exec(authorization) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** Whether a text holds what looks like a key. */
export const holdsKey = (text: string): boolean => /ms_[0-9a-f]{16}\.[\w-]{43}/i.test(text);

/** Whether a secret is the one that was hashed, in the same time whether it is or not. */
export const isSecretOf = (secret: string, secretHash: Uint8Array): boolean =>
  timingSafeEqual(hashOf(secret), secretHash);

/** Whether a key holds at an instant: neither ended nor expired, nor its person, where it is one's own. */
export const isInForce = (
  {
    expiresAt,
    revokedAt,
    user,
  }: {
    readonly expiresAt: Date | null;
    readonly revokedAt: Date | null;
    readonly user?: { readonly endedAt: Date | null } | null;
  },
  now: Date,
): boolean =>
  revokedAt === null && (expiresAt === null || now < expiresAt) && (user?.endedAt ?? null) === null;
