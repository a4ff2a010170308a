import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { followEmbedded } from "./changes.ts";
import { DatabaseError } from "./database-error.ts";
import { folderError } from "./folder-error.ts";
import { PrismaClient } from "./generated/prisma/client.ts";
import { applyMigrations } from "./migrations/apply-migrations.ts";
import { migratingPglite } from "./migrations/migrating-connection.ts";
import type { Database } from "./open-database.ts";
import { patience } from "./patience.ts";

/** The PostgreSQL that PGlite carries; another major cannot read its files. */
export const embeddedMajor = "18";

const versionOf = (cluster: string): Promise<string | undefined> =>
  readFile(join(cluster, "PG_VERSION"), "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );

/** Makes the cluster aside and moves it in place whole: a first start that is killed leaves nothing broken. */
async function createCluster({ folder, cluster }: { folder: string; cluster: string }): Promise<void> {
  const aside = join(folder, "database-in-the-making");
  await rm(aside, { recursive: true, force: true });
  const database = await PGlite.create(aside);
  await database.close();
  await rename(aside, cluster);
}

async function openCluster(folder: string): Promise<PGlite> {
  const cluster = join(folder, "database");
  try {
    await mkdir(folder, { recursive: true });
    const version = await versionOf(cluster);
    if (version === undefined) await createCluster({ folder, cluster });
    else if (version !== embeddedMajor)
      throw new DatabaseError({
        code: "FOLDER_OF_ANOTHER_VERSION",
        text: {
          fr: `Les données de ${folder} ont été écrites par PostgreSQL ${version} ; ce logiciel lit la version ${embeddedMajor}. Rouvrez-les avec la version du logiciel qui les a écrites, ou choisissez un autre dossier par MS_DATA_DIR.`,
          en: `The data in ${folder} were written by PostgreSQL ${version}; this software reads version ${embeddedMajor}. Open them with the version of the software that wrote them, or choose another folder with MS_DATA_DIR.`,
        },
      });
    return await PGlite.create(cluster);
  } catch (error) {
    throw error instanceof DatabaseError ? error : folderError({ folder, error });
  }
}

/** The client of a PGlite that is open and migrated. */
export const embeddedDatabase = (pglite: PGlite): Database => {
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite), transactionOptions: patience });
  return {
    prisma,
    kind: "embedded",
    followChanges: (tell) => followEmbedded(pglite, tell),
    close: async () => {
      await prisma.$disconnect();
      await pglite.close();
    },
  };
};

/** Brings an open PGlite to the current schema. */
export const migrateEmbedded = (pglite: PGlite): Promise<void> => applyMigrations(migratingPglite(pglite));

/** Opens the embedded database of a folder. */
export async function openEmbedded(folder: string): Promise<Database> {
  const pglite = await openCluster(folder);
  try {
    await migrateEmbedded(pglite);
  } catch (error) {
    await pglite.close();
    throw error;
  }
  return embeddedDatabase(pglite);
}
