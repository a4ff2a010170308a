// Every public name of @ms/database, listed under headings.

// Opening the network's data
export { type Database, openDatabase } from "./open-database.ts";
export type { ChangeListener, Changes } from "./changes.ts";
export { findHolder, type FolderHolder, type FolderLock, lockFolder } from "./lock-folder.ts";
export { DatabaseError, type DatabaseErrorCode } from "./database-error.ts";

// The generated client: models, inputs, enums
export * from "./generated/prisma/client.ts";

// What Pothos needs of the schema
export type { default as PrismaTypes } from "./generated/pothos.ts";
export { getDatamodel } from "./generated/pothos.ts";

// Days
export { dateOf, plainDate } from "./plain-dates.ts";
