import type { Text } from "@ms/domain";
import { builder } from "../builder.ts";

export const LocalizedText = builder.objectRef<Text>("LocalizedText").implement({
  description: "A text that people read, in both languages.",
  fields: (t) => ({
    fr: t.exposeString("fr", { description: "In French." }),
    en: t.exposeString("en", { description: "In English." }),
  }),
});

export const LocalizedTextInput = builder.inputType("LocalizedTextInput", {
  description: "A text that people read, in both languages.",
  fields: (t) => ({
    fr: t.string({ required: true, description: "In French." }),
    en: t.string({ required: true, description: "In English." }),
  }),
});
