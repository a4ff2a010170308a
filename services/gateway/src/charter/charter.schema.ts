import { type Charter, type CharterAcceptance, charterOn } from "@ms/domain";
import { builder } from "../builder.ts";
import { Doctor } from "../doctor/doctor.schema.ts";
import { InputRefused, NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { LocalizedText, LocalizedTextInput } from "../shared/text.schema.ts";
import { acceptCharter, saveCharter } from "./charter.commands.ts";
import { loadAcceptance, loadCharters } from "./charter.loader.ts";

const CharterType = builder.objectRef<Charter>("Charter").implement({
  description: "A version of the association's charter, in force until the next.",
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Its number, from 1." }),
    from: t.expose("from", { type: "Date", description: "First day in force." }),
    values: t.expose("values", { type: [LocalizedText], description: "The ten shared values, in order." }),
  }),
});

const CharterAcceptanceType = builder.objectRef<CharterAcceptance>("CharterAcceptance").implement({
  description: "A doctor's acceptance of a version of the charter.",
  fields: (t) => ({
    doctor: t.exposeString("doctor", { description: "The doctor's identifier." }),
    version: t.exposeInt("version", { description: "The version accepted." }),
    on: t.expose("on", { type: "Date", description: "The day of the acceptance." }),
  }),
});

const CharterInput = builder.inputType("CharterInput", {
  description: "A new version of the charter.",
  fields: (t) => ({
    from: t.field({ type: "Date", required: true, description: "First day in force." }),
    values: t.field({ type: [LocalizedTextInput], required: true, description: "The ten values, in order." }),
  }),
});

builder.prismaObjectField(Doctor, "hasAcceptedCharter", (t) =>
  t.loadable({
    type: "Boolean",
    nullable: true,
    description:
      "Whether the doctor has accepted the charter in force on the network's day; null while there is none.",
    load: (ids: string[], context) => loadAcceptance(ids, context),
    resolve: ({ id }) => id,
  }),
);

builder.queryField("charter", (t) =>
  t.field({
    type: CharterType,
    nullable: true,
    description: "The charter in force on a day; null before the first.",
    args: { on: t.arg({ type: "Date", description: "The day; the network's day when absent." }) },
    resolve: async (_, { on }, { database, today }) =>
      charterOn(await loadCharters(database), on ?? today) ?? null,
  }),
);

builder.mutationFields((t) => ({
  saveCharter: t.field({
    type: CharterType,
    description: "Adds the next version of the charter. For administrators.",
    errors: { types: [InputRefused, RuleRefused] },
    args: { input: t.arg({ type: CharterInput, required: true, description: "The version." }) },
    resolve: async (_, { input }, context) => settle(await saveCharter(input, context)),
  }),
  acceptCharter: t.field({
    type: CharterAcceptanceType,
    description:
      "Accepts the charter in force: for the doctor whose key it is, or by a planner for a doctor.",
    errors: { types: [InputRefused, NotFound, RuleRefused] },
    args: {
      version: t.arg.int({ required: true, description: "The version in force." }),
      doctor: t.arg.string({ description: "The doctor, for planners; a doctor's key says it." }),
    },
    resolve: async (_, { version, doctor }, context) =>
      settle(await acceptCharter({ version, doctor: doctor ?? undefined }, context)),
  }),
}));
