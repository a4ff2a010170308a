import { type Centre, type Doctor, plainDate } from "@ms/database";
import { type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { nameDoctors } from "../line-week/mending.loader.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { readSwapStates, type SwapOfferState } from "./swap-state.ts";

/** One of the two weeks of an offer; nothing of it where the viewer does not reach its centre. */
export interface SwapSide {
  readonly place: { readonly line: string; readonly week: IsoWeek } | null;
  readonly doctor: Doctor | null;
}

/** An offer to exchange two weeks, as those who fill weeks follow it. */
export interface NetworkSwapOffer {
  readonly id: string;
  readonly state: SwapOfferState;
  readonly offeredOn: PlainDate;
  readonly given: SwapSide;
  readonly wanted: SwapSide;
}

/** As many as one reads. */
const mostShown = 100;

/**
 * The offers of which one week at least is not over, the latest first. A coordinator has those that touch the
 * centre, and of the other week nothing, which would tell where a doctor stands.
 */
export async function loadNetworkSwaps(context: Context): Promise<NetworkSwapOffer[]> {
  const { database, viewer, today } = context;
  const toCome = { gte: weekOf(today) };
  const line = { include: { centre: true } };
  const rows = await database.swapOffer.findMany({
    where: { OR: [{ givenWeek: toCome }, { wantedWeek: toCome }] },
    include: { givenLine: line, wantedLine: line },
    orderBy: { id: "desc" },
  });
  const isOpen = ({ centre }: { centre: Centre }) => reachesCentre(viewer, "followSwaps", centre);
  const seen = rows
    .filter(({ givenLine, wantedLine }) => isOpen(givenLine) || isOpen(wantedLine))
    .slice(0, mostShown);
  const stateOf = await readSwapStates(seen, context);
  const doctors = seen.flatMap(({ fromDoctorId, toDoctorId }) => [fromDoctorId, toDoctorId]);
  const named = await nameDoctors(
    [...new Set(doctors)].map((doctor) => ({ doctor, id: doctor })),
    context,
  );
  const doctorOf = new Map(named.map(({ id, doctor }) => [id, doctor]));
  const sideOf = (seat: { centre: Centre; id: string }, week: string, doctor: string): SwapSide =>
    isOpen(seat)
      ? { place: { line: seat.id, week: week as IsoWeek }, doctor: doctorOf.get(doctor) ?? null }
      : { place: null, doctor: null };
  return seen.map((row) => ({
    id: row.id,
    state: stateOf(row),
    offeredOn: plainDate(row.offeredOn),
    given: sideOf(row.givenLine, row.givenWeek, row.fromDoctorId),
    wanted: sideOf(row.wantedLine, row.wantedWeek, row.toDoctorId),
  }));
}
