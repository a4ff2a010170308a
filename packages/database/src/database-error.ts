import type { Text } from "@ms/domain";

/** What can keep the data of the network from being opened. */
export type DatabaseErrorCode =
  | "DATABASE_UNREACHABLE"
  | "DATABASE_URL_INVALID"
  | "FOLDER_HELD"
  | "FOLDER_NOT_WRITABLE"
  | "FOLDER_OF_ANOTHER_VERSION"
  | "FOLDER_UNREADABLE"
  | "MIGRATION_FAILED";

/**
 * The machine says no: a stable code, and a sentence in French and English that tells whoever
 * starts the gateway what to do. Never carries a password; `message` is the English sentence.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly text: Text;

  constructor({ code, text }: { code: DatabaseErrorCode; text: Text }) {
    super(text.en);
    this.name = "DatabaseError";
    this.code = code;
    this.text = text;
  }
}
