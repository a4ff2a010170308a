import type { Prisma } from "@ms/database";
import { accept, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { notFound, type Refusal } from "../shared/refusal.ts";
import type { Viewer } from "../shared/viewer.ts";
import { mayFollowCentre } from "./calendar-feed.policy.ts";
import { addressOf, newSecret } from "./feed-secret.ts";

type Acting = Pick<Context, "database" | "viewer">;

/** The person, or else the key, whose feed it is; nobody's without either. */
function ownerOf({ userId, keyId }: Viewer) {
  if (userId !== undefined) return { userId };
  return keyId === undefined ? undefined : { keyId };
}

/** Does something to the viewer's feed of a centre that the viewer plans; there is none of another. */
async function atFeed<Value>(
  centreId: string,
  { database, viewer }: Acting,
  act: (
    transaction: Prisma.TransactionClient,
    feed: NonNullable<ReturnType<typeof ownerOf>> & { readonly centreId: string },
  ) => Promise<Value>,
): Promise<Outcome<Value, Refusal>> {
  const centre = await database.centre.findUnique({ where: { id: centreId } });
  const owner = ownerOf(viewer);
  if (centre === null || owner === undefined || !mayFollowCentre(viewer, centre))
    return { ok: false, refusal: notFound("centre") };
  const feed = { ...owner, centreId };
  return database.$transaction(async (transaction) => {
    // One after another, where the same is asked for twice at once.
    await transaction.$queryRaw`SELECT id FROM "Centre" WHERE id = ${centreId} FOR UPDATE`;
    return accept(await act(transaction, feed));
  });
}

/** Opens the viewer's calendar of who comes to a centre at a new secret address; the one before ends. */
export const createCentreCalendarFeed = (
  centre: string,
  acting: Acting,
): Promise<Outcome<{ address: string }, Refusal>> =>
  atFeed(centre, acting, async (transaction, feed) => {
    const { secret, secretHash } = newSecret();
    await transaction.centreCalendarFeed.deleteMany({ where: feed });
    await transaction.centreCalendarFeed.create({ data: { ...feed, secretHash } });
    await recordChange(transaction, acting.viewer, {
      action: "calendar.open",
      subject: centre,
      right: "calendarFeed",
    });
    return { address: addressOf(secret) };
  });

/** Ends the viewer's calendar of a centre; whether there was one. */
export const revokeCentreCalendarFeed = (
  centre: string,
  acting: Acting,
): Promise<Outcome<{ wasOpen: boolean }, Refusal>> =>
  atFeed(centre, acting, async (transaction, feed) => {
    const { count } = await transaction.centreCalendarFeed.deleteMany({ where: feed });
    if (count > 0)
      await recordChange(transaction, acting.viewer, {
        action: "calendar.revoke",
        subject: centre,
        right: "calendarFeed",
      });
    return { wasOpen: count > 0 };
  });
