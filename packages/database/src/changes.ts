import type { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";

/** What a process is told of the tables that any process has changed. */
export interface Changes {
  /** Whether all that was committed a second ago has been told. */
  readonly isCurrent: () => boolean;
  /** Waits until all that is committed by now has been told; at once where it never will be. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Hears of a changed table by its name; of nothing by name when any may have changed meanwhile. */
export type ChangeListener = (table: string | undefined) => void;

const channel = "changes";
const millisecondsBetweenBeats = 250;
const millisecondsCurrent = 900;
const millisecondsToReturn = 500;

/** Listens on a connection of its own. Lost, it is made again, and anything may have changed meanwhile. */
export function followPostgresql(url: string, tell: ChangeListener): Changes {
  let link: Client | undefined;
  let isClosed = false;
  /** When the last beat that was answered was sent: what was committed before it has been told. */
  let heardOf = -Infinity;
  let timer: NodeJS.Timeout | undefined;

  const beat = async (client: Client): Promise<void> => {
    const sent = performance.now();
    await client.query("SELECT 1");
    if (client === link) heardOf = sent;
  };
  const lose = (client: Client | undefined): void => {
    if (client !== link && link !== undefined) return;
    link = undefined;
    heardOf = -Infinity;
    clearTimeout(timer);
    if (client !== undefined) void client.end().catch(() => undefined);
    if (!isClosed) timer = setTimeout(() => void open(), millisecondsToReturn).unref();
  };
  const keepBeating = (client: Client): void => {
    timer = setTimeout(() => {
      beat(client).then(
        () => client === link && keepBeating(client),
        () => lose(client),
      );
    }, millisecondsBetweenBeats).unref();
  };
  const open = async (): Promise<void> => {
    const client = new Client({ connectionString: url, query_timeout: millisecondsCurrent });
    client.on("error", () => lose(client));
    client.on("end", () => lose(client));
    client.on("notification", ({ payload }) => tell(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      link = client;
      tell(undefined);
      await beat(client);
      keepBeating(client);
    } catch {
      lose(client);
    }
  };
  const opening = open();
  return {
    isCurrent: () => performance.now() - heardOf < millisecondsCurrent,
    settle: async () => {
      await opening;
      if (link !== undefined) await beat(link).catch(() => undefined);
    },
    close: async () => {
      isClosed = true;
      await opening;
      clearTimeout(timer);
      const last = link;
      link = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}

/** The same in the embedded database, which one process holds and which tells as it commits. */
export function followEmbedded(pglite: PGlite, tell: ChangeListener): Changes {
  const listening = pglite.listen(channel, tell);
  return {
    isCurrent: () => true,
    settle: async () => {
      await listening;
    },
    close: async () => {
      const stop = await listening;
      await stop();
    },
  };
}
