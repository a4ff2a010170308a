import { plainDate } from "@ms/database";
import { type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import { doctorsInReach } from "../shared/doctor-concerned.ts";
import { readSwapStates, type SwapOfferState } from "./swap-state.ts";

interface Place {
  readonly line: string;
  readonly week: IsoWeek;
}

/** An offer to exchange two weeks, as one of its two doctors sees it. */
export interface SwapOffer {
  readonly id: string;
  readonly isMine: boolean;
  readonly state: SwapOfferState;
  readonly offeredOn: PlainDate;
  readonly other: { readonly id: string; readonly name: string };
  /** The week that the viewer would leave. */
  readonly given: Place;
  /** The week that the viewer would take. */
  readonly taken: Place;
}

/** The viewer's own offers, made and received, of which one week at least is not over; or one of them. */
export async function loadSwapOffers(
  {
    database,
    viewer,
    today,
  }: Pick<Context, "viewer" | "today"> & { database: Pick<Context["database"], "swapOffer" | "assignment"> },
  id?: string,
): Promise<SwapOffer[]> {
  const { doctorId } = doctorsInReach(viewer, "swaps");
  const mine = doctorId === undefined ? {} : { OR: [{ fromDoctorId: doctorId }, { toDoctorId: doctorId }] };
  const toCome = { gte: weekOf(today) };
  const recent = { OR: [{ givenWeek: toCome }, { wantedWeek: toCome }] };
  const rows = await database.swapOffer.findMany({
    where: { AND: [mine, id === undefined ? recent : { id }] },
    include: {
      fromDoctor: { select: { id: true, name: true } },
      toDoctor: { select: { id: true, name: true } },
    },
    orderBy: { id: "desc" },
  });
  const stateOf = await readSwapStates(rows, { database, today });
  return rows.map((row) => {
    const given = { line: row.givenLineId, week: row.givenWeek as IsoWeek };
    const wanted = { line: row.wantedLineId, week: row.wantedWeek as IsoWeek };
    const isMine = row.toDoctorId !== viewer.doctorId;
    return {
      id: row.id,
      isMine,
      state: stateOf(row),
      offeredOn: plainDate(row.offeredOn),
      other: isMine ? row.toDoctor : row.fromDoctor,
      given: isMine ? given : wanted,
      taken: isMine ? wanted : given,
    };
  });
}
