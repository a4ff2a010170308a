import { randomBytes } from "node:crypto";
import { hashOf } from "../identity/api-key.ts";

/** A new secret, and what is kept of it. */
export function newSecret() {
  const secret = randomBytes(32).toString("base64url");
  return { secret, secretHash: hashOf(secret) };
}

/** Where the feed of a secret is read. */
export const addressOf = (secret: string): string => `/calendar/${secret}.ics`;
