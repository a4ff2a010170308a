import { builder } from "../builder.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import type { LineWeek } from "../line-week/line-week.loader.ts";
import { LineWeekType } from "../line-week/line-week.schema.ts";
import { PlaceType } from "../line-week/mending.schema.ts";
import { reachesCentre } from "../shared/viewer.ts";
import {
  loadNetworkSwaps,
  loadSwapsOf,
  type NetworkSwapOffer,
  type SwapSide,
} from "./network-swaps.loader.ts";
import { SwapOfferStateEnum } from "./swap-offer.schema.ts";

const Side = builder.objectRef<SwapSide>("SwapSide").implement({
  description: "One of the two weeks of an offer to exchange; empty where its centre is not yours.",
  fields: (t) => ({
    place: t.expose("place", { type: PlaceType, nullable: true, description: "The line-week." }),
    doctor: t.expose("doctor", {
      type: Doctor,
      nullable: true,
      description: "Who has it when it is offered; null when it is not yours to see.",
    }),
  }),
});

const Offer = builder.objectRef<NetworkSwapOffer>("NetworkSwapOffer").implement({
  description: "An offer between two doctors to exchange two weeks.",
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "Its identifier." }),
    state: t.expose("state", { type: SwapOfferStateEnum, description: "How it stands." }),
    offeredOn: t.expose("offeredOn", { type: "Date", description: "The day on which it was made." }),
    given: t.expose("given", { type: Side, description: "The week of whoever has offered." }),
    wanted: t.expose("wanted", { type: Side, description: "The week of whoever is asked." }),
  }),
});

builder.queryField("swapOffers", (t) =>
  t.field({
    type: [Offer],
    nullable: true,
    description:
      "The offers between doctors to exchange two weeks, until both are over, the latest first. For planners; for a coordinator, those that touch the centre.",
    resolve: (_, __, context) => loadNetworkSwaps(context),
  }),
);

const keyOf = ({ lineId, week }: LineWeek): string => `${lineId} ${week}`;

builder.objectField(LineWeekType, "swapOffers", (t) =>
  t.loadableList({
    type: Offer,
    nullable: true,
    description:
      "The offers to exchange it that wait for an answer, the latest first. For planners, and the centre's coordinator.",
    load: async (lineWeeks: LineWeek[], context) => {
      const { viewer } = context;
      const open = lineWeeks.filter(({ centre }) => reachesCentre(viewer, "followSwaps", centre));
      const offers = await loadSwapsOf(open, context);
      const found = new Map(open.map((lineWeek, index) => [keyOf(lineWeek), offers[index]!]));
      return lineWeeks.map((lineWeek) => found.get(keyOf(lineWeek)) ?? null);
    },
    loaderOptions: { cacheKeyFn: keyOf },
    resolve: (lineWeek) => lineWeek,
  }),
);
