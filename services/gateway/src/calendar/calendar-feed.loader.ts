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
const weeksKept = ({ today }: Reading) => ({ week: { gte: weekOf(addDays(today, -daysKept)) } });

/** The calendar whose feed has this secret, in its owner's language; undefined when there is no such feed. */
export async function loadCalendarFeed(secret: string, reading: Reading): Promise<Calendar | undefined> {
  const secretHash = hashOf(secret);
  return (await loadDoctorFeed(secretHash, reading)) ?? (await loadCentreFeed(secretHash, reading));
}

async function loadDoctorFeed(secretHash: Uint8Array<ArrayBuffer>, reading: Reading) {
  const { database } = reading;
  const feed = await database.calendarFeed.findUnique({
    where: { secretHash },
    select: { doctorId: true, doctor: { select: { users: accountOfDoctor } } },
  });
  if (feed === null) return undefined;
  const { doctorId, doctor } = feed;
  const weeks = await loadCalendarWeeks(database, { doctorId, ...weeksKept(reading) });
  return calendarOfDoctor(weeks, languageOfAccount(doctor.users));
}

/** Who comes to the centre of a feed, for as long as its owner may know. */
async function loadCentreFeed(secretHash: Uint8Array<ArrayBuffer>, reading: Reading) {
  const { database } = reading;
  const feed = await database.centreCalendarFeed.findUnique({
    where: { secretHash },
    include: { centre: true, user: true, key: { include: { scopes: true } } },
  });
  if (feed === null) return undefined;
  const { centre, user } = feed;
  const owner = ownerNow(feed);
  if (owner === undefined || !mayFollowCentre(owner, centre)) return undefined;
  const weeks = await loadCalendarWeeks(database, { line: { centreId: centre.id }, ...weeksKept(reading) });
  return calendarOfCentre(weeks, {
    name: centre.name,
    language: languageOfAccount(user === null ? [] : [user]),
  });
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
