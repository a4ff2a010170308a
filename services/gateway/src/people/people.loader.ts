import type { Context } from "../context.ts";

/** A place where somebody is signed in. */
export interface OwnSession {
  readonly id: string;
  readonly place: "BROWSER" | "TERMINAL";
  readonly device: string | null;
  readonly since: Date;
  readonly until: Date | null;
}

/** Where the viewer is signed in now, the latest first. */
export async function loadOwnSessions({
  database,
  viewer,
}: Pick<Context, "database" | "viewer">): Promise<readonly OwnSession[]> {
  const { userId } = viewer;
  if (userId === undefined) return [];
  const now = new Date();
  const [sessions, tokens] = await Promise.all([
    database.session.findMany({ where: { userId, expiresAt: { gt: now } } }),
    database.apiKey.findMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } } }),
  ]);
  return [
    ...sessions.map(({ id, userAgent, createdAt, expiresAt }) => ({
      id,
      place: "BROWSER" as const,
      device: userAgent,
      since: createdAt,
      until: expiresAt,
    })),
    ...tokens.map(({ id, label, createdAt, expiresAt }) => ({
      id,
      place: "TERMINAL" as const,
      device: label,
      since: createdAt,
      until: expiresAt,
    })),
  ].sort((one, other) => other.since.getTime() - one.since.getTime());
}
