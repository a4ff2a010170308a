import { writeNumber } from "../../src/impact/press/write-figure.ts";
import type { Language, Text } from "../../src/shared/text.ts";

/** Writes a number as a language does. */
export type Write = (value: number, digits?: number) => string;

/** A sentence of computed numbers, in each language. */
export type Sentences = Readonly<Record<Language, (n: Write) => string>>;

/** One figure that was printed: what gives it here, and what the same facts give. */
export interface PressRow {
  readonly printed: Text;
  readonly by: string;
  readonly found: Sentences;
}

export const writeIn =
  (language: Language): Write =>
  (value, digits = 0) =>
    writeNumber(value, language, digits);
