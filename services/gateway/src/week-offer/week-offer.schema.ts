import { backupTierLabels, weekOfferKindLabels, weekOfferStateLabels } from "@ms/domain";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import type { LineWeek } from "../line-week/line-week.loader.ts";
import { LineWeekType } from "../line-week/line-week.schema.ts";
import { type Named, nameDoctors } from "../line-week/mending.loader.ts";
import { enumValues } from "../shared/enum-values.ts";
import { reachesCentre } from "../shared/viewer.ts";
import { loadOffersOf, type WeekOffer } from "./week-offer.loader.ts";

export const WeekOfferKindEnum = builder.enumType("WeekOfferKind", {
  description: "Why a doctor is asked for a week.",
  values: enumValues(weekOfferKindLabels),
});
export const WeekOfferStateEnum = builder.enumType("WeekOfferState", {
  description: "How an offer of a week stands.",
  values: enumValues(weekOfferStateLabels),
});
export const BackupTierEnum = builder.enumType("BackupTier", {
  description: "How far a backup goes beyond the doctor's own limits; the first tier is asked first.",
  values: enumValues(backupTierLabels),
});

const WeekOfferType = builder.objectRef<Named<WeekOffer>>("WeekOffer").implement({
  description: "A doctor who is asked for an open line-week.",
  fields: (t) => ({
    identifier: t.exposeString("id", { description: "Its identifier." }),
    doctor: t.expose("doctor", {
      type: Doctor,
      nullable: true,
      description: "Who; null when it is not yours to see.",
    }),
    kind: t.expose("kind", { type: WeekOfferKindEnum, description: "Why the doctor is asked." }),
    tier: t.expose("tier", {
      type: BackupTierEnum,
      nullable: true,
      description: "The tier of a backup; null for others.",
    }),
    state: t.expose("state", { type: WeekOfferStateEnum, description: "How it stands." }),
    askedAt: t.expose("askedAt", { type: "DateTime", description: "When the doctor was asked." }),
    answerBy: t.expose("answerBy", {
      type: "DateTime",
      description: "Until when an answer is awaited; one that comes later counts while the week is open.",
    }),
    answeredAt: t.expose("answeredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was answered, withdrawn, or lapsed; null while it stands.",
    }),
  }),
});

/** The line-weeks that the viewer may fill. */
const toFill = (lineWeeks: readonly LineWeek[], { viewer }: Context): LineWeek[] =>
  lineWeeks.filter(({ centre }) => reachesCentre(viewer, "bookWeeks", centre));

const keyOf = ({ lineId, week }: Pick<LineWeek, "lineId" | "week">): string => `${lineId} ${week}`;
const placeOf = ({ lineId, week }: LineWeek) => ({ line: lineId, week });

builder.objectFields(LineWeekType, (t) => ({
  offers: t.loadableList({
    type: WeekOfferType,
    nullable: true,
    description:
      "The doctors who are or were asked for it, those asked last first. For the centre's coordinator and planners.",
    load: async (lineWeeks: LineWeek[], context) => {
      const open = toFill(lineWeeks, context);
      const offers = await nameDoctors(await loadOffersOf(open.map(placeOf), context.database), context);
      const seen = new Set(open.map(keyOf));
      return lineWeeks.map((each) =>
        seen.has(keyOf(each)) ? offers.filter((offer) => keyOf(offer) === keyOf(each)) : null,
      );
    },
    loaderOptions: { cacheKeyFn: keyOf },
    resolve: (lineWeek) => lineWeek,
  }),
  nextTierAt: t.loadable({
    type: "DateTime",
    nullable: true,
    description:
      "When the next tier of backups is asked, unless somebody says yes before; null while none is called. For the centre's coordinator and planners.",
    load: async (lineWeeks: LineWeek[], context) => {
      const open = toFill(lineWeeks, context);
      const calls = await context.database.backupCall.findMany({
        where: {
          lineId: { in: open.map(({ lineId }) => lineId) },
          week: { in: open.map(({ week }) => week) },
        },
      });
      const dueAt = new Map(calls.map((call) => [`${call.lineId} ${call.week}`, call.dueAt]));
      return lineWeeks.map((each) => dueAt.get(keyOf(each)) ?? null);
    },
    loaderOptions: { cacheKeyFn: keyOf },
    resolve: (lineWeek) => lineWeek,
  }),
}));
