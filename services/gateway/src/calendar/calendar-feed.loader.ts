import type { User } from "@ms/database";
import { addDays, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { hashOf, isInForce } from "../identity/api-key.ts";
import { accountOfDoctor, languageOfAccount } from "../identity/doctor-account.ts";
import { viewerOfKey } from "../identity/identify-viewer.ts";
import type { HeldKey } from "../identity/known-keys.ts";
import { viewerOfUser } from "../identity/viewer-of-user.ts";
import type { Viewer } from "../shared/viewer.ts";
import { mayFollowCentre } from "./calendar-feed.policy.ts";
import { loadCalendarWeeks } from "./calendar-week.loader.ts";
import { calendarOfCentre, calendarOfDoctor } from "./weeks-calendar.ts";
import type { Calendar } from "./write-calendar.ts";

interface Reading {
  readonly database: Context["database"];
  readonly today: PlainDate;
}

/** How long a week stays in the calendar: three months. */
const daysKept = 92;
const loadWeeks = (whose: Parameters<typeof loadCalendarWeeks>[1], { database, today }: Reading) =>
  loadCalendarWeeks(database, { ...whose, week: { gte: weekOf(addDays(today, -daysKept)) } });

/** The calendar whose feed has this secret, in its owner's language; undefined when there is none, or no longer. */
export async function loadCalendarFeed(secret: string, reading: Reading): Promise<Calendar | undefined> {
  const feed = await reading.database.calendarFeed.findUnique({
    where: { secretHash: hashOf(secret) },
    include: {
      doctor: { select: { id: true, users: accountOfDoctor } },
      centre: true,
      user: true,
      key: { include: { scopes: true } },
    },
  });
  if (feed?.doctor) {
    const weeks = await loadWeeks({ doctorId: feed.doctor.id }, reading);
    return calendarOfDoctor(weeks, languageOfAccount(feed.doctor.users));
  }
  const owner = feed && ownerNow(feed);
  if (!feed?.centre || !owner || !mayFollowCentre(owner, feed.centre)) return undefined;
  const { centre, user } = feed;
  const weeks = await loadWeeks({ line: { centreId: centre.id } }, reading);
  const language = languageOfAccount(user === null ? [] : [user]);
  return calendarOfCentre(weeks, { name: centre.name, language });
}

/** Who the person or the key of a feed stands for today; nobody once that has ended. */
function ownerNow({
  user,
  key,
}: {
  readonly user: User | null;
  readonly key: Omit<HeldKey, "user"> | null;
}): Viewer | undefined {
  if (user !== null) return user.endedAt === null ? viewerOfUser(user) : undefined;
  return key !== null && isInForce(key, new Date()) ? viewerOfKey({ ...key, user }) : undefined;
}
