import { type Centre, type Doctor, plainDate, type SwapOffer as Row } from "@ms/database";
import { type IsoWeek, type PlainDate, weekOf } from "@ms/domain";
import type { Context } from "../context.ts";
import type { LineWeek } from "../line-week/line-week.loader.ts";
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

const line = { include: { centre: true } };
const sides = { givenLine: line, wantedLine: line };
type Sided = Row & Record<keyof typeof sides, { readonly id: string; readonly centre: Centre }>;

/**
 * The offers of which one week at least is not over, the latest first. A coordinator has those that touch the
 * centre, and of the other week nothing, which would tell where a doctor stands.
 */
export async function loadNetworkSwaps(context: Context): Promise<NetworkSwapOffer[]> {
  const { database, viewer, today } = context;
  const toCome = { gte: weekOf(today) };
  const rows = await database.swapOffer.findMany({
    where: { OR: [{ givenWeek: toCome }, { wantedWeek: toCome }] },
    include: sides,
    orderBy: { id: "desc" },
  });
  const isOpen = ({ centre }: { centre: Centre }) => reachesCentre(viewer, "followSwaps", centre);
  const seen = rows.filter(({ givenLine, wantedLine }) => isOpen(givenLine) || isOpen(wantedLine));
  return told(seen.slice(0, mostShown), context);
}

/** The offers that wait of some line-weeks, which the viewer may follow: by line-week, the latest first. */
export async function loadSwapsOf(
  places: readonly Pick<LineWeek, "lineId" | "week">[],
  context: Context,
): Promise<NetworkSwapOffer[][]> {
  const week = { in: places.map((place) => place.week) };
  const lineId = { in: places.map((place) => place.lineId) };
  const rows = await context.database.swapOffer.findMany({
    where: {
      state: "OFFERED",
      OR: [
        { givenLineId: lineId, givenWeek: week },
        { wantedLineId: lineId, wantedWeek: week },
      ],
    },
    include: sides,
    orderBy: { id: "desc" },
  });
  const waiting = (await told(rows, context)).filter(({ state }) => state === "OFFERED");
  return places.map((place) =>
    waiting.filter(({ given, wanted }) =>
      [given, wanted].some((side) => side.place?.line === place.lineId && side.place.week === place.week),
    ),
  );
}

/** Some offers as the viewer may follow them: two statements, whatever their number. */
async function told(rows: readonly Sided[], context: Context): Promise<NetworkSwapOffer[]> {
  const { viewer } = context;
  const stateOf = await readSwapStates(rows, context);
  const doctors = rows.flatMap(({ fromDoctorId, toDoctorId }) => [fromDoctorId, toDoctorId]);
  const named = await nameDoctors(
    [...new Set(doctors)].map((doctor) => ({ doctor, id: doctor })),
    context,
  );
  const doctorOf = new Map(named.map(({ id, doctor }) => [id, doctor]));
  const sideOf = (seat: Sided["givenLine"], week: string, doctor: string): SwapSide =>
    reachesCentre(viewer, "followSwaps", seat.centre)
      ? { place: { line: seat.id, week: week as IsoWeek }, doctor: doctorOf.get(doctor) ?? null }
      : { place: null, doctor: null };
  return rows.map((row) => ({
    id: row.id,
    state: stateOf(row),
    offeredOn: plainDate(row.offeredOn),
    given: sideOf(row.givenLine, row.givenWeek, row.fromDoctorId),
    wanted: sideOf(row.wantedLine, row.wantedWeek, row.toDoctorId),
  }));
}
