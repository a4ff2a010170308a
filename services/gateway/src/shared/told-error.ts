import type { Language, Text } from "@ms/domain";
import { GraphQLError } from "graphql";

/** Who is told: in their language, with the name under which the log knows their request. */
export interface Told {
  readonly id: string | undefined;
  readonly language: Language;
}

const inBoth = ({ fr, en }: Text): string => `${fr} / ${en}`;

/** An error whose sentence the one who asked is told in their language. */
export class ToldError extends GraphQLError {
  constructor(
    readonly sentence: Text,
    extensions: { readonly code: string } & Readonly<Record<string, unknown>>,
  ) {
    super(inBoth(sentence), { extensions });
  }
}

/** The language a reader prefers, French unless English comes first. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? "") ? "en" : "fr";

/** What an answer says of an error. */
export const tell = ({ id, language }: Told, code: string, sentence: Text) => ({
  message: sentence[language],
  extensions: { code, requestId: id },
});

/** Keeps of a message, of which libraries may have made a longer one, the language of the one who asked. */
export function inOneLanguage(message: string, error: unknown, { language }: Told): string {
  const sentence = sentenceOf(error);
  return sentence === undefined ? message : message.replace(inBoth(sentence), sentence[language]);
}

function sentenceOf(error: unknown): Text | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("sentence" in error) return error.sentence as Text;
  return "originalError" in error ? sentenceOf(error.originalError) : undefined;
}
