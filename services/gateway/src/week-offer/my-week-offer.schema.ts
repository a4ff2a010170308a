import { builder } from "../builder.ts";
import { Line } from "../centre/line.schema.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { answerWeekOffer } from "./answer-offer.commands.ts";
import { loadOwnOffers, type WeekOffer } from "./week-offer.loader.ts";
import { BackupTierEnum, WeekOfferKindEnum, WeekOfferStateEnum } from "./week-offer.schema.ts";

const MyWeekOffer = builder.objectRef<WeekOffer>("MyWeekOffer").implement({
  description: "A week for which the viewer, a doctor, is asked.",
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "Its identifier." }),
    week: t.expose("week", { type: "IsoWeek", description: "The ISO week." }),
    line: t.prismaField({
      type: Line,
      description: "The line.",
      resolve: (query, { lineId }, _, { database }) =>
        database.line.findUniqueOrThrow({ ...query, where: { id: lineId } }),
    }),
    kind: t.expose("kind", { type: WeekOfferKindEnum, description: "Why the doctor is asked." }),
    tier: t.expose("tier", {
      type: BackupTierEnum,
      nullable: true,
      description: "Which of the doctor's own limits a yes would set aside; null but for a backup.",
    }),
    state: t.expose("state", { type: WeekOfferStateEnum, description: "How it stands." }),
    askedAt: t.expose("askedAt", { type: "DateTime", description: "When the doctor was asked." }),
    answerBy: t.expose("answerBy", {
      type: "DateTime",
      description: "Until when an answer is awaited; one that comes later counts while the week is open.",
    }),
  }),
});

builder.queryField("myWeekOffers", (t) =>
  t.field({
    type: [MyWeekOffer],
    nullable: true,
    description: "The weeks for which the viewer, a doctor, is asked, or was in the last two weeks.",
    resolve: (_, __, context) => (context.viewer.doctorId === undefined ? [] : loadOwnOffers(context)),
  }),
);

builder.mutationField("answerWeekOffer", (t) =>
  t.field({
    type: MyWeekOffer,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Accepts or declines a week for which the viewer, a doctor, is asked. The first who accepts has it, by every rule of booking; whoever declines is not asked for it again.",
    args: {
      identifier: t.arg.string({ required: true, description: "The offer." }),
      isAccepted: t.arg.boolean({ required: true, description: "Whether the doctor says yes." }),
    },
    resolve: async (_, answer, context) => settle(await answerWeekOffer(answer, context)),
  }),
);
