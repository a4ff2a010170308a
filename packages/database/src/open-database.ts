import type { ChangeListener, Changes } from "./changes.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openPostgresql } from "./open-postgresql.ts";

/** An open, migrated database of the network. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly kind: "embedded" | "postgresql";
  /** Begins to tell of changes, until closed. */
  readonly followChanges: (tell: ChangeListener) => Changes;
  readonly close: () => Promise<void>;
}

/**
 * Opens the network's data, brought to the current schema: a PostgreSQL server when there is a `url`,
 * else the embedded database of `folder` (made when missing; hold it with `lockFolder` first).
 * @throws DatabaseError with a code and a sentence for whoever starts the gateway
 */
export const openDatabase = ({
  url,
  folder,
}: {
  url?: string | undefined;
  folder: string;
}): Promise<Database> => (url === undefined || url === "" ? openEmbedded(folder) : openPostgresql(url));
