import { type Prisma, type WeekOffer as Row } from "@ms/database";
import type { BackupTier, IsoWeek, WeekOfferKind, WeekOfferState } from "@ms/domain";
import type { Context } from "../context.ts";
import type { LineWeekName } from "../line-week/mending.commands.ts";
import { doctorsInReach } from "../shared/doctor-concerned.ts";

/** An open line-week that a doctor is asked for. */
export interface WeekOffer {
  readonly id: string;
  readonly lineId: string;
  readonly week: IsoWeek;
  readonly doctor: string;
  readonly kind: WeekOfferKind;
  /** How far a backup goes beyond the doctor's own limits. */
  readonly tier: BackupTier | undefined;
  readonly state: WeekOfferState;
  readonly askedAt: Date;
  readonly answerBy: Date;
  readonly answeredAt: Date | undefined;
}

const offerRecord = ({ doctorId, week, tier, answeredAt, ...row }: Row): WeekOffer => ({
  ...row,
  week: week as IsoWeek,
  doctor: doctorId,
  tier: tier ?? undefined,
  answeredAt: answeredAt ?? undefined,
});

/** All offers of some line-weeks, those asked last first. */
export async function loadOffersOf(
  places: readonly LineWeekName[],
  database: Prisma.TransactionClient,
): Promise<WeekOffer[]> {
  const rows = await database.weekOffer.findMany({
    where: {
      lineId: { in: places.map(({ line }) => line) },
      week: { in: places.map(({ week }) => week) },
    },
    orderBy: { id: "desc" },
  });
  return rows.map(offerRecord);
}

/** How long a doctor sees what became of an offer, in days. */
const answeredDays = 14;

/** What the viewer, a doctor, is asked, and was asked lately; or one offer of the viewer's. */
export async function loadOwnOffers(
  { database, viewer }: Pick<Context, "viewer"> & { database: Prisma.TransactionClient },
  id?: string,
): Promise<WeekOffer[]> {
  const recent = new Date(Date.now() - answeredDays * 86_400_000);
  const shown = { OR: [{ state: "ASKED" as const }, { answeredAt: { gte: recent } }] };
  const rows = await database.weekOffer.findMany({
    where: { ...doctorsInReach(viewer, "weekOffers"), ...(id === undefined ? shown : { id }) },
    orderBy: [{ week: "asc" }, { id: "asc" }],
  });
  return rows.map(offerRecord);
}
