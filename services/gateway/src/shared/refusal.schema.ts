import { builder } from "../builder.ts";
import type { FileReason, Reason } from "./refusal.ts";
import {
  FileRefused,
  InputRefused,
  inLanguage,
  NotAllowed,
  NotFound,
  type Refused,
  RuleRefused,
} from "./refusal-to-graphql.ts";

const RefusalInterface = builder.interfaceRef<Refused>("Refusal").implement({
  description: "Why something was not done. The code is stable; the sentence is for people.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code, for programs." }),
    message: t.string({
      description: "What is wrong and how to mend it, in the language of `Accept-Language`.",
      resolve: (refused, _, context) => inLanguage(refused.sentence, context),
    }),
  }),
});

const ReasonType = builder.objectRef<Reason>("Reason").implement({
  description: "One reason for a refusal, with what it is about.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code, for programs." }),
    message: t.string({
      description: "What is wrong and how to mend it.",
      resolve: ({ message }, _, context) => inLanguage(message, context),
    }),
    field: t.exposeString("field", { nullable: true, description: "The field of the input." }),
    line: t.exposeString("line", {
      nullable: true,
      description: "The line of the network, such as `ajain-1`.",
    }),
    week: t.exposeString("week", { nullable: true, description: "The ISO week." }),
    doctor: t.exposeString("doctor", { nullable: true, description: "The doctor's identifier." }),
    isOverridable: t.boolean({
      description: "Whether asking again with `despite` would lift it.",
      resolve: ({ isOverridable = false }) => isOverridable,
    }),
  }),
});

export const FileReasonType = builder.objectRef<FileReason>("FileReason").implement({
  description: "A cell of a file that does not stand.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Stable code, for programs." }),
    message: t.string({
      description: "What is wrong.",
      resolve: ({ message }, _, context) => inLanguage(message, context),
    }),
    expected: t.string({
      nullable: true,
      description: "What was expected.",
      resolve: ({ expected }, _, context) => (expected === undefined ? null : inLanguage(expected, context)),
    }),
    fileLine: t.exposeInt("fileLine", { description: "Line of the file; the header is line 1." }),
    column: t.exposeString("column", { nullable: true, description: "The column's title." }),
    value: t.exposeString("value", { nullable: true, description: "What the cell holds, shortened." }),
  }),
});

builder.objectType(NotAllowed, {
  name: "NotAllowed",
  description: "The key's role does not include this.",
  interfaces: [RefusalInterface],
});

builder.objectType(NotFound, {
  name: "NotFound",
  description: "There is no such thing, or it is not the viewer's: the answer is the same.",
  interfaces: [RefusalInterface],
});

builder.objectType(InputRefused, {
  name: "InputRefused",
  description: "Fields of the input do not stand.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    reasons: t.expose("reasons", { type: [ReasonType], description: "One entry a field." }),
  }),
});

builder.objectType(RuleRefused, {
  name: "RuleRefused",
  description: "A rule of the network forbids it; `code` is that of the first reason.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    reasons: t.expose("reasons", { type: [ReasonType], description: "Every rule that stands in the way." }),
  }),
});

builder.objectType(FileRefused, {
  name: "FileRefused",
  description: "The file has mistakes: nothing of it was saved.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    reasons: t.expose("reasons", {
      type: [FileReasonType],
      description: "Every mistake, by line of the file.",
    }),
  }),
});
