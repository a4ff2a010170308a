import { accept, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { notFound, type Refusal } from "../shared/refusal.ts";
import { addressOf, newSecret } from "./feed-secret.ts";

type Acting = Pick<Context, "database" | "viewer">;

const subject = "own weeks";

/** Opens the calendar feed of the viewer, a doctor, at a new secret address; the one before ends. */
export async function createCalendarFeed({
  database,
  viewer,
}: Acting): Promise<Outcome<{ address: string }, Refusal>> {
  const { doctorId } = viewer;
  if (doctorId === undefined) return { ok: false, refusal: notFound("doctor") };
  const { secret, secretHash } = newSecret();
  const opened = { secretHash, createdAt: new Date() };
  return database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctorId} FOR UPDATE`;
    await transaction.calendarFeed.upsert({
      where: { doctorId },
      update: opened,
      create: { doctorId, ...opened },
    });
    await recordChange(transaction, viewer, {
      ...{ action: "calendar.open", subject, right: "calendarFeed" },
      about: [{ doctor: doctorId, after: { feed: "open" } }],
    });
    return accept({ address: addressOf(secret) });
  });
}

/** Ends the calendar feed of the viewer, a doctor; whether there was one. */
export async function revokeCalendarFeed({
  database,
  viewer,
}: Acting): Promise<Outcome<{ wasOpen: boolean }, Refusal>> {
  const { doctorId } = viewer;
  if (doctorId === undefined) return { ok: false, refusal: notFound("doctor") };
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.calendarFeed.deleteMany({ where: { doctorId } });
    if (count > 0)
      await recordChange(transaction, viewer, {
        ...{ action: "calendar.revoke", subject, right: "calendarFeed" },
        about: [{ doctor: doctorId, after: { feed: "revoked" } }],
      });
    return accept({ wasOpen: count > 0 });
  });
}
