import type { Plan } from "@ms/database";
import type { Context } from "../context.ts";

/** Until when a publication may be taken back, and is no news to others. */
export const settledAt = (publishedAt: Date, { takeBackMinutes }: Pick<Context, "takeBackMinutes">): Date =>
  new Date(publishedAt.getTime() + takeBackMinutes * 60_000);

/** Until when a plan in force may be taken back; null when there is nothing to take back. */
export const takeBackUntil = (
  { state, publishedAt, undo }: Pick<Plan, "state" | "publishedAt" | "undo">,
  holding: Pick<Context, "takeBackMinutes">,
): Date | null =>
  state === "PUBLISHED" && publishedAt !== null && undo !== null ? settledAt(publishedAt, holding) : null;
