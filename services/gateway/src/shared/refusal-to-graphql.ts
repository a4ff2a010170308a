import type { Language, Outcome, Text } from "@ms/domain";
import type { FileReason, Reason, Refusal } from "./refusal.ts";

// The one place where refusals turn into what GraphQL throws; `refusal.schema.ts` gives each its type.

/** A refusal on its way out: a stable code and a sentence in both languages. */
export abstract class Refused extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Text,
  ) {
    super(`${sentence.fr} / ${sentence.en}`);
  }

  /** What Apollo copies into a top-level error, where no result type carries the refusal. */
  get extensions(): { code: string } {
    return { code: this.code };
  }
}

export class NotAllowed extends Refused {
  constructor() {
    super("NOT_ALLOWED", {
      fr: "Votre clé n’ouvre pas cette donnée ou cette action.",
      en: "Your key does not open this data or this action.",
    });
  }
}

export class NotFound extends Refused {
  constructor(what: Text) {
    super("NOT_FOUND", what);
  }
}

export class InputRefused extends Refused {
  constructor(readonly reasons: readonly Reason[]) {
    super("INPUT_REFUSED", { fr: "Des valeurs sont à corriger.", en: "Some values need mending." });
  }
}

/** Its code is that of its first reason: "WEEK_ALREADY_COVERED". */
export class RuleRefused extends Refused {
  constructor(readonly reasons: readonly Reason[]) {
    super(
      reasons[0]?.code ?? "RULE_REFUSED",
      reasons[0]?.message ?? { fr: "Une règle l’interdit.", en: "A rule forbids it." },
    );
  }
}

export class FileRefused extends Refused {
  constructor(readonly reasons: readonly FileReason[]) {
    super("FILE_REFUSED", {
      fr: `Rien n’a été enregistré : ${reasons.length} erreur(s) dans le fichier.`,
      en: `Nothing was saved: ${reasons.length} mistake(s) in the file.`,
    });
  }
}

function refusedBy(refusal: Refusal): Refused {
  switch (refusal.kind) {
    case "NotFound":
      return new NotFound(refusal.what);
    case "InputRefused":
      return new InputRefused(refusal.reasons);
    case "RuleRefused":
      return new RuleRefused(refusal.reasons);
    case "FileRefused":
      return new FileRefused(refusal.reasons);
  }
}

/** The value of an outcome; a refusal is thrown towards its GraphQL type. */
export function settle<Value>(outcome: Outcome<Value, Refusal>): Value {
  if (outcome.ok) return outcome.value;
  throw refusedBy(outcome.refusal);
}

/** A text in the viewer's language. */
export const inLanguage = (text: Text, { language }: { readonly language: Language }): string =>
  text[language];
