import { noteRead } from "../audit/read-log.ts";
import { builder } from "../builder.ts";
import { PlaceType } from "../line-week/mending.schema.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { answerSwap, offerSwap, withdrawSwap } from "./swap-offer.commands.ts";
import { loadSwapOffers, type SwapOffer } from "./swap-offer.loader.ts";

export const SwapOfferStateEnum = builder.enumType("SwapOfferState", {
  description: "How an offer to exchange two weeks stands.",
  values: {
    OFFERED: { description: "It waits for the other doctor's answer." },
    ACCEPTED: { description: "The two doctors have exchanged their weeks." },
    DECLINED: { description: "The other doctor said no." },
    WITHDRAWN: { description: "Whoever made it has taken it back." },
    LAPSED: { description: "One of the two weeks has changed hands meanwhile, or is over." },
  } as const,
});

const Offer = builder.objectRef<SwapOffer>("SwapOffer").implement({
  description: "An offer of the viewer, a doctor, or to the viewer, to exchange two weeks.",
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "Its identifier." }),
    isMine: t.exposeBoolean("isMine", { description: "Whether the viewer has made it." }),
    state: t.expose("state", { type: SwapOfferStateEnum, description: "How it stands." }),
    offeredOn: t.expose("offeredOn", { type: "Date", description: "The day on which it was made." }),
    name: t.string({
      nullable: true,
      description:
        "The other doctor's name: told to whoever is asked, and to whoever has asked once it is accepted; null until then.",
      resolve: ({ other, isMine, state }, _, context) => {
        if (isMine && state !== "ACCEPTED") return null;
        noteRead(context, { doctor: other.id, field: "name" });
        return other.name;
      },
    }),
    given: t.expose("given", { type: PlaceType, description: "The week that the viewer gives." }),
    taken: t.expose("taken", { type: PlaceType, description: "The week that the viewer takes." }),
  }),
});

const PlaceInput = builder.inputType("LineWeekPlaceInput", {
  description: "A line in a week, by name.",
  fields: (t) => ({
    line: t.string({ required: true, description: "The line: `ajain-1`." }),
    week: t.field({ type: "IsoWeek", required: true, description: "The ISO week." }),
  }),
});

builder.queryField("mySwapOffers", (t) =>
  t.field({
    type: [Offer],
    nullable: true,
    description: "The offers that the viewer, a doctor, has made and received, until both weeks are over.",
    resolve: (_, __, context) => (context.viewer.doctorId === undefined ? [] : loadSwapOffers(context)),
  }),
);

builder.mutationFields((t) => ({
  offerSwap: t.field({
    type: Offer,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Offers a week that the viewer, a doctor, has for one of another doctor, when every rule allows it. Both stay as they are until the other answers.",
    args: {
      given: t.arg({ type: PlaceInput, required: true, description: "The viewer's own week." }),
      wanted: t.arg({ type: PlaceInput, required: true, description: "The week of the other doctor." }),
    },
    resolve: async (_, weeks, context) => settle(await offerSwap(weeks, context)),
  }),
  answerSwap: t.field({
    type: Offer,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Accepts or declines an offer made to the viewer, a doctor. Accepted, both weeks change hands at once, when every rule still allows it.",
    args: {
      identifier: t.arg.string({ required: true, description: "The offer." }),
      isAccepted: t.arg.boolean({ required: true, description: "Whether the doctor says yes." }),
    },
    resolve: async (_, answer, context) => settle(await answerSwap(answer, context)),
  }),
  withdrawSwap: t.field({
    type: Offer,
    errors: { types: [NotFound, RuleRefused] },
    description: "Takes back an offer that the viewer, a doctor, has made and that nobody has answered.",
    args: { identifier: t.arg.string({ required: true, description: "The offer." }) },
    resolve: async (_, { identifier }, context) => settle(await withdrawSwap(identifier, context)),
  }),
}));
