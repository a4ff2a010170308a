import type { Prisma } from "@ms/database";
import { accept, type IsoWeek, type Outcome, refusalsForTier } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { judgeBookings } from "../line-week/judge-bookings.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { isUuid } from "../shared/visible-uuid.ts";
import { refused } from "./ask-doctors.ts";
import { loadOwnOffers, type WeekOffer } from "./week-offer.loader.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;
type Within = Omit<Acting, "database"> & { readonly transaction: Prisma.TransactionClient };

/**
 * Accepts or declines an offer made to the viewer, a doctor. Whoever accepts first has the week, by the
 * rules of a booking, a backup's own limits set aside as its tier says; the others' offers lapse with it.
 */
export async function answerWeekOffer(
  { identifier, isAccepted }: { readonly identifier: string; readonly isAccepted: boolean },
  { database, viewer, today }: Acting,
): Promise<Outcome<WeekOffer, Refusal>> {
  try {
    return await database.$transaction(async (transaction) => {
      const known = isUuid(identifier)
        ? await loadOwnOffers({ database: transaction, viewer }, identifier)
        : [];
      if (known[0] === undefined) return { ok: false, refusal: notFound("weekOffer") };
      await hold(known[0], transaction);
      const [offer] = await loadOwnOffers({ database: transaction, viewer }, identifier);
      const within = { transaction, viewer, today };
      const answered = isAccepted ? await takeOffered(offer!, within) : await declineOffered(offer!, within);
      if (!answered.ok) return answered;
      const [told] = await loadOwnOffers({ database: transaction, viewer }, identifier);
      return accept(told!);
    });
  } catch (error) {
    if (takenSeat(error) === undefined) throw error;
    return refused("WEEK_COVERED");
  }
}

/** Holds the doctor, then all that is asked for the line-week: in the order in which whoever fills a week does. */
async function hold(
  { doctor, lineId, week }: WeekOffer,
  transaction: Prisma.TransactionClient,
): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM "Doctor" WHERE id = ${doctor} FOR UPDATE`;
  await transaction.$queryRaw`
    SELECT id FROM "WeekOffer" WHERE "lineId" = ${lineId} AND week = ${week} AND state = 'ASKED'
    ORDER BY id FOR UPDATE`;
}

async function takeOffered(offer: WeekOffer, within: Within): Promise<Outcome<undefined, Refusal>> {
  const { transaction, viewer, today } = within;
  const { id, lineId, week, doctor, tier } = offer;
  const seat = { line: lineId, week };
  if (offer.state !== "ASKED") {
    const standing = { lineId, week, state: { not: "CANCELLED" as const } };
    const isCovered =
      offer.state === "LAPSED" && (await transaction.assignment.count({ where: standing })) > 0;
    return refused(isCovered ? "WEEK_COVERED" : "OFFER_ANSWERED", seat);
  }
  const line = await transaction.line.findUniqueOrThrow({ where: { id: lineId }, include: { terms: true } });
  const judged = await judgeBookings({ line, week, doctors: [doctor] }, { transaction, viewer, today });
  const broken = judged.get(doctor);
  if (broken === undefined) return { ok: false, refusal: notFound("doctor") };
  const reasons = refusalsForTier(broken, tier ?? "ready");
  if (reasons.some(({ code }) => code === "WEEK_ALREADY_COVERED")) return refused("WEEK_COVERED", seat);
  if (reasons.length > 0) return ruleRefused(reasons.map((reason) => ({ ...reason, ...seat })));
  await close(id, "ACCEPTED", transaction);
  await transaction.assignment.create({ data: { lineId, week, doctorId: doctor, state: "CONFIRMED" } });
  await record(offer, "accept", within);
  return accept(undefined);
}

async function declineOffered(offer: WeekOffer, within: Within): Promise<Outcome<undefined, Refusal>> {
  const { transaction } = within;
  const { id, lineId, week } = offer;
  if (offer.state !== "ASKED") return refused("OFFER_ANSWERED", { line: lineId, week });
  await close(id, "DECLINED", transaction);
  // Where all have declined, the next tier need not wait.
  await transaction.backupCall.updateMany({ where: { lineId, week }, data: { dueAt: new Date() } });
  await record(offer, "decline", within);
  return accept(undefined);
}

const close = (id: string, state: "ACCEPTED" | "DECLINED", transaction: Prisma.TransactionClient) =>
  transaction.weekOffer.update({ where: { id }, data: { state, answeredAt: new Date() } });

const record = (
  { lineId, week, doctor }: { lineId: string; week: IsoWeek; doctor: string },
  answer: "accept" | "decline",
  { transaction, viewer }: Within,
) =>
  recordChange(transaction, viewer, {
    action: `week.${answer}Offer`,
    subject: `${lineId} ${week}`,
    right: "weekOffers",
    about: [{ doctor, after: { state: answer === "accept" ? "CONFIRMED" : "DECLINED" } }],
  });
