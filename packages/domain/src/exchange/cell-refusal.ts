import type { FieldCode } from "../network/field-refusal.ts";
import { fieldSentences } from "../network/field-refusal.ts";
import type { Text } from "../shared/text.ts";

const meaning = (nearest: string): Text =>
  nearest === ""
    ? { fr: "", en: "" }
    : { fr: ` Vouliez-vous dire « ${nearest} » ?`, en: ` Did you mean “${nearest}”?` };

const unknown =
  (fr: string, en: string) =>
  (nearest: string): Text => ({ fr: `${fr}${meaning(nearest).fr}`, en: `${en}${meaning(nearest).en}` });

/** What can be wrong with a table, beyond the rules of one field; `detail` is said in the sentence. */
const tableSentences = {
  NO_ROWS: () => ({ fr: "Le fichier ne contient aucune ligne.", en: "The file has no rows." }),
  COLUMN_MISSING: () => ({ fr: "Cette colonne obligatoire manque.", en: "This required column is missing." }),
  UNKNOWN_COLUMN: unknown("Cette colonne n’est pas connue.", "This column is not known."),
  DUPLICATE_COLUMN: () => ({
    fr: "Cette colonne est présente deux fois.",
    en: "This column is there twice.",
  }),
  WRONG_CELL_COUNT: (found: string) => ({
    fr: `Cette ligne a ${found} cellules : elle ne suit pas les colonnes de l’en-tête.`,
    en: `This row has ${found} cells: it does not follow the columns of the header.`,
  }),
  DUPLICATE_ROW: (line: string) => ({
    fr: `Cette ligne contredit ou répète la ligne ${line}.`,
    en: `This row contradicts or repeats line ${line}.`,
  }),
  VALUE_TOO_LONG: (limit: string) => ({
    fr: `Ce texte dépasse ${limit} caractères.`,
    en: `This text is longer than ${limit} characters.`,
  }),
  FORMULA: () => ({
    fr: "Cette cellule ressemble à une formule de tableur : collez sa valeur.",
    en: "This cell looks like a spreadsheet formula: paste its value.",
  }),
  UNREADABLE_CHARACTERS: () => ({
    fr: "Des caractères sont illisibles : enregistrez le fichier en « CSV UTF-8 ».",
    en: "Some characters cannot be read: save the file as “CSV UTF-8”.",
  }),
  CONTROL_CHARACTERS: () => ({
    fr: "Cette cellule contient des caractères invisibles : effacez-la, puis retapez sa valeur.",
    en: "This cell holds invisible characters: clear it, then type its value again.",
  }),
  PATIENT_IDENTITY_COLUMN: () => ({
    fr: "Cette colonne ressemble à l’identité ou aux coordonnées d’une personne : le réseau ne garde que des nombres, jamais de données de patients. Supprimez-la du fichier.",
    en: "This column looks like a person’s identity or contact details: the network keeps counts only, never patients’ data. Remove it from the file.",
  }),
  RPPS_DOUBTFUL: () => ({
    fr: "La clé de ce numéro RPPS ne correspond pas : vérifiez-le. La ligne est acceptée.",
    en: "The key of this RPPS number does not match: check it. The row is accepted.",
  }),
  UNKNOWN_CENTRE: unknown("Ce centre n’est pas connu.", "This centre is not known."),
  UNKNOWN_LINE: unknown("Cette ligne de médecin n’est pas connue.", "This line is not known."),
  UNKNOWN_DOCTOR: unknown("Ce médecin n’est pas connu.", "This doctor is not known."),
  UNKNOWN_PROFILE: unknown("Ce profil de centre n’est pas connu.", "This centre profile is not known."),
} as const satisfies Record<string, (detail: string) => Text>;

export type TableCode = keyof typeof tableSentences;
export type CellCode = FieldCode | TableCode;

/**
 * One thing that does not stand in a file: a stable code, the file's line (the header is the first),
 * the column as the file writes it ("" when the whole line is meant), what the cell holds, a sentence
 * on what is wrong and one on what was expected. A value that may identify a patient is not repeated.
 */
export interface CellRefusal {
  readonly code: CellCode;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly message: Text;
  readonly expected: Text;
}

/** Builds a refusal; `detail` completes the sentence of the codes that need one. */
export function refuseCell({
  code,
  detail = "",
  ...where
}: Omit<CellRefusal, "message"> & { readonly detail?: string | undefined }): CellRefusal {
  const message =
    code in tableSentences ? tableSentences[code as TableCode](detail) : fieldSentences[code as FieldCode];
  return { code, ...where, message };
}
