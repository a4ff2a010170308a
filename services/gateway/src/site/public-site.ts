import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PrismaClient } from "@ms/database";
import type { PlainDate } from "@ms/domain";
import type { Revisions } from "../cache/revisions.ts";
import { keepLooking, type Lookout } from "../shared/keep-looking.ts";

/** So long at most until the next day is noticed. */
const longestRest = 600_000;
const restAfterFault = 30_000;

/**
 * Keeps the public site written: at the start, when a snapshot is published, and each day. Another
 * process writes it from the API, as anybody could; the pages before stay until the new ones are there.
 */
export function openPublicSite({
  script,
  folder,
  api,
  database,
  revisions,
  today,
  onError,
}: {
  /** The program that writes it. */
  readonly script: string;
  readonly folder: string;
  /** Where this gateway answers GraphQL. */
  readonly api: string;
  readonly database: PrismaClient;
  readonly revisions: Revisions;
  readonly today: () => PlainDate;
  /** Told of what should not happen. */
  readonly onError: (error: unknown) => void;
}): Pick<Lookout, "close"> {
  const ending = new AbortController();
  let written: string | undefined;
  const look = async (): Promise<number> => {
    const edition = `${today()}, ${await database.snapshot.count()}`;
    if (edition === written) return longestRest;
    await writeSite({ script, folder, api, signal: ending.signal });
    written = edition;
    return 0;
  };
  const lookout = keepLooking({ revisions, followed: ["Snapshot"], look, restAfterFault, onError });
  return {
    close: async () => {
      ending.abort();
      await lookout.close();
    },
  };
}

async function writeSite({
  script,
  folder,
  api,
  signal,
}: {
  script: string;
  folder: string;
  api: string;
  signal: AbortSignal;
}): Promise<void> {
  const writing = spawn(process.execPath, [script, "--api", api, "--folder", folder], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {},
  });
  const stop = () => writing.kill();
  signal.addEventListener("abort", stop);
  let said = "";
  writing.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(writing, "close")) as [number | null];
  signal.removeEventListener("abort", stop);
  if (code !== 0) throw new Error(`The public site was not written: ${said.trim()}`);
}

/** Whether the pages have been written once. */
export const isWritten = (folder: string): boolean => existsSync(join(folder, "index.html"));
