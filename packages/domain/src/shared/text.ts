/** The languages that people read the network in. */
export type Language = "fr" | "en";

/** A text that people see, in every language. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** A refusal that can be shown to the person who caused it: a stable code and a sentence. */
export interface CodedRefusal<Code extends string = string> {
  readonly code: Code;
  readonly message: Text;
}
