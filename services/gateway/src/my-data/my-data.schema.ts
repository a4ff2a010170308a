import { builder } from "../builder.ts";
import { NotFound, RuleRefused, settle } from "../shared/refusal-to-graphql.ts";
import { notFound } from "../shared/refusal.ts";
import { eraseDoctor, exportDoctor } from "./my-data.commands.ts";
import { doctorConcerned } from "../shared/doctor-concerned.ts";
import { exportFormats } from "./write-personal-data.ts";

const ExportFormatEnum = builder.enumType("ExportFormat", {
  description: "The forms in which a doctor's data are handed over.",
  values: {
    JSON: { value: exportFormats[0], description: "JSON, everything in its place." },
    CSV: { value: exportFormats[1], description: "CSV with `;`, one row a value, for a spreadsheet." },
  },
});

const PersonalExport = builder.objectRef<{ fileName: string; content: string }>("PersonalExport").implement({
  description: "All that the network holds of a doctor, and who has read or changed it.",
  fields: (t) => ({
    fileName: t.exposeString("fileName", { description: "A name for the file." }),
    content: t.exposeString("content", { description: "The file's text." }),
  }),
});

const ErasedDoctor = builder.objectRef<{ tombstone: string }>("ErasedDoctor").implement({
  description: "A doctor whose data are erased.",
  fields: (t) => ({
    tombstone: t.exposeString("tombstone", {
      description: "The name under which the figures go on counting the past weeks; nobody's.",
    }),
  }),
});

const nobody = (): never => settle({ ok: false, refusal: notFound("doctor") });

builder.mutationFields((t) => ({
  exportMyData: t.field({
    type: PersonalExport,
    errors: { types: [NotFound] },
    description:
      "Hands over all that the network holds of the doctor whose key it is; for administrators, of the one they name. The log keeps that it was done.",
    args: {
      format: t.arg({ type: ExportFormatEnum, defaultValue: "JSON", description: "In which form." }),
      doctor: t.arg.string({ description: "For administrators: whose data." }),
    },
    resolve: async (_, { format, doctor }, context) => {
      const concerned = doctorConcerned(context.viewer, {
        right: "personalExport",
        asked: doctor ?? undefined,
      });
      const exported =
        concerned === undefined
          ? undefined
          : await exportDoctor(concerned, { format: format ?? "JSON", context });
      return exported ?? nobody();
    },
  }),
  eraseDoctor: t.field({
    type: ErasedDoctor,
    errors: { types: [NotFound, RuleRefused] },
    description:
      "Erases the data of the doctor whose key it is; for administrators, of the one they name. Refused while a week to come or a legal hold stands. The figures stay the same. It cannot be undone.",
    args: { doctor: t.arg.string({ description: "For administrators: whose data." }) },
    resolve: async (_, { doctor }, context) => {
      const concerned = doctorConcerned(context.viewer, { right: "erasure", asked: doctor ?? undefined });
      return concerned === undefined ? nobody() : settle(await eraseDoctor(concerned, context));
    },
  }),
}));
