import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = dirname(createRequire(import.meta.url).resolve("@ms/database/package.json"));

/** Where the migrations stand, whether this runs from the source or from `dist`. */
export const migrationsFolder = join(root, "prisma", "migrations");

/** The Prisma schema that the migrations lead to. */
export const schemaFile = join(root, "prisma", "schema.prisma");
