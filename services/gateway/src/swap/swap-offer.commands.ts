import { dateOf, type Prisma, type SwapOffer as Row } from "@ms/database";
import { accept, type IsoWeek, type Outcome, type PlannedLineWeek, type Text, weekOf } from "@ms/domain";
import { recordChange } from "../audit/audit.commands.ts";
import type { Context } from "../context.ts";
import { queueLetters } from "../letter/queue-letters.ts";
import { takenSeat } from "../line-week/taken-seat.ts";
import { doctorsInReach } from "../shared/doctor-concerned.ts";
import { notFound, type Refusal, ruleRefused } from "../shared/refusal.ts";
import { isUuid } from "../shared/visible-uuid.ts";
import { judgeSwap, type SwapOfWeeks } from "./judge-swap.ts";
import { loadSwapOffers, type SwapOffer } from "./swap-offer.loader.ts";

type Acting = Pick<Context, "database" | "viewer" | "today">;
type Place = Omit<PlannedLineWeek, "doctor">;
type Change = "offer" | "accept" | "decline" | "withdraw";

/** More than anybody waits for at once. */
const mostStanding = 10;

const sentences = {
  WEEK_NOT_COVERED: {
    fr: "Personne n’est placé cette semaine-là : vous pouvez peut-être la prendre.",
    en: "Nobody is placed in that week: you may perhaps take it.",
  },
  SAME_DOCTOR: { fr: "Un échange se fait entre deux médecins.", en: "A swap takes two doctors." },
  TOO_MANY_OFFERS: {
    fr: `${mostStanding} propositions attendent déjà une réponse : retirez-en une d’abord.`,
    en: `${mostStanding} offers already wait for an answer: withdraw one first.`,
  },
  SWAP_ANSWERED: {
    fr: "Cette proposition n’attend plus de réponse.",
    en: "This offer does not wait for an answer any more.",
  },
} satisfies Record<string, Text>;

const refused = (code: keyof typeof sentences, place: Partial<Place> = {}) =>
  ruleRefused([{ code, message: sentences[code], ...place }]);

/** Offers a week that the viewer, a doctor, has for another doctor's; the same offer again is the one that stands. */
export async function offerSwap(
  { given, wanted }: { readonly given: Place; readonly wanted: Place },
  { database, viewer, today }: Acting,
): Promise<Outcome<SwapOffer, Refusal>> {
  return database.$transaction(async (transaction) => {
    const giver = await holderOf(given, { transaction, ...doctorsInReach(viewer, "swaps") });
    if (giver === undefined) return { ok: false, refusal: notFound("ownWeek") };
    const taker = await holderOf(wanted, { transaction });
    if (taker === undefined) return refused("WEEK_NOT_COVERED", wanted);
    if (taker === giver) return refused("SAME_DOCTOR", wanted);
    const weeks = { given: { ...given, doctor: giver }, wanted: { ...wanted, doctor: taker } };
    const judged = await judgeSwap(weeks, { transaction, today, asks: "giver" });
    if (!judged.ok) return judged;
    const toCome = { gte: weekOf(today) };
    const standing = await transaction.swapOffer.findMany({
      where: { fromDoctorId: giver, state: "OFFERED", givenWeek: toCome, wantedWeek: toCome },
    });
    const row = rowOf(weeks);
    const same = standing.find((each) => sameKeys.every((key) => each[key] === row[key]));
    if (same === undefined && standing.length >= mostStanding) return refused("TOO_MANY_OFFERS");
    const { id } =
      same ?? (await transaction.swapOffer.create({ data: { ...row, offeredOn: dateOf(today) } }));
    if (same === undefined) await queueLetters(transaction, [{ kind: "SWAP_ASKED", ...weeks.wanted }]);
    if (same === undefined) await record("offer", { ...row, id }, { transaction, viewer });
    return told(id, { transaction, viewer, today });
  });
}

/** Accepts or declines an offer made to the viewer, a doctor; both weeks change hands together, or neither. */
export async function answerSwap(
  { identifier, isAccepted }: { readonly identifier: string; readonly isAccepted: boolean },
  { database, viewer, today }: Acting,
): Promise<Outcome<SwapOffer, Refusal>> {
  const { doctorId: toDoctorId } = doctorsInReach(viewer, "swaps");
  try {
    return await database.$transaction(async (transaction) => {
      const offer = await findOffer(identifier, { transaction, where: { toDoctorId } });
      if (offer === null) return { ok: false, refusal: notFound("swapOffer") };
      if (offer.state !== "OFFERED") return refused("SWAP_ANSWERED");
      const weeks = weeksOf(offer);
      const judged = isAccepted
        ? await judgeSwap(weeks, { transaction, today, asks: "taker" })
        : accept<string[]>([]);
      if (!judged.ok) return judged;
      if (!(await close(offer, { transaction, today, state: isAccepted ? "ACCEPTED" : "DECLINED" })))
        return refused("SWAP_ANSWERED");
      if (isAccepted) await exchange(weeks, { ended: judged.value, transaction, today });
      else await queueLetters(transaction, [{ kind: "SWAP_DECLINED", ...weeks.given }]);
      await record(isAccepted ? "accept" : "decline", offer, { transaction, viewer });
      return told(offer.id, { transaction, viewer, today });
    });
  } catch (error) {
    const reason = takenSeat(error);
    if (reason === undefined) throw error;
    return ruleRefused([reason]);
  }
}

/** Takes back an offer that the viewer, a doctor, has made and that nobody has answered. */
export async function withdrawSwap(
  identifier: string,
  { database, viewer, today }: Acting,
): Promise<Outcome<SwapOffer, Refusal>> {
  const { doctorId: fromDoctorId } = doctorsInReach(viewer, "swaps");
  return database.$transaction(async (transaction) => {
    const offer = await findOffer(identifier, { transaction, where: { fromDoctorId } });
    if (offer === null) return { ok: false, refusal: notFound("swapOffer") };
    if (!(await close(offer, { transaction, today, state: "WITHDRAWN" }))) return refused("SWAP_ANSWERED");
    await record("withdraw", offer, { transaction, viewer });
    return told(offer.id, { transaction, viewer, today });
  });
}

const sameKeys = ["givenLineId", "givenWeek", "toDoctorId", "wantedLineId", "wantedWeek"] as const;
type Weeks = Pick<Row, (typeof sameKeys)[number] | "fromDoctorId">;

const rowOf = ({ given, wanted }: SwapOfWeeks): Weeks => ({
  fromDoctorId: given.doctor,
  givenLineId: given.line,
  givenWeek: given.week,
  toDoctorId: wanted.doctor,
  wantedLineId: wanted.line,
  wantedWeek: wanted.week,
});

const weeksOf = (row: Weeks): SwapOfWeeks => ({
  given: { line: row.givenLineId, week: row.givenWeek as IsoWeek, doctor: row.fromDoctorId },
  wanted: { line: row.wantedLineId, week: row.wantedWeek as IsoWeek, doctor: row.toDoctorId },
});

type DoctorFilter = ReturnType<typeof doctorsInReach>["doctorId"];

async function holderOf(
  { line, week }: Place,
  { transaction, doctorId }: { transaction: Prisma.TransactionClient; doctorId?: DoctorFilter },
): Promise<string | undefined> {
  const where = { lineId: line, week, state: { not: "CANCELLED" as const } };
  const row = await transaction.assignment.findFirst({
    where: { ...where, ...(doctorId !== undefined && { doctorId }) },
  });
  return row?.doctorId;
}

const findOffer = async (
  id: string,
  {
    transaction,
    where: { fromDoctorId, toDoctorId },
  }: {
    transaction: Prisma.TransactionClient;
    where: { fromDoctorId?: DoctorFilter; toDoctorId?: DoctorFilter };
  },
): Promise<Row | null> =>
  isUuid(id)
    ? transaction.swapOffer.findFirst({
        where: {
          id,
          ...(fromDoctorId !== undefined && { fromDoctorId }),
          ...(toDoctorId !== undefined && { toDoctorId }),
        },
      })
    : null;

/** Closes an offer that stands; whether nobody has closed it before. */
async function close(
  { id }: Row,
  {
    transaction,
    today,
    state,
  }: Pick<Acting, "today"> & {
    transaction: Prisma.TransactionClient;
    state: Exclude<Row["state"], "OFFERED">;
  },
): Promise<boolean> {
  const { count } = await transaction.swapOffer.updateMany({
    where: { id, state: "OFFERED" },
    data: { state, answeredOn: dateOf(today) },
  });
  return count === 1;
}

async function exchange(
  { given, wanted }: SwapOfWeeks,
  {
    ended,
    transaction,
    today,
  }: Pick<Acting, "today"> & { ended: readonly string[]; transaction: Prisma.TransactionClient },
): Promise<void> {
  await transaction.assignment.updateMany({
    where: { id: { in: [...ended] } },
    data: { state: "CANCELLED", cancelledOn: dateOf(today) },
  });
  await transaction.assignment.createMany({
    data: [
      { lineId: wanted.line, week: wanted.week, doctorId: given.doctor, state: "CONFIRMED" },
      { lineId: given.line, week: given.week, doctorId: wanted.doctor, state: "CONFIRMED" },
    ],
  });
  await queueLetters(transaction, [
    { kind: "SWAP_GIVEN", ...given },
    { kind: "SWAP_TAKEN", ...wanted, doctor: given.doctor },
    { kind: "SWAP_GIVEN", ...wanted },
    { kind: "SWAP_TAKEN", ...given, doctor: wanted.doctor },
  ]);
}

/** Tells the log, to each of the two doctors what the doctor gives and takes. */
async function record(
  change: Change,
  row: Weeks & Pick<Row, "id">,
  { transaction, viewer }: Pick<Acting, "viewer"> & { transaction: Prisma.TransactionClient },
): Promise<void> {
  const given = `${row.givenLineId} ${row.givenWeek}`;
  const wanted = `${row.wantedLineId} ${row.wantedWeek}`;
  await recordChange(transaction, viewer, {
    action: `swap.${change}`,
    subject: row.id,
    right: "swaps",
    about: [
      { doctor: row.fromDoctorId, after: { gives: given, takes: wanted } },
      { doctor: row.toDoctorId, after: { gives: wanted, takes: given } },
    ],
  });
}

async function told(
  id: string,
  {
    transaction,
    viewer,
    today,
  }: Pick<Acting, "viewer" | "today"> & { transaction: Prisma.TransactionClient },
): Promise<Outcome<SwapOffer, Refusal>> {
  const [offer] = await loadSwapOffers({ database: transaction, viewer, today }, id);
  return accept(offer!);
}
