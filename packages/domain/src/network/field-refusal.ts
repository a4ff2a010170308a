import type { z } from "zod";
import type { Text } from "../shared/text.ts";

/** What can be wrong with one field, and how to mend it, in a sentence a coordinator understands. */
export const fieldSentences = {
  REQUIRED: { fr: "Cette valeur est obligatoire.", en: "This value is required." },
  NOT_TEXT: { fr: "Écrivez un texte.", en: "Write a text." },
  NOT_A_NUMBER: {
    fr: "Écrivez un nombre, par exemple 1 200 ou 0,5.",
    en: "Write a number, such as 1200 or 0.5.",
  },
  NOT_A_COUNT: { fr: "Écrivez un nombre entier, zéro ou plus.", en: "Write a whole number, zero or more." },
  OUT_OF_RANGE: {
    fr: "Cette valeur sort des bornes admises.",
    en: "This value lies outside the allowed range.",
  },
  NOT_A_DATE: {
    fr: "Écrivez un jour du calendrier, par exemple 06/02/2024 ou 2024-02-06.",
    en: "Write a day of the calendar, such as 2024-02-06 or 06/02/2024.",
  },
  NOT_A_WEEK: {
    fr: "Écrivez une semaine ISO, par exemple 2024-W06 ou 2024-S06.",
    en: "Write an ISO week, such as 2024-W06.",
  },
  NO_SUCH_WEEK: {
    fr: "Cette année n’a pas cette semaine : seules les années longues ont une semaine 53.",
    en: "That year has no such week: only long years have a week 53.",
  },
  NOT_IN_LIST: { fr: "Choisissez l’une des valeurs admises.", en: "Choose one of the allowed values." },
  NOT_AN_IDENTIFIER: {
    fr: "Écrivez un identifiant en minuscules, chiffres et tirets, par exemple « ajain ».",
    en: "Write an identifier in lower case, digits and hyphens, such as “ajain”.",
  },
  NOT_AN_INSEE_CODE: {
    fr: "Écrivez le code INSEE de la commune, cinq caractères, par exemple 23002.",
    en: "Write the INSEE code of the commune, five characters, such as 23002.",
  },
  NOT_A_DEPARTMENT: {
    fr: "Écrivez le numéro du département, par exemple 01, 2A ou 974.",
    en: "Write the department number, such as 01, 2A or 974.",
  },
  NOT_A_REGION: {
    fr: "Écrivez le code INSEE de la région, par exemple 75.",
    en: "Write the INSEE code of the region, such as 75.",
  },
  REGION_ELSEWHERE: {
    fr: "Cette commune n’est pas dans cette région : vérifiez les deux codes.",
    en: "This commune does not lie in this region: check both codes.",
  },
  NOT_AN_RPPS: { fr: "Un numéro RPPS a onze chiffres.", en: "An RPPS number has eleven digits." },
  NOT_A_FINESS: {
    fr: "Un numéro FINESS a neuf chiffres, et sa clé ne correspond pas.",
    en: "A FINESS number has nine digits, and its key does not match.",
  },
  NOT_A_SIREN: {
    fr: "Un numéro SIREN a neuf chiffres, et sa clé ne correspond pas.",
    en: "A SIREN number has nine digits, and its key does not match.",
  },
  NOT_A_PHONE: {
    fr: "Écrivez un numéro de téléphone, chiffres et espaces.",
    en: "Write a phone number, digits and spaces.",
  },
  NOT_A_FRENCH_PHONE: {
    fr: "Écrivez un numéro de téléphone français, par exemple 05 36 49 00 01 ou +33 5 36 49 00 01.",
    en: "Write a French phone number, such as 05 36 49 00 01 or +33 5 36 49 00 01.",
  },
  NOT_AN_EMAIL: { fr: "Écrivez une adresse électronique.", en: "Write an e-mail address." },
  PATIENT_IDENTITY_VALUE: {
    fr: "Ce texte contient ce qui ressemble à un numéro de sécurité sociale : le réseau ne garde aucune donnée de patient. Supprimez-le.",
    en: "This text holds what looks like a social security number: the network keeps no patients’ data. Remove it.",
  },
  UNKNOWN_FIELD: { fr: "Ce champ n’est pas connu.", en: "This field is not known." },
  ENDS_BEFORE_START: { fr: "La fin précède le début.", en: "The end comes before the start." },
  ALD_OVER_REGISTERED: {
    fr: "Les patients en ALD ne peuvent pas dépasser les patients inscrits.",
    en: "Patients with a long-term condition cannot outnumber registered patients.",
  },
  PART_OVER_WHOLE: {
    fr: "La partie ne peut pas dépasser le total.",
    en: "The part cannot exceed the whole.",
  },
  REPEATED: { fr: "Cette liste nomme deux fois la même chose.", en: "This list names the same thing twice." },
  PREFERRED_AND_REFUSED: {
    fr: "Un centre ne peut pas être à la fois préféré et refusé.",
    en: "A centre cannot be both preferred and refused.",
  },
  RETIREMENT_DATE_MISSING: {
    fr: "Indiquez depuis quand ce médecin est retraité.",
    en: "Say since when this doctor has been retired.",
  },
} as const satisfies Record<string, Text>;

export type FieldCode = keyof typeof fieldSentences;

/** One field that does not stand: its path, a stable code and a sentence. */
export interface FieldRefusal {
  readonly code: FieldCode;
  readonly field: string;
  readonly message: Text;
}

/** The code that a zod rule gives as its message when the value does not stand. */
export const coded =
  (code: FieldCode, whenMissing: FieldCode = "REQUIRED") =>
  (issue: { readonly input?: unknown }): FieldCode =>
    issue.input === undefined || issue.input === null || issue.input === "" ? whenMissing : code;

const codeOf = ({ code, message }: z.core.$ZodIssue): FieldCode => {
  if (message in fieldSentences) return message as FieldCode;
  return code === "unrecognized_keys" ? "UNKNOWN_FIELD" : "OUT_OF_RANGE";
};

/** Turns what zod found into coded refusals, one for each field that does not stand. */
export const fieldRefusals = (error: z.ZodError): FieldRefusal[] =>
  error.issues.map((issue) => ({
    code: codeOf(issue),
    field: issue.path.join("."),
    message: fieldSentences[codeOf(issue)],
  }));
