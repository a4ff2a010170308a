import type { IsoWeek } from "@ms/domain";
import { builder } from "../builder.ts";
import { doctorConcerned } from "../shared/doctor-concerned.ts";
import { NotFound, settle } from "../shared/refusal-to-graphql.ts";
import { notFound } from "../shared/refusal.ts";
import { consentToPoster, type PosterConsent } from "./poster.commands.ts";
import { loadPoster, type PosterEntry } from "./poster.loader.ts";

const Entry = builder.objectRef<PosterEntry>("DoorPosterEntry").implement({
  description: "What the poster says of one line.",
  fields: (t) => ({
    line: t.exposeString("line", { description: "The line: `ajain-1`." }),
    isComing: t.exposeBoolean("isComing", { description: "Whether a doctor comes, named or not." }),
    name: t.exposeString("name", {
      nullable: true,
      description: "Who receives; null when nobody does, or a doctor who has not consented to be named.",
    }),
  }),
});

const Poster = builder.objectRef<{ week: IsoWeek; entries: PosterEntry[] }>("DoorPoster").implement({
  description: "The poster at a centre’s door: who receives in the network's week, with consent alone.",
  fields: (t) => ({
    week: t.expose("week", { type: "IsoWeek", description: "The network's week; no other is told." }),
    entries: t.expose("entries", { type: [Entry], description: "Its lines, in order." }),
  }),
});

const Consent = builder.objectRef<PosterConsent>("PosterConsent").implement({
  description: "Whether a doctor is named on the poster at the door.",
  fields: (t) => ({
    doctor: t.exposeString("doctor", { description: "The doctor's identifier." }),
    isGiven: t.exposeBoolean("isGiven", { description: "Whether the doctor has consented." }),
  }),
});

builder.queryField("doorPoster", (t) =>
  t.field({
    type: Poster,
    nullable: true,
    description: "The poster at a centre’s door, of the network's week. Null when there is no such centre.",
    args: { centre: t.arg.string({ required: true, description: "The centre, by identifier." }) },
    resolve: (_, { centre }, context) => loadPoster(centre, context),
  }),
);

builder.mutationField("consentToPoster", (t) =>
  t.field({
    type: Consent,
    errors: { types: [NotFound] },
    description:
      "Gives or takes back the consent to be named on the poster at the door: for the doctor whose key it is; for administrators, of the one they name.",
    args: {
      isGiven: t.arg.boolean({ required: true, description: "Whether the doctor may be named." }),
      doctor: t.arg.string({ description: "For administrators: which doctor." }),
    },
    resolve: async (_, { isGiven, doctor: asked }, context) => {
      const doctor = doctorConcerned(context.viewer, { right: "posterConsent", asked: asked ?? undefined });
      return settle(
        doctor === undefined
          ? { ok: false, refusal: notFound("doctor") }
          : await consentToPoster({ doctor, isGiven }, context),
      );
    },
  }),
);
