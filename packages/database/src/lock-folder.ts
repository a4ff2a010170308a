import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseError } from "./database-error.ts";
import { folderError } from "./folder-error.ts";
import { answersSignOfLife, clearSignOfLife, giveSignOfLife, type SignOfLife } from "./sign-of-life.ts";

/** A folder held by this process alone, until released or until the process ends in any way. */
export interface FolderLock {
  /** Tells where the holder serves, once it knows: readers find it with `findHolder`. */
  readonly publish: (holder: { url: string }) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Who holds a folder, and where it serves when it has said so. */
export interface FolderHolder {
  readonly pid: number;
  readonly url?: string;
}

const addressFile = "gateway.json";
const claimName = /^lock\.\d+$/;

interface Claim {
  readonly pid: number;
  readonly alive: string;
}

/** The numbers of a folder's claims, highest first. */
const claimNumbers = async (folder: string): Promise<number[]> =>
  (await readdir(folder))
    .filter((name) => claimName.test(name))
    .map((name) => Number(name.slice("lock.".length)))
    .sort((one, other) => other - one);

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** The claim of a number: undefined when it has just been outnumbered, empty after a power cut. */
async function readClaim(folder: string, number: number): Promise<Partial<Claim> | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `lock.${number}`), "utf8")) as Claim;
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * The claims of a folder are numbered: the highest is the one that counts, and a dead one is never
 * removed but outnumbered. `link` makes a number once only, so of several who find a dead holder one
 * takes its place. Whether a holder lives is asked of the system (a socket that it listens on), not
 * of its pid, which another process may have been given since.
 */
async function liveClaim(folder: string): Promise<{ number: number; pid?: number | undefined }> {
  const [number] = await claimNumbers(folder);
  if (number === undefined) return { number: 0 };
  const claim = await readClaim(folder, number);
  if (claim === undefined) return liveClaim(folder);
  const isAlive = claim.alive !== undefined && (await answersSignOfLife({ folder, name: claim.alive }));
  return isAlive ? { number, pid: claim.pid } : { number };
}

/** The process that holds a folder; undefined when none does. */
export async function findHolder(folder: string): Promise<FolderHolder | undefined> {
  try {
    const { pid } = await liveClaim(folder);
    if (pid === undefined) return undefined;
    const published = await readFile(join(folder, addressFile), "utf8").catch(() => "{}");
    const address = JSON.parse(published) as Partial<FolderHolder>;
    return { pid, ...(address.pid === pid && address.url !== undefined && { url: address.url }) };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw folderError({ folder, error });
  }
}

async function claimNext({ folder, sign }: { folder: string; sign: SignOfLife }): Promise<void> {
  const { number, pid } = await liveClaim(folder);
  if (pid !== undefined) throw folderHeld({ folder, pid });
  const written = join(folder, `claim-${randomUUID()}`);
  await writeFile(written, JSON.stringify({ pid: process.pid, alive: sign.name } satisfies Claim));
  try {
    await link(written, join(folder, `lock.${number + 1}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await claimNext({ folder, sign });
    return;
  } finally {
    await rm(written, { force: true });
  }
  const numbers = await claimNumbers(folder);
  if (numbers[0] !== number + 1) {
    await rm(join(folder, `lock.${number + 1}`), { force: true });
    return claimNext({ folder, sign });
  }
  for (const older of numbers.slice(1)) {
    const dead = await readClaim(folder, older);
    if (dead?.alive !== undefined) await clearSignOfLife({ folder, name: dead.alive });
    await rm(join(folder, `lock.${older}`), { force: true });
  }
}

/**
 * Holds a folder (made when missing) against every other process; two embedded databases on one
 * folder would lose writes in silence. What a killed process held is free at once.
 * @throws DatabaseError FOLDER_HELD naming the holder, or FOLDER_NOT_WRITABLE
 */
export async function lockFolder(folder: string, holder?: { url: string }): Promise<FolderLock> {
  const publish: FolderLock["publish"] = async ({ url }) => {
    const written = join(folder, `${addressFile}-${process.pid}`);
    await writeFile(written, `${JSON.stringify({ pid: process.pid, url })}\n`);
    await rename(written, join(folder, addressFile));
  };
  let sign: SignOfLife | undefined;
  try {
    await mkdir(folder, { recursive: true });
    sign = await giveSignOfLife(folder);
    await claimNext({ folder, sign });
    await rm(join(folder, addressFile), { force: true });
    if (holder !== undefined) await publish(holder);
  } catch (error) {
    await sign?.end();
    throw error instanceof DatabaseError ? error : folderError({ folder, error });
  }
  const { end } = sign;
  return {
    publish,
    release: async () => {
      await rm(join(folder, addressFile), { force: true });
      await end();
    },
  };
}

const folderHeld = ({ folder, pid }: { folder: string; pid: number }): DatabaseError =>
  new DatabaseError({
    code: "FOLDER_HELD",
    text: {
      fr: `Le dossier ${folder} est tenu par un autre processus (pid ${pid}). Arrêtez-le, adressez-vous à lui, ou choisissez un autre dossier par MS_DATA_DIR.`,
      en: `The folder ${folder} is held by another process (pid ${pid}). Stop it, speak to it, or choose another folder with MS_DATA_DIR.`,
    },
  });
