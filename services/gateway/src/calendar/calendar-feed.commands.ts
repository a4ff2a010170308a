import { randomBytes } from "node:crypto";
import type { Prisma } from "@ms/database";
import { accept, type Outcome } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { hashOf } from "../identity/api-key.ts";
import { notFound, type Refusal } from "../shared/refusal.ts";
import { mayFollowCentre } from "./calendar-feed.policy.ts";

type Acting = Pick<Context, "database" | "viewer">;

/** Whose feed it is, of which there is one at most: a doctor's own weeks, or a centre's for a person or a key. */
type Feed =
  | { readonly doctorId: string }
  | { readonly userId: string; readonly centreId: string }
  | { readonly keyId: string; readonly centreId: string };

/** The viewer's feed: of a centre that the viewer plans, else of the viewer's own weeks, where the viewer is a doctor. */
async function feedOf(
  centreId: string | undefined,
  { database, viewer }: Acting,
): Promise<Outcome<Feed, Refusal>> {
  const { doctorId, userId, keyId } = viewer;
  if (centreId === undefined)
    return doctorId === undefined ? { ok: false, refusal: notFound("doctor") } : accept({ doctorId });
  const centre = await database.centre.findUnique({ where: { id: centreId } });
  const isOpen = centre !== null && mayFollowCentre(viewer, centre);
  if (isOpen && userId !== undefined) return accept({ userId, centreId });
  if (isOpen && keyId !== undefined) return accept({ keyId, centreId });
  return { ok: false, refusal: notFound("centre") };
}

/** What names a feed among all. */
function uniquely(feed: Feed): Prisma.CalendarFeedWhereUniqueInput {
  if ("doctorId" in feed) return feed;
  return "userId" in feed ? { userId_centreId: feed } : { keyId_centreId: feed };
}

/** What the log says of a feed that has been opened or revoked. */
const changeOf = (feed: Feed, state: "open" | "revoked") => ({
  ...({ action: state === "open" ? "calendar.open" : "calendar.revoke", right: "calendarFeed" } as const),
  ...("doctorId" in feed
    ? { subject: "own weeks", about: [{ doctor: feed.doctorId, after: { feed: state } }] }
    : { subject: feed.centreId }),
});

/** Opens the viewer's calendar feed of a centre, else of own weeks, at a new secret address; the one before ends. */
export async function createCalendarFeed(
  centre: string | undefined,
  acting: Acting,
): Promise<Outcome<{ address: string }, Refusal>> {
  const feed = await feedOf(centre, acting);
  if (!feed.ok) return feed;
  const secret = randomBytes(32).toString("base64url");
  const opened = { secretHash: hashOf(secret), createdAt: new Date() };
  return acting.database.$transaction(async (transaction) => {
    await transaction.calendarFeed.upsert({
      where: uniquely(feed.value),
      update: opened,
      create: { ...feed.value, ...opened },
    });
    await recordChange(transaction, acting.viewer, changeOf(feed.value, "open"));
    return accept({ address: `/calendar/${secret}.ics` });
  });
}

/** Ends the viewer's calendar feed of a centre, else of own weeks; whether there was one. */
export async function revokeCalendarFeed(
  centre: string | undefined,
  acting: Acting,
): Promise<Outcome<{ wasOpen: boolean }, Refusal>> {
  const feed = await feedOf(centre, acting);
  if (!feed.ok) return feed;
  return acting.database.$transaction(async (transaction) => {
    const { count } = await transaction.calendarFeed.deleteMany({ where: feed.value });
    if (count > 0) await recordChange(transaction, acting.viewer, changeOf(feed.value, "revoked"));
    return accept({ wasOpen: count > 0 });
  });
}
